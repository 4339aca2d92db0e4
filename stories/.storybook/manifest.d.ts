// Made by a build, so it is not there to be read when types are checked.
declare module '@clientele/elements/custom-elements.json' {
  interface Described {
    readonly name: string;
    readonly description?: string;
    readonly default?: string;
  }

  const manifest: {
    readonly modules: readonly {
      readonly declarations: readonly {
        readonly tagName: string;
        readonly members: readonly Described[];
        readonly slots?: readonly Described[];
        readonly events?: readonly Described[];
        readonly cssProperties: readonly Described[];
      }[];
    }[];
  };
  export default manifest;
}

declare module '*.css';
