// Makes the guide `changelog.md` of the changesets that wait for a release. With `--check` it writes nothing, and fails
// where the guide is old.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const FOLDER = '.changeset';
const GUIDE = 'docs/guides/changelog.md';

/** What a changeset says, under the packages it is about. @param {string} file */
function entry(file) {
  const [, head = '', text = ''] = readFileSync(`${FOLDER}/${file}`, 'utf8').split(/^---$/m);
  const packages = [...head.matchAll(/'([^']+)'/g)].map(([, name]) => `\`${name}\``);
  return `### ${packages.join(', ')}\n\n${text.trim()}`;
}

const entries = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map(entry);
const page = `---
title: Changelog
group: Inside
---

<!-- Made by scripts/changelog.mjs of .changeset. Change those. -->

# Changelog

Nothing is on npm yet. What the first release will have is here, as it came.

## Unreleased

${entries.join('\n\n')}
`;
const made = await format(page, { ...(await resolveConfig(GUIDE)), filepath: GUIDE });
if (!process.argv.includes('--check')) writeFileSync(GUIDE, made);
else if (readFileSync(GUIDE, 'utf8') !== made) {
  console.error(`${GUIDE} is old. Type:\n\n  node scripts/changelog.mjs\n`);
  process.exitCode = 1;
}
