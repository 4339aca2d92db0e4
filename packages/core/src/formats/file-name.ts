import { EXTENSIONS, type MediaType } from './media-type.js';
import { compose, tidyLine } from './text.js';

/** Longest name of a file, in UTF-16 units. */
const LONGEST = 200;
/** The Arabic letter mark turns the direction as the marks that `tidyLine` takes out do; lone surrogates are no text. */
const UNWANTED = /[\u061C\p{Cs}]/gu;
const EXTENSION = /\.([^.\s]{1,10})$/u;

/**
 * The name under which a file of a type is kept: NFC, one line, without a path and without characters that hide or turn
 * others (`hoadon\u202Efdp.exe`), at most 200 UTF-16 units. It ends as the type does, so that no computer opens it as
 * something else: a PDF that was called `hoadon.html` becomes `hoadon.html.pdf`.
 */
export function fileNameFor(given: string, mediaType: MediaType): string {
  const name = tidyLine(compose(lastPart(given).replace(UNWANTED, '')));
  const known = EXTENSIONS[mediaType];
  const extension = EXTENSION.exec(name)?.[1] ?? '';
  const fits = known.includes(extension.toLowerCase());
  const end = `.${fits ? extension : known[0]}`;
  const stem = (fits ? name.slice(0, -end.length) : name).replace(/^[.\s]+|[.\s]+$/g, '');
  return `${shortened(stem, LONGEST - end.length) || 'file'}${end}`;
}

function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** At most so many UTF-16 units, without half a character at the end. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return text
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}
