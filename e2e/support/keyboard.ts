import type { Locator, Page } from 'playwright-core';

/** Presses of Tab after which something is not to be reached. */
const MOST_TABS = 60;

/** A person who has a keyboard and no mouse: presses and types, and otherwise only looks. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses keys one after the other, `Control+Enter` as one. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Types a text into what has the focus. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Types a text over what stands in the field that has the focus. */
  async retype(text: string): Promise<void> {
    await this.press('Control+a', text === '' ? 'Delete' : 'Backspace');
    await this.type(text);
  }

  /** Whether something has the focus. */
  async isOn(target: Locator): Promise<boolean> {
    return (await target.and(this.#page.locator(':focus')).count()) > 0;
  }

  /** Presses Tab, or Shift+Tab, until something has the focus. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.first().waitFor();
    for (let press = 0; press < MOST_TABS; press++) {
      if (await this.isOn(target)) return;
      await this.press(key);
    }
    throw new Error(`${key} never reached ${String(target)}`);
  }

  /** Waits until something has the focus by itself. */
  async waitOn(target: Locator): Promise<void> {
    await target.and(this.#page.locator(':focus')).first().waitFor();
  }
}
