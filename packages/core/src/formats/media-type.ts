import { zipNames } from './zip-names.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The types of files that can be kept with a customer. Source: domain.md, Attachment. */
export const MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp', WORD, EXCEL] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** The largest file that can be kept, in bytes: 20 MB as file managers count them. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024;

/** What each type's file names end with; the first is the usual one. */
export const EXTENSIONS: Readonly<Record<MediaType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  [WORD]: ['docx'],
  [EXCEL]: ['xlsx'],
};

const ZIP = 'PK\u0003\u0004';
const LONGEST_SIGNATURE = 12;

/**
 * What a file is, told from its bytes alone: names and declared types lie. Null for everything that cannot be kept,
 * also for a ZIP archive that is no document, and for a document with macros. Rejects where the file cannot be read.
 */
export async function mediaTypeOf(file: Blob): Promise<MediaType | null> {
  const bytes = new Uint8Array(await file.slice(0, LONGEST_SIGNATURE).arrayBuffer());
  const head = String.fromCharCode(...bytes);
  if (head.startsWith('%PDF-')) return 'application/pdf';
  if (head.startsWith('\u00FF\u00D8\u00FF')) return 'image/jpeg';
  if (head.startsWith('\u0089PNG\r\n\u001A\n')) return 'image/png';
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'image/webp';
  return head.startsWith(ZIP) ? documentType((await zipNames(file)) ?? []) : null;
}

/** An office document is an archive with a list of its parts' types, and all of it in one folder (ECMA-376, part 2). */
function documentType(names: readonly string[]): MediaType | null {
  if (!names.includes('[Content_Types].xml') || names.some((name) => name.endsWith('/vbaProject.bin'))) return null;
  const [word, excel] = ['word/', 'xl/'].map((folder) => names.some((name) => name.startsWith(folder)));
  if (word === excel) return null;
  return word ? WORD : EXCEL;
}
