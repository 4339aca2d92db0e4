// Takes the room out of the templates and style sheets in packages/elements/dist, for hosts who bundle them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { withoutRoom } from '../packages/clientele/without-room.mjs';

const DIST = 'packages/elements/dist';

for (const path of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.js')) continue;
  const file = `${DIST}/${path}`;
  writeFileSync(file, withoutRoom(readFileSync(file, 'utf8')));
}
