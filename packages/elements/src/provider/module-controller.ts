import { ContextConsumer, ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  buildingProfile,
  type CustomerAdapter,
  type CustomerStore,
  type Messages,
  type Words,
  type Profile,
} from '@clientele/core';
import { moduleContext, type Module } from './module-context.js';
import { acquireStore, releaseStore } from './shared-stores.js';
import { wordsIn, type Language } from './words.js';

export type { Language };

/** What every public element takes; without an adapter it finds its module in the context. */
export interface ModuleHost extends ReactiveControllerHost, HTMLElement {
  adapter: CustomerAdapter | null;
  profile: Profile | null;
  language: Language | null;
  /** Roots take words of the host's own. */
  words?: Messages | null;
}

interface Own {
  readonly adapter: CustomerAdapter;
  readonly profile: Profile;
  readonly store: CustomerStore;
}

/** Gives an element its module (from its own adapter, or else from the context) and hands it on to those inside. */
export class ModuleController implements ReactiveController {
  readonly #host: ModuleHost;
  readonly #consumer: ContextConsumer<typeof moduleContext, ModuleHost>;
  readonly #provider: ContextProvider<typeof moduleContext, ModuleHost>;
  #own: Own | null = null;
  #current: Module | undefined;

  constructor(host: ModuleHost) {
    this.#host = host;
    host.addController(this);
    this.#provider = new ContextProvider(host, { context: moduleContext });
    this.#consumer = new ContextConsumer(host, {
      context: moduleContext,
      subscribe: true,
      callback: () => host.requestUpdate(),
    });
  }

  /** The module; undefined while there is neither an adapter nor a context. */
  get current(): Module | undefined {
    return this.#current;
  }

  hostConnected(): void {
    // Comes back after a move in the page: the store was given back when it left.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    if (this.#own) releaseStore(this.#own.adapter, this.#own.profile);
    this.#own = null;
    this.#set(undefined);
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const { adapter } = this.#host;
    const profile = this.#host.profile ?? buildingProfile;
    if (adapter !== (this.#own?.adapter ?? null) || (this.#own && profile !== this.#own.profile)) {
      const before = this.#own;
      this.#own = adapter ? { adapter, profile, store: acquireStore(adapter, profile) } : null;
      if (before) releaseStore(before.adapter, before.profile);
    }
    this.#set(this.#own ? this.#ownModule(this.#own) : this.#fromContext());
  }

  #ownModule({ store }: Own): Module | undefined {
    const words = this.#words() ?? this.#current?.words;
    return words ? this.#kept(store, words) : undefined;
  }

  #fromContext(): Module | undefined {
    const outer = this.#consumer.value;
    if (!outer) return undefined;
    const own = this.#host.words ?? this.#host.language;
    const words = (own && this.#words()) ?? outer.words;
    return words === outer.words ? outer : this.#kept(outer.store, words);
  }

  /** The same object as long as nothing in it changes, so that nobody is told of a change that is none. */
  #kept(store: CustomerStore, words: Words): Module {
    const now = this.#current;
    return now?.store === store && now.words === words ? now : { store, words };
  }

  #words(): Words | undefined {
    if (this.#host.words) return this.#host.words;
    // Unlike `closest`, this also looks outside of the shadow trees the element lies in.
    const around = this.#host.matches(':lang(en)') ? 'en' : 'vi';
    const wanted = this.#host.language ?? around;
    return wordsIn(wanted.toLowerCase().startsWith('en') ? 'en' : 'vi', () => this.#host.requestUpdate());
  }

  #set(module: Module | undefined): void {
    if (module === this.#current) return;
    this.#current = module;
    this.#provider.setValue(module);
  }
}
