import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Attachment } from '@clientele/core';
import { isImage } from './media-types.js';

type Host = ReactiveControllerHost & Element;

/** Addresses of the images of a form, made when the list of files is first seen and given back when they are not needed. */
export class Previews implements ReactiveController {
  readonly #host: Host;
  readonly #read: (id: string, signal: AbortSignal) => Promise<Blob>;
  readonly #urls = new Map<string, string | null>();
  #controller = new AbortController();
  #observer: IntersectionObserver | null = null;
  #seen = false;

  constructor(host: Host, read: (id: string, signal: AbortSignal) => Promise<Blob>) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  /** The address of an image; null while it is not there, or where it cannot be had. */
  of({ id }: Attachment): string | null {
    return this.#urls.get(id) ?? null;
  }

  /** An image that cannot be shown: the bytes are none, or the host's policy forbids `blob:`. */
  broken({ id }: Attachment): void {
    this.#drop(id);
    this.#urls.set(id, null);
    this.#host.requestUpdate();
  }

  /** Makes the addresses of these files those that there are. */
  keep(attachments: readonly Attachment[]): void {
    const images = attachments.filter(({ mediaType }) => isImage(mediaType));
    for (const id of [...this.#urls.keys()]) if (!images.some((image) => image.id === id)) this.#drop(id);
    if (!this.#seen) return;
    for (const image of images) if (!this.#urls.has(image.id)) void this.#load(image);
  }

  hostConnected(): void {
    this.#controller = new AbortController();
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#seen = true;
      this.#host.requestUpdate();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#controller.abort();
    this.#seen = false;
    for (const id of [...this.#urls.keys()]) this.#drop(id);
  }

  async #load({ id, mediaType }: Attachment): Promise<void> {
    const { signal } = this.#controller;
    this.#urls.set(id, null);
    try {
      const file = await this.#read(id, signal);
      if (signal.aborted || !this.#urls.has(id)) return;
      this.#urls.set(id, URL.createObjectURL(new Blob([file], { type: mediaType })));
      this.#host.requestUpdate();
    } catch {
      // The icon stays; opening the file says why.
    }
  }

  #drop(id: string): void {
    const url = this.#urls.get(id);
    if (url) URL.revokeObjectURL(url);
    this.#urls.delete(id);
  }
}
