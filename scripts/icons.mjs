// Writes packages/elements/src/icons/icons.ts: the icons in use, inline, from Lucide (ISC licence).
// Run `node scripts/icons.mjs` after adding a name here; the result is committed, so nothing of Lucide ships but these.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const names = [
  'arrow-down',
  'arrow-up',
  'bike',
  'building-2',
  'car',
  'check',
  'chevron-down',
  'circle-alert',
  'file-spreadsheet',
  'file-text',
  'image',
  'motorbike',
  'paperclip',
  'plus',
  'search',
  'truck',
  'user',
  'x',
];

const target = new URL('../packages/elements/src/icons/icons.ts', import.meta.url);
const lucide = new URL('./', import.meta.resolve('lucide-static/package.json'));
const { version } = JSON.parse(readFileSync(new URL('package.json', lucide), 'utf8'));
const parts = names.map((name) => {
  const svg = readFileSync(new URL(`icons/${name}.svg`, lucide), 'utf8');
  const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).trim();
  const identifier = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return `/** Lucide \`${name}\`. */\nexport const ${identifier} = html\`<svg viewBox="0 0 24 24" aria-hidden="true">${inner.replace(/\s*\n\s*/g, '')}</svg>\`;`;
});
const source = `// Made by scripts/icons.mjs from Lucide ${version} (https://lucide.dev, ISC licence). Do not edit.\nimport { html } from 'lit';\n\n${parts.join('\n\n')}\n`;
writeFileSync(target, await format(source, { ...(await resolveConfig(target)), parser: 'typescript' }));
