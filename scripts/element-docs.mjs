// Makes the guide of the elements and llms.txt of the manifest, which is made of the elements' doc comments. With
// `--check` it writes nothing, and fails where a file is old.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { KEYS } from './element-keys.mjs';

/**
 * @typedef {{ name: string, description?: string, kind?: string, type?: { text: string }, default?: string,
 *   attribute?: string, parameters?: readonly object[] }} Member
 * @typedef {{ name: string, tagName: string, description: string, members: readonly Member[], slots?: readonly Member[],
 *   events?: readonly Member[] }} Element
 */

/** Elements of the form, which people meet inside it. */
const INSIDE = /-editor$/;

/** @param {string} text */
const cell = (text) => text.replaceAll('\n', ' ').replaceAll('|', '\\|');

/** @param {string} title @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
function table(title, head, rows) {
  if (rows.length === 0) return '';
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.map(cell).join(' | ')} |`;
  return `\n### ${title}\n\n${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

/** @param {Element} element */
function section({ tagName, description, members, slots = [], events = [] }) {
  const properties = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  const keys = KEYS[tagName] ?? [];
  return `## \`<${tagName}>\`

${description}
${table(
  `Properties of ${tagName}`,
  ['property', 'attribute', 'type', 'what it says'],
  properties.map(({ name, attribute, type, description: says = '' }) => [
    `\`${name}\``,
    attribute ? `\`${attribute}\`` : '',
    `\`${type?.text}\``,
    says,
  ]),
)}${table(
    `Methods of ${tagName}`,
    ['method', 'what it does'],
    methods.map(({ name, description: says = '' }) => [`\`${name}()\``, says]),
  )}${table(
    `Slots of ${tagName}`,
    ['slot', 'what it takes'],
    slots.map(({ name, description: says = '' }) => [name ? `\`${name}\`` : 'the one without a name', says]),
  )}${table(
    `Events of ${tagName}`,
    ['event', 'when'],
    events.map(({ name, description: says = '' }) => [`\`${name}\``, says]),
  )}${table(`Keys of ${tagName}`, ['where', 'key', 'what it does'], keys)}`;
}

/** @param {readonly Element[]} elements */
const guide = (elements) => `---
title: Elements
group: Look and language
---

<!-- Made by scripts/element-docs.mjs of the elements' doc comments. Change those. -->

# Elements

Every element, and all that a host may use of it. Each has a page among the stories (\`npm run stories\`), where it is played with. All take the [design tokens](tokens.md); none has parts to style from outside. \`Tab\` and \`Shift+Tab\` go from control to control everywhere.

${elements
  .toSorted((a, b) => Number(INSIDE.test(a.tagName)) - Number(INSIDE.test(b.tagName)))
  .map(section)
  .join('\n')}`;

/** What a reader in a hurry, or a machine, needs first. @param {readonly Element[]} elements */
function llms(elements) {
  /** @param {string} path */
  const title = (path) => /^title: (.+)$/m.exec(readFileSync(`docs/guides/${path}`, 'utf8'))?.[1];
  const guides = readdirSync('docs/guides').filter((path) => path.endsWith('.md'));
  const [customers] = elements.filter(({ tagName }) => tagName === 'clientele-customers');
  return `# Clientele

> The customer module of a property portal, as custom elements (Lit), in Vietnamese and English. A host page gives it an adapter, which says where customers are kept: memory, IndexedDB, REST, or the host's own.

A page loads \`clientele.js\` (or imports \`@clientele/elements/register\`), places \`<clientele-customers>\` in a container with a height, and sets its property \`adapter\`. ${customers?.description.replaceAll('\n', ' ')}

## Elements

${elements.map(({ tagName, description }) => `- \`<${tagName}>\`: ${description.replaceAll('\n', ' ')}`).join('\n')}

## Properties of clientele-customers

${customers?.members.map(({ name, description = '' }) => `- \`${name}\`: ${description.replaceAll('\n', ' ')}`).join('\n')}

## Events

${customers?.events?.map(({ name, description = '' }) => `- \`${name}\`: ${description}`).join('\n')}

## Guides

${guides.map((path) => `- [${title(path)}](docs/guides/${path})`).join('\n')}
`;
}

/** @type {{ modules: readonly { declarations: readonly Element[] }[] }} */
const { modules } = JSON.parse(readFileSync('packages/elements/dist/custom-elements.json', 'utf8'));
const elements = modules.flatMap(({ declarations }) => declarations);
const FILES = { 'docs/guides/elements.md': guide(elements), 'llms.txt': llms(elements) };
const config = await resolveConfig('package.json');

for (const [path, text] of Object.entries(FILES)) {
  const made = await format(text, { ...config, parser: 'markdown' });
  if (!process.argv.includes('--check')) writeFileSync(path, made);
  else if (readFileSync(path, 'utf8') !== made) {
    console.error(`${path} is old. Type:\n\n  npm run build:manifest && node scripts/element-docs.mjs\n`);
    process.exitCode = 1;
  }
}
