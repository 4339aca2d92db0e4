import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, request as ask } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

/**
 * The policy of a careful host: nothing inline, nothing from elsewhere, no markup made of strings but by Lit. It may be
 * framed by its own pages: Crystal shows its CRM so.
 */
const POLICY = [
  "default-src 'self'",
  // Images of attachments have addresses that the page makes for them.
  "img-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * The file of a folder that an address names; undefined when there is none, or when it would leave the folder.
 * @param {string} folder
 * @param {string} path
 */
async function fileFor(folder, path) {
  const root = resolve(folder);
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  if (!file.startsWith(root + sep)) return undefined;
  return (await stat(file).catch(() => undefined))?.isFile() ? file : undefined;
}

/**
 * Hands a request on to another server, and its answer back as it comes.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} address
 */
function pass(request, response, address) {
  const { method = 'GET', headers } = request;
  const other = ask(address, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  request.pipe(other);
  other.on('error', () => response.destroy());
  response.on('close', () => other.destroy());
}

/**
 * Serves built files on a loopback port, under a strict content security policy.
 * @param {Record<string, string>} folders - address prefix to folder, or to the address of another server that is to
 *   answer, such as `{ '/': 'examples/portal/dist', '/api/': 'http://127.0.0.1:8787/' }`; the longest prefix wins
 * @param {number} [port] - the one that is wanted; another where it is taken. Without it any that is free
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serve(folders, port = 0) {
  const prefixes = Object.entries(folders).toSorted(([a], [b]) => b.length - a.length);
  /** @type {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>} */
  const answer = async (request, response) => {
    const { url = '/' } = request;
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const match = prefixes.find(([prefix]) => path.startsWith(prefix));
    if (match?.[1].startsWith('http')) return pass(request, response, match[1] + url.slice(match[0].length));
    const file = match && (await fileFor(match[1], path.slice(match[0].length - 1)));
    if (file) {
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY });
      createReadStream(file).pipe(response);
    } else {
      // Every browser asks for the icon unasked; its absence is no problem of the page.
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
    }
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise((listening) => {
    server.once('listening', () => listening(undefined));
    server.once('error', () => server.listen(0, '127.0.0.1'));
    server.listen(port, '127.0.0.1');
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed(undefined));
        server.closeAllConnections();
      }),
  };
}
