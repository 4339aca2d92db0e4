// APPNOTE.TXT 6.3: the end record is the last thing in an archive, but for a comment of at most 65,535 bytes.
const END = 0x06054b50;
const END_LENGTH = 22;
const MOST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** More than any document has. In bytes. */
const MOST_DIRECTORY = 4 * 1024 * 1024;

/**
 * The names of what is in a ZIP archive, as its directory gives them; null where it cannot be read. Nothing is unpacked,
 * and no more than the directory is read.
 */
export async function zipNames(file: Blob): Promise<readonly string[] | null> {
  const tailStart = Math.max(0, file.size - END_LENGTH - MOST_COMMENT);
  const tail = await viewOf(file.slice(tailStart));
  const at = endIn(tail);
  if (at === null) return null;
  const [count, length, start] = [
    tail.getUint16(at + 10, true),
    tail.getUint32(at + 12, true),
    tail.getUint32(at + 16, true),
  ];
  if (length > MOST_DIRECTORY || start + length > tailStart + at) return null;
  return entriesOf(await viewOf(file.slice(start, start + length)), count);
}

/** Where the end record begins: the last place that looks like one and whose comment fills the rest. */
function endIn(tail: DataView): number | null {
  for (let at = tail.byteLength - END_LENGTH; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END) continue;
    if (tail.getUint16(at + 20, true) === tail.byteLength - at - END_LENGTH) return at;
  }
  return null;
}

function entriesOf(directory: DataView, count: number): readonly string[] | null {
  const names: string[] = [];
  const text = new TextDecoder();
  let at = 0;
  while (names.length < count) {
    if (at + ENTRY_LENGTH > directory.byteLength || directory.getUint32(at, true) !== ENTRY) return null;
    const length = directory.getUint16(at + 28, true);
    const rest = directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    const next = at + ENTRY_LENGTH + length + rest;
    if (next > directory.byteLength) return null;
    names.push(text.decode(new Uint8Array(directory.buffer, at + ENTRY_LENGTH, length)));
    at = next;
  }
  return names;
}

async function viewOf(part: Blob): Promise<DataView> {
  return new DataView(await part.arrayBuffer());
}
