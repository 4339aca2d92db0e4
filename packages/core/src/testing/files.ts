/** A ZIP archive of empty files with these names, stored as they are, and a comment at its end. */
export function zipOf(names: readonly string[], comment: Uint8Array = new Uint8Array()): Blob {
  const text = new TextEncoder();
  const [files, directory]: Uint8Array<ArrayBuffer>[][] = [[], []];
  let offset = 0;
  for (const name of names) {
    const bytes = text.encode(name);
    const local = record(30, bytes, [
      [0, 4, 0x04034b50],
      [26, 2, bytes.length],
    ]);
    files?.push(local);
    directory?.push(
      record(46, bytes, [
        [0, 4, 0x02014b50],
        [28, 2, bytes.length],
        [42, 4, offset],
      ]),
    );
    offset += local.length;
  }
  const length = (directory ?? []).reduce((sum, entry) => sum + entry.length, 0);
  const end = record(22, comment, [
    [0, 4, 0x06054b50],
    [8, 2, names.length],
    [10, 2, names.length],
    [12, 4, length],
    [16, 4, offset],
    [20, 2, comment.length],
  ]);
  return new Blob([...(files ?? []), ...(directory ?? []), end]);
}

/** A record of a fixed length with these numbers (place, bytes, value), and a text behind it. */
function record(
  length: number,
  text: Uint8Array,
  numbers: readonly (readonly [number, 2 | 4, number])[],
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length + text.length);
  const view = new DataView(bytes.buffer);
  for (const [at, size, value] of numbers) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  bytes.set(text, length);
  return bytes;
}
