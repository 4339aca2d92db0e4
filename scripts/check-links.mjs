// Fails where a link inside the built documentation leads nowhere.
import { followLinks } from './links.mjs';

const { followed, dead } = followLinks('docs/dist');
for (const line of dead) console.error(line);
console.log(`${followed} links followed, ${dead.length} dead`);
process.exitCode = dead.length > 0 || followed === 0 ? 1 : 0;
