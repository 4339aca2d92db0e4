// Reads the `exports` of a package.json.

/** The condition that leads to the source. It must not be published. */
const SOURCE = 'clientele-source';

/** @typedef {Record<string, string | Record<string, string>>} Exports */

/**
 * Every file that `exports` names.
 * @param {Exports} exports
 * @returns {string[]}
 */
export const targets = (exports) => Object.values(exports).flatMap((entry) => Object.values(asConditions(entry)));

/**
 * The JavaScript files that come with types: what another program imports.
 * @param {Exports} exports
 * @returns {string[]}
 */
export const libraries = (exports) =>
  Object.values(exports)
    .map(asConditions)
    .flatMap((entry) => (entry['types'] && entry['default'] ? [entry['default']] : []));

/**
 * `exports` as they are to be published.
 * @param {Exports} exports
 * @returns {Exports}
 */
export const published = (exports) =>
  Object.fromEntries(
    Object.entries(exports).map(([name, entry]) => {
      if (typeof entry === 'string') return [name, entry];
      return [name, Object.fromEntries(Object.entries(entry).filter(([condition]) => condition !== SOURCE))];
    }),
  );

/**
 * @param {string | Record<string, string>} entry
 * @returns {Record<string, string>}
 */
const asConditions = (entry) => (typeof entry === 'string' ? { default: entry } : entry);
