// The tokens as a page of the guides.
import { contrastOf, hexOf } from './colour.mjs';
import { TEXT_ON, TOKENS } from './source.mjs';
import { LOOKS, colourIn } from './w3c.mjs';

const GROUPS = {
  contrast: 'Contrast',
  colour: 'Colours',
  type: 'Type',
  size: 'Sizes',
  shape: 'Corners',
  elevation: 'Elevation',
  motion: 'Motion',
};

/** @param {keyof typeof GROUPS} group */
function table(group) {
  const of = TOKENS.filter((token) => token.group === group);
  if (group !== 'colour') {
    return [
      '| property | from the start | what it is for |',
      '| --- | --- | --- |',
      ...of.map(({ name, value, says }) => `| \`--clientele-${name}\` | \`${value}\` | ${says} |`),
    ];
  }
  const values = (/** @type {string} */ name) => LOOKS.map((look) => `\`${hexOf(colourIn(name, look))}\``).join(' | ');
  return [
    '| property | light | dark | light, more contrast | dark, more contrast | what it is for |',
    '| --- | --- | --- | --- | --- | --- |',
    ...of.map(({ name, says }) => `| \`--clientele-${name}\` | ${values(name)} | ${says} |`),
  ];
}

const lowest = LOOKS.map((look) => {
  const found = TEXT_ON.map(({ text, background }) => contrastOf(colourIn(text, look), colourIn(background, look)));
  return `| ${look.name} | ${Math.min(...found).toFixed(1)} : 1 |`;
});

/** The source of `docs/guides/tokens.md`. */
export function page() {
  const groups = /** @type {(keyof typeof GROUPS)[]} */ (Object.keys(GROUPS));
  return `---
title: Design tokens
group: Look and language
---

<!-- Made by scripts/tokens.mjs of scripts/tokens/source.mjs. Change those. -->

# Design tokens

Every colour, size and duration of the module that a host may set, as a custom property on the element or anything around it. [Theming](theming.md) says how. Most colours are derived: who sets \`--clientele-accent\`, \`--clientele-surface\` and \`--clientele-ink\` has set them all, for light and dark.

The same as a file for design tools, in the format of the W3C's Design Tokens Community Group: \`@clientele/elements/tokens.json\`.

${groups.map((group) => [`## ${GROUPS[group]}`, '', ...table(group)].join('\n')).join('\n\n')}

## How they contrast

The lowest contrast of a text on a background it may stand on. A test refuses less than 4.5, or 7 with more contrast; borders of inputs have 3 at least.

| look | lowest |
| --- | --- |
${lowest.join('\n')}
`;
}
