import type { CustomerStore } from '@clientele/core';
import { moduleContext, type Module } from '@clientele/elements';

/** A question of the community's context protocol, as any element inside the module asks it. */
class ModuleRequest extends Event {
  readonly context = moduleContext;
  readonly subscribe = true;
  readonly contextTarget: Element;
  readonly callback: (module: Module | undefined, unsubscribe?: () => void) => void;

  constructor(asking: Element, callback: ModuleRequest['callback']) {
    super('context-request', { bubbles: true, composed: true });
    this.contextTarget = asking;
    this.callback = callback;
  }
}

/** The headless store of the module that an element stands in, as soon as there is one. */
export function storeAround(inside: Element): Promise<CustomerStore> {
  return new Promise((resolve) => {
    const answered: ModuleRequest['callback'] = (module, unsubscribe) => {
      if (!module) return;
      unsubscribe?.();
      resolve(module.store);
    };
    inside.dispatchEvent(new ModuleRequest(inside, answered));
  });
}
