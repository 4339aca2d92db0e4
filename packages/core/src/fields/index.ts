/**
 * The catalogue of fields and the files that are taken, for forms and imports; an entry of its own, because a list
 * needs none of it.
 *
 * @module fields
 */

export { fieldValue, labelOf, sameValue } from './access.js';
export { inFull } from '../messages/in-full.js';
export { CATALOGUE, fieldDefinition } from './catalogue.js';
export { ITEMS } from './items.js';
export { fileNameFor } from '../formats/file-name.js';
export { EXTENSIONS, MEDIA_TYPES, MOST_FILE_BYTES, mediaTypeOf } from '../formats/media-type.js';
export type { MediaType } from '../formats/media-type.js';
export { withoutFields } from './without-fields.js';
export type { HideableField } from './without-fields.js';
