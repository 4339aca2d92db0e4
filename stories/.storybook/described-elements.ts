/** What of a custom elements manifest is read here. */
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

interface Declaration {
  readonly name: string;
  readonly members?: readonly { readonly privacy?: string }[];
  readonly events?: readonly { readonly description?: string }[];
}

/** `ClienteleCustomerList` → `clientele-customer-list`. */
const tagOf = (name: string) => name.replace(/\B[A-Z]/g, '-$&').toLowerCase();

/**
 * The manifest as Storybook shows it: with the tags, which the analyzer cannot read because `define.ts` defines all
 * elements in one loop, and without private members and undocumented events, which are nobody's to use.
 */
export function describedElements({ modules }: Manifest): object {
  return {
    modules: modules.map(({ declarations = [] }) => ({
      declarations: declarations.map((declaration) => ({
        ...declaration,
        tagName: tagOf(declaration.name),
        members: declaration.members?.filter(({ privacy }) => privacy === undefined),
        events: declaration.events?.filter(({ description }) => description !== undefined),
      })),
    })),
  };
}
