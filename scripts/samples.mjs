// The code samples in Markdown: found, and made into files that can be type-checked.

/** What a sample may name without saying where it comes from: the host's own. */
export const HOSTS_OWN = `
declare const customers: import('@clientele/elements').ClienteleCustomers;
declare const ourAdapter: () => import('@clientele/core').CustomerAdapter;
declare const signIn: () => Promise<void>;
declare const contractsOf: (id: string) => number;
declare const session: { readonly userId: string; token(ask?: { refresh: boolean }): Promise<string> };
declare const buildingsOf: (tenant: string) => import('@clientele/core').Building[];
declare const invoicesOf: (id: string) => number;
`;

/** A fence, its language, and what stands in it; a fence may be indented, as in a list. */
const FENCE = /^([ \t]*)```(\w+)\n([\s\S]*?)^\1```/gm;

/** What the paths of a page's own files mean here. */
const PATHS = /** @type {const} */ ([
  [/(['"])\.\/clientele\/(memory|indexeddb|rest)\.js\1/g, "'@clientele/adapters/$2'"],
  [/(['"])\.\/clientele\/crystal\.js\1/g, "'@clientele/core/crystal'"],
]);

/**
 * The samples of a guide in these languages.
 * @param {string} markdown
 * @param {readonly string[]} languages
 * @returns {{ language: string, code: string, line: number }[]} `line` is where its first line stands, from 1
 */
export function samplesOf(markdown, languages) {
  return [...markdown.matchAll(FENCE)]
    .map(({ 1: indent = '', 2: language = '', 3: code = '', index }) => ({
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      line: markdown.slice(0, index).split('\n').length + 1,
    }))
    .filter(({ language }) => languages.includes(language));
}

/**
 * A sample as a module, on the lines it has in its guide, so that what the compiler says of a line is true.
 * @param {string} code
 */
export function asModule(code) {
  const named = PATHS.reduce((text, [path, name]) => text.replaceAll(path, name), code);
  // A property of a configuration, shown by itself.
  const isPart = /^\w+: [{[]/.test(named);
  return isPart ? `export default { ${named} };\n` : `${named}\nexport {};\n`;
}
