// Makes of scripts/tokens/source.mjs what is made of it. With `--check` it writes nothing, and fails where a file is old.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { elementStyles, themes } from './tokens/css.mjs';
import { page } from './tokens/page.mjs';
import { designTokens } from './tokens/w3c.mjs';

const FILES = {
  'packages/elements/src/theme/tokens.ts': elementStyles(),
  'packages/elements/themes.css': themes(),
  'packages/elements/tokens.json': JSON.stringify(designTokens()),
  'docs/guides/tokens.md': page(),
};

const isCheck = process.argv.includes('--check');
const config = await resolveConfig('package.json');

for (const [path, text] of Object.entries(FILES)) {
  const made = await format(text, { ...config, filepath: path });
  if (!isCheck) writeFileSync(path, made);
  else if (readFileSync(path, 'utf8') !== made) {
    console.error(`${path} is old. Type:\n\n  node scripts/tokens.mjs\n`);
    process.exitCode = 1;
  }
}
