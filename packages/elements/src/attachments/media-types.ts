import type { TemplateResult } from 'lit';
import { EXTENSIONS, MEDIA_TYPES } from '@clientele/core/fields';
import { fileSpreadsheet, fileText, image, paperclip } from '../icons/form-icons.js';

/** What the dialog that picks files offers first. */
export const ACCEPTED = [
  ...MEDIA_TYPES,
  ...Object.values(EXTENSIONS).flatMap((ends) => ends.map((end) => `.${end}`)),
].join();

/** Types that an `<img>` may show. SVG is none of them: it can hold a program. */
const IMAGES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];

export function isImage(mediaType: string): boolean {
  return IMAGES.includes(mediaType);
}

export function isPdf(mediaType: string): boolean {
  return mediaType === 'application/pdf';
}

/** A short name of a type, as in a file's name: `PDF`. */
export function typeName(mediaType: string): string | null {
  const known = Object.entries(EXTENSIONS).find(([type]) => type === mediaType);
  return known?.[1][0]?.toUpperCase() ?? null;
}

export function typeIcon(mediaType: string): TemplateResult {
  if (isImage(mediaType)) return image;
  const name = typeName(mediaType);
  if (name === 'XLSX') return fileSpreadsheet;
  return name === null ? paperclip : fileText;
}
