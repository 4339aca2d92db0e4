// What a host may use and nobody can look up: without a description, a story, or a place in the guides.

/**
 * @typedef {{ name: string, description?: string }} Named
 * @typedef {{ tagName: string, description?: string, members: readonly Named[], attributes?: readonly Named[],
 *   slots?: readonly Named[], events?: readonly Named[], cssParts?: readonly Named[], cssProperties: readonly Named[] }} Element
 */

const KINDS = /** @type {const} */ (['members', 'attributes', 'slots', 'events', 'cssParts', 'cssProperties']);

/** Whether a text has a name as a word of its own. @param {string} text @param {string} name */
const names = (text, name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text);

/**
 * @param {{ elements: readonly Element[], codes: readonly string[], stories: string, guides: string }} sources - what
 *   there is to use, and the text of all stories and of all guides
 * @returns {string[]} a line for each thing that lacks something; none where all is well
 */
export function uncovered({ elements, codes, stories, guides }) {
  /** @type {string[]} */
  const lacking = [];
  /** @param {string} what @param {string} name */
  const look = (what, name, told = stories) => {
    if (!names(told, name)) lacking.push(`${what} has no story`);
    if (!names(guides, name)) lacking.push(`${what} is in no guide`);
  };
  for (const element of elements) {
    const { tagName } = element;
    if (!element.description) lacking.push(`${tagName} has no description`);
    if (!stories.includes(`component: '${tagName}'`)) lacking.push(`${tagName} has no page in the stories`);
    if (!names(guides, tagName)) lacking.push(`${tagName} is in no guide`);
    for (const kind of KINDS) {
      for (const { name, description } of element[kind] ?? []) {
        const what = `${name} (${kind} of ${tagName})`;
        if (!description) lacking.push(`${what} has no description`);
        // The tokens are among the controls of every story, made from the same list.
        look(what, name, kind === 'cssProperties' ? name : stories);
      }
    }
  }
  // In quotes, as a story says which codes it shows: many are everyday words.
  for (const code of codes) look(`the error code ${code}`, code, stories.includes(`'${code}'`) ? code : '');
  return lacking;
}
