/** Read at once, in bytes: small enough that no turn of the page is long. */
const SLICE = 1024 * 1024;

/**
 * A copy of a file's bytes, with a media type. A picked file is only a name on a disk until it is read; its copy stays
 * whatever becomes of it there. Reports the share read after each part; calls `check` before, which throws to stop.
 */
export async function fileCopy(
  file: Blob,
  mediaType: string,
  { check, onProgress }: { readonly check: () => void; readonly onProgress?: ((share: number) => void) | undefined },
): Promise<Blob> {
  const parts: ArrayBuffer[] = [];
  for (let at = 0; at < file.size; at += SLICE) {
    check();
    parts.push(await file.slice(at, at + SLICE).arrayBuffer());
    // The last part is there when the whole is kept.
    if (at + SLICE < file.size) onProgress?.((at + SLICE) / file.size);
  }
  check();
  return new Blob(parts, { type: mediaType });
}
