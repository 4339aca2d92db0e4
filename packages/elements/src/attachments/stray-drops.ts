import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the browser from opening a file that was dropped beside the place for it, which would leave the page and all
 * that was typed. Only while its element is in the page, and that is under a modal form.
 */
export class StrayDrops implements ReactiveController {
  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
  }

  hostDisconnected(): void {
    window.removeEventListener('dragover', refuse);
    window.removeEventListener('drop', refuse);
  }
}

/** Whether files are dragged, and not a text of the page. */
export function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

function refuse(event: DragEvent): void {
  if (event.defaultPrevented || !holdsFiles(event)) return;
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
}
