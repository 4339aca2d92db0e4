import { CustomerError } from '@clientele/core';
import { jwtVerify, type JWTVerifyGetKey, type JWTVerifyOptions } from 'jose';
import * as z from 'zod/mini';
import { PERMISSIONS, type Permission } from './permissions.js';

/** How tokens are checked. */
export interface AuthOptions {
  /** What they are signed with: a secret's bytes, or what `createRemoteJWKSet` of jose gives for an issuer's public keys. */
  readonly key: Uint8Array | JWTVerifyGetKey;
  /** The algorithms that are trusted, `['HS256']`; never empty. */
  readonly algorithms: readonly string[];
  readonly issuer?: string;
  readonly audience?: string;
}

/** Who asks, as their token says. */
export interface Principal {
  readonly person: string;
  readonly tenant: string;
  readonly permissions: readonly Permission[];
  /** When the token ends, in seconds since 1970. */
  readonly until: number;
}

/** What a tenant may be called; its name is part of keys and of a webhook's address. */
export const TENANT = /^[A-Za-z0-9._-]{1,64}$/;

const claims = z.object({
  sub: z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^\0]*$/)),
  tenant: z.string().check(z.regex(TENANT)),
  permissions: z.array(z.enum(PERMISSIONS)),
  exp: z.number(),
});

/** Who sent a request, told from its `Authorization` header. @throws CustomerError `unauthorized` */
export async function principalOf(header: string | undefined, auth: AuthOptions): Promise<Principal> {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header ?? '') ?? [];
  if (token === undefined) throw new CustomerError('unauthorized');
  const { sub, tenant, permissions, exp } = await verified(token, auth);
  return { person: sub, tenant, permissions, until: exp };
}

async function verified(token: string, { key, algorithms, issuer, audience }: AuthOptions) {
  const options: JWTVerifyOptions = {
    algorithms: [...algorithms],
    requiredClaims: ['exp'],
    ...(issuer !== undefined && { issuer }),
    ...(audience !== undefined && { audience }),
  };
  try {
    // Two overloads that jose keeps apart.
    const { payload } = await (typeof key === 'function'
      ? jwtVerify(token, key, options)
      : jwtVerify(token, key, options));
    return claims.parse(payload);
  } catch (cause) {
    throw isOutOfReach(cause) ? new CustomerError('unavailable') : new CustomerError('unauthorized');
  }
}

/** Whether the issuer's keys could not be fetched, which says nothing of the token. */
function isOutOfReach(thrown: unknown): boolean {
  const code = (thrown as { code?: unknown }).code;
  return code === 'ERR_JWKS_TIMEOUT' || code === 'ERR_JOSE_GENERIC' || thrown instanceof TypeError;
}
