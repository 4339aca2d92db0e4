import { sendKeys } from '@web/test-runner-commands';
import type { ItemCollection } from '@clientele/core';
import type { ClienteleCustomers } from '../src/index.js';
import { focused, until, within } from './module.js';

/** The text of an element in one line. */
export const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** The form's dialog. */
export const panel = (module: ClienteleCustomers) => within(module).form?.querySelector<HTMLDialogElement>('.panel');

/** An input of the form, by its field. */
export const input = (module: ClienteleCustomers, name: string) =>
  within(module).form!.querySelector<HTMLInputElement>(`[name="${name}"]`)!;

/** What is said at a field. */
export const issue = (module: ClienteleCustomers, name: string) =>
  text(within(module).form!.querySelector(`#field-${name}-issue`));

/** The inside of a list on the form. */
export const list = (module: ClienteleCustomers, name: ItemCollection) =>
  within(module).form!.querySelector(`[data-list="${name}"]`)!.shadowRoot!;

/** Opens the form for a new individual, from the list's button. */
export async function openForNewIndividual(module: ClienteleCustomers): Promise<void> {
  within(module).list!.querySelector<HTMLButtonElement>('.add')!.click();
  await until(() => focused()?.classList.contains('kind') === true);
  await sendKeys({ press: 'Enter' });
  await until(() => (within(module).form?.querySelector('[name="name"]') ?? null) !== null);
  await until(() => focused()?.getAttribute('name') === 'name');
}

/** Opens the first customer of the list, by keyboard. */
export async function openFirst(module: ClienteleCustomers): Promise<void> {
  within(module).list!.querySelector<HTMLElement>('[role="grid"]')!.focus();
  await sendKeys({ press: 'Enter' });
  await until(() => panel(module)?.open === true && within(module).form!.querySelector('[name="name"]') !== null);
  await until(() => focused()?.getAttribute('name') === 'code');
}

/** Presses a key until the focus is where it should be, as a person does who looks where it goes. */
export async function pressUntil(press: string, there: (focus: Element | null) => boolean): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (there(focused())) return;
    await sendKeys({ press });
  }
  throw new Error(`${press} never led there: ${there.toString()}`);
}
