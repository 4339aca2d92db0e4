// Takes the indentation out of the templates and style sheets in packages/elements/dist, which no host's minifier may
// do. Lines stay where they are, so source maps lead to them. Doing it twice does no more.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const DIST = 'packages/elements/dist';

for (const path of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.js')) continue;
  const file = `${DIST}/${path}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\n[ \t]+/g, '\n'));
}
