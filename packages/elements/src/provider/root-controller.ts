import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CustomerStore, ListState } from '@clientele/core';
import {
  ClienteleBuildingChangedEvent,
  ClienteleSavedEvent,
  ClienteleSessionExpiredEvent,
} from '../customers/events.js';
import { FrontController } from './front-controller.js';
import type { ModuleController } from './module-controller.js';
import { Watch } from './watch.js';

type Root = ReactiveControllerHost & HTMLElement & { buildingId: string | null };

/** What a root does for its host page: takes its building in and gives it out, and fires what the store tells. */
export class RootController implements ReactiveController {
  readonly #host: Root;
  readonly #module: ModuleController;
  readonly #front: FrontController;
  readonly #list: Watch<ListState>;
  #store: CustomerStore | undefined;
  #buildingId: string | null = null;
  #stops: readonly (() => void)[] = [];

  constructor(host: Root, module: ModuleController) {
    this.#host = host;
    this.#module = module;
    this.#front = new FrontController(host, () => module.current?.store);
    this.#list = new Watch(host, () => module.current?.store.list.state);
    host.addController(this);
  }

  /** Whether form, questions and messages are this root's to draw. */
  get isFront(): boolean {
    return this.#front.isFront;
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  hostUpdate(): void {
    const host = this.#host;
    const store = host.isConnected ? this.#module.current?.store : undefined;
    const isNew = store !== this.#store;
    if (isNew) this.#follow(store);
    if (!store) return;
    // A root that has no building of its own takes the one that is chosen where the store is shared.
    const sets = isNew ? host.buildingId !== null : host.buildingId !== this.#buildingId;
    if (sets) store.list.chooseBuilding(host.buildingId);
    const chosen = this.#list.value?.query.buildingId ?? null;
    if (chosen !== host.buildingId) {
      host.buildingId = chosen;
      host.dispatchEvent(new ClienteleBuildingChangedEvent(chosen));
    }
    this.#buildingId = host.buildingId;
  }

  #follow(store: CustomerStore | undefined): void {
    for (const stop of this.#stops) stop();
    this.#store = store;
    this.#stops = store
      ? [
          store.onSaved(({ customer, mode }) => this.#host.dispatchEvent(new ClienteleSavedEvent(customer, mode))),
          store.onSessionExpired(() => this.#host.dispatchEvent(new ClienteleSessionExpiredEvent())),
        ]
      : [];
  }
}
