import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import { startTestServer, type TestServer, type TestTenant } from '../../packages/server/src/testing/index.js';
import { serve } from '../../scripts/serve.mjs';

/** An example that is served, and what a browser that begins anew needs before it opens a page of it. */
export interface Host {
  readonly url: string;
  readonly prepare: (context: BrowserContext) => Promise<void>;
  readonly close: () => Promise<void>;
}

const IN_BROWSER = 'examples/portal/dist';
const ON_A_SERVER = 'examples/portal/node_modules/.cache/on-a-server';

/** Crystal's one line about its adapter, and what stands there for customers on a server. */
const LINE = /^const adapter = indexedDbAdapter\(.*\);$/m;
const REST_LINE = `const adapter = (await import('../clientele/rest.js')).restAdapter({ url: new URL('/api/v1', location.href).href, crm: true, token: async () => (await (await fetch('/session.json')).json()).token });`;

/** Whether the examples' customers are on a server of ours, on PGlite, and not in the browser. */
export const isOnServer = process.env['BACKEND'] === 'server';

/** The built portal. */
export function servePortal(): Promise<Host> {
  if (!isOnServer) return served({ '/': IN_BROWSER });
  const build = [
    '--prefix',
    'examples/portal',
    'exec',
    '--',
    'vite',
    'build',
    '--mode',
    'server',
    '--logLevel',
    'warn',
  ];
  const { status } = spawnSync('npm', [...build, 'examples/portal', '--outDir', 'node_modules/.cache/on-a-server'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The portal cannot be built');
  const { demo } = JSON.parse(readFileSync('examples/portal/tenants.json', 'utf8')) as {
    readonly demo: Parameters<TestServer['tenant']>[0];
  };
  return servedWith({ '/': ON_A_SERVER }, (server) => server.tenant(demo));
}

/** Crystal as `npm start` serves it. */
export function serveCrystal(): Promise<Host> {
  const folders = { '/crystal/': 'examples/crystal', '/clientele/': 'packages/clientele/dist' };
  if (!isOnServer) return served(folders);
  return servedWith(
    folders,
    (server) => server.tenant({ unique: ['phone'] }),
    (context) =>
      context.route('**/crystal/crystal.js', async (route) => {
        const answer = await route.fetch();
        const text = await answer.text();
        if (!LINE.test(text)) throw new Error('Crystal has another line about its adapter');
        await route.fulfill({ response: answer, body: text.replace(LINE, REST_LINE) });
      }),
  );
}

async function served(folders: Readonly<Record<string, string>>): Promise<Host> {
  const { url, close } = await serve(folders);
  return { url, close, prepare: () => Promise.resolve() };
}

async function servedWith(
  folders: Readonly<Record<string, string>>,
  tenantOn: (server: TestServer) => TestTenant,
  change: (context: BrowserContext) => Promise<unknown> = () => Promise.resolve(),
): Promise<Host> {
  const server = await startTestServer();
  const { url, close } = await serve({ ...folders, '/api/': server.url.replace(/v1$/, '') });
  return {
    url,
    close: async () => {
      await close();
      await server.close();
    },
    // Each browser that begins anew is of a tenant of its own.
    prepare: async (context) => {
      const tenant = tenantOn(server);
      await change(context);
      await context.route('**/session.json', async (route) => route.fulfill({ json: { token: await tenant.token() } }));
    },
  };
}
