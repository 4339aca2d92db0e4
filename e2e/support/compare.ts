import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * How many pixels may differ: fewer than a hairline has that is a row too low. A glyph that another build of a font
 * engine smooths otherwise is under pixelmatch's own threshold.
 */
const TOLERATED = 40;

/**
 * Compares a picture with the one that was agreed; with `UPDATE_PICTURES` it is agreed from now on.
 * @returns what is wrong, null where nothing is. What is otherwise lies in `reports/pictures`
 */
export function compare(taken: Buffer, agreedPath: string): string | null {
  if (process.env['UPDATE_PICTURES']) {
    write(agreedPath, taken);
    return null;
  }
  const [now, agreed] = [PNG.sync.read(taken), PNG.sync.read(readFileSync(agreedPath))];
  const { width, height } = agreed;
  if (now.width !== width || now.height !== height)
    return `It is ${now.width} × ${now.height}, not ${width} × ${height}`;
  const difference = new PNG({ width, height });
  const count = pixelmatch(agreed.data, now.data, difference.data, width, height, { threshold: 0.1 });
  if (count <= TOLERATED) return null;
  const seen = agreedPath.replace(/^.*\//, 'reports/pictures/');
  write(seen, taken);
  write(seen.replace('.png', '.difference.png'), PNG.sync.write(difference));
  return `${count} pixels are otherwise, see ${seen}. Where that is meant: npm run pictures:update`;
}

function write(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
