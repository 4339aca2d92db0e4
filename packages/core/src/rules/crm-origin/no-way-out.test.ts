import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const CORE = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** What a program can reach another machine with. */
const NETWORK =
  /\b(fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|importScripts)\b/;

const IMPORTS = /^(?:import|export) (?!type )[^;'=]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)/gm;

/** Every file that a file of core loads sooner or later, types left aside, and the packages among them. */
function graph(entry: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const todo = [entry];
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (files.has(file)) continue;
    const isOwn = file.startsWith(CORE);
    const source = isOwn ? readFileSync(file, 'utf8') : '';
    files.set(file, source);
    for (const [, from = '', lazy = ''] of source.matchAll(IMPORTS)) {
      const name = from || lazy;
      todo.push(name.startsWith('.') ? resolve(dirname(file), name.replace(/\.js$/, '.ts')) : name);
    }
  }
  return files;
}

it('the rules for a CRM have no way to the network', () => {
  const files = graph(resolve(CORE, 'rules/crm-origin/index.ts'));
  const names = [...files.keys()].map((file) => (file.startsWith(CORE) ? relative(CORE, file) : file));
  expect(names).toContain('rules/crm-origin/decide.ts');
  expect(names.filter((name) => !/^(errors|formats|model|rules)\//.test(name))).toEqual(['zod/mini']);
  const code = [...files].map(([file, source]) => [file, source.replace(/\/\*[^]*?\*\/|\/\/.*/g, '')] as const);
  expect(code.filter(([, source]) => NETWORK.test(source)).map(([file]) => file)).toEqual([]);
});
