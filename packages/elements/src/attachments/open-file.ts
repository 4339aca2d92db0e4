import { mediaTypeOf } from '@clientele/core/fields';

/** How long a new tab or a download may take to fetch what it was given, in milliseconds. */
const HANDED_OVER = 60_000;

/**
 * Shows a PDF in a tab of its own, or saves it where the browser opens none. Whatever a backend says of it, what is not
 * a PDF by its bytes is not opened. Rejects with what `read` rejects with.
 */
export async function openPdf(read: () => Promise<Blob>, fileName: string): Promise<void> {
  // Before anything is awaited: after that a browser takes it for a window that nobody asked for.
  const tab = window.open('', '_blank');
  try {
    const file = await read();
    if (!tab || (await mediaTypeOf(file)) !== 'application/pdf') {
      tab?.close();
      save(file, fileName);
      return;
    }
    tab.opener = null;
    tab.location.replace(handedOver(new Blob([file], { type: 'application/pdf' })));
  } catch (thrown) {
    tab?.close();
    throw thrown;
  }
}

/** Saves a file on the person's computer. */
export async function download(read: () => Promise<Blob>, fileName: string): Promise<void> {
  save(await read(), fileName);
}

function save(file: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = handedOver(new Blob([file], { type: 'application/octet-stream' }));
  link.download = fileName;
  link.click();
}

function handedOver(file: Blob): string {
  const url = URL.createObjectURL(file);
  setTimeout(() => URL.revokeObjectURL(url), HANDED_OVER);
  return url;
}
