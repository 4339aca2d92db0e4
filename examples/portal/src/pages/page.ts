/** A page of the portal while it is on screen. It follows language and building by itself. */
export interface PageView {
  readonly root: HTMLElement;
  /** The page is left: lets go of everything it listens to. */
  leave(): void;
}
