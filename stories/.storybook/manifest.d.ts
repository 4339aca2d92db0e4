// Made by a build, so it is not there to be read when types are checked.
declare module '@clientele/elements/custom-elements.json' {
  import type { Manifest } from './described-elements.js';

  const manifest: Manifest;
  export default manifest;
}
