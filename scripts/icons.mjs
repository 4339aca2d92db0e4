// Writes packages/elements/src/icons: the icons in use, inline, from Lucide (ISC licence).
// Run `node scripts/icons.mjs` after adding a name here; the result is committed, so nothing of Lucide ships but these.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/** The icons of each file: those of what is opened from the list are apart, because the first list does not need them. */
const files = {
  'icons.ts': [
    'arrow-down',
    'arrow-up',
    'building-2',
    'car',
    'circle-alert',
    'cloud-off',
    'lock',
    'plus',
    'search',
    'user',
    'x',
  ],
  'form-icons.ts': ['bike', 'check', 'file-spreadsheet', 'file-text', 'image', 'motorbike', 'paperclip', 'truck'],
};

const folder = new URL('../packages/elements/src/icons/', import.meta.url);
const lucide = new URL('./', import.meta.resolve('lucide-static/package.json'));
const { version } = JSON.parse(readFileSync(new URL('package.json', lucide), 'utf8'));

/** @param {string} name */
function drawn(name) {
  const svg = readFileSync(new URL(`icons/${name}.svg`, lucide), 'utf8');
  const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>')).trim();
  const identifier = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return `/** Lucide \`${name}\`. */\nexport const ${identifier} = html\`<svg viewBox="0 0 24 24" aria-hidden="true">${inner.replace(/\s*\n\s*/g, '')}</svg>\`;`;
}

for (const [file, names] of Object.entries(files)) {
  const target = new URL(file, folder);
  const parts = names.map(drawn).join('\n\n');
  const source = `// Made by scripts/icons.mjs from Lucide ${version} (https://lucide.dev, ISC licence). Do not edit.\nimport { html } from 'lit';\n\n${parts}\n`;
  writeFileSync(target, await format(source, { ...(await resolveConfig(target)), parser: 'typescript' }));
}
