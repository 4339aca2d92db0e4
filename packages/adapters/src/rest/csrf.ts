import type { ServerOptions } from './server-options.js';

/** The header of a write that proves where it comes from; none where the cookie is not there. */
export async function csrfHeader(csrf: ServerOptions['csrf']): Promise<Record<string, string>> {
  if (!csrf) return {};
  const value = 'cookie' in csrf ? cookie(csrf.cookie) : await csrf.value();
  return value === null ? {} : { [csrf.header]: value };
}

function cookie(name: string): string | null {
  // A worker has no document.
  const { document } = globalThis as { readonly document?: { readonly cookie: string } };
  const pair = document?.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
  return pair === undefined ? null : decodeURIComponent(pair.slice(name.length + 1));
}
