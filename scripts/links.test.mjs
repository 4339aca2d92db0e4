import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { followLinks } from './links.mjs';

/** @type {string} */
let site;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'clientele-'));
  mkdirSync(join(site, 'pages'));
  writeFileSync(join(site, 'pages/deep.html'), '<h1 id="top">Deep</h1><a href="../index.html">Up</a>');
});

afterEach(() => rmSync(site, { recursive: true, force: true }));

/** @param {string} markup */
const dead = (markup) => {
  writeFileSync(join(site, 'index.html'), markup);
  return followLinks(site).dead;
};

it('follows links to pages, to places on them, and leaves other sites alone', () => {
  const markup =
    '<p id="a b"></p><a href="pages/deep.html#top">1</a> <a href="#a%20b">2</a> <a href="https://a.b/">3</a>';
  expect(dead(markup)).toEqual([]);
  expect(followLinks(site).followed).toBe(4);
});

it.each([
  ['pages/none.html', 'leads nowhere'],
  ['pages', 'leads nowhere'],
  ['pages/deep.html#none', 'leads to no place on its page'],
  ['#none', 'leads to no place on its page'],
])('finds that %s %s', (link, why) => {
  expect(dead(`<a href="${link}">x</a>`)).toEqual([`index.html: ${link} ${why}`]);
});

it('finds pictures that are missing', () => {
  expect(dead('<img src="a.png">')).toEqual(['index.html: a.png leads nowhere']);
});
