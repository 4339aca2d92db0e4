import 'axe-core/axe.min.js';
import type { AxeResults } from 'axe-core';
import { expect } from 'chai';
import type { Customer, CustomerAdapter, NewCustomer, Transactions } from '@clientele/core';
import { crystalProfile } from '@clientele/core/crystal';
import { memoryAdapter } from '@clientele/adapters/memory';
import { withFaults, type Fault } from '@clientele/core/testing';
import { defineElements, type ClienteleCustomers } from '../src/index.js';

declare const axe: { run(node: Element): Promise<AxeResults> };

/** The buildings of the tests. */
export const BUILDINGS = [
  { id: 's1', name: 'Sao Mai S1' },
  { id: 's2', name: 'Sao Mai S2' },
];

/** A module in the page, 1,000 × 700 px, on customers in memory; `faults` are turned on and off by the test. */
export async function mount(
  customers: readonly NewCustomer[],
  buildingId: string | null = 's1',
  transactions: ReadonlyMap<string, Transactions> = new Map(),
  faults: ReadonlySet<Fault> = new Set(),
) {
  const adapter = memoryAdapter({
    customers,
    buildings: BUILDINGS,
    transactions: () => Promise.resolve(transactions),
  });
  const module = framed(withFaults(adapter, faults));
  module.buildingId = buildingId;
  const isWaited = buildingId !== null && faults.size === 0;
  await until(() => within(module).list !== null && (!isWaited || found(module) !== ''));
  return module;
}

/** A module of the crystal profile in the page, on customers in memory whose phones are unique. */
export async function mountCrystal(customers: readonly (NewCustomer | Customer)[], width = 1000) {
  const transactions = () => Promise.resolve(new Map());
  const module = framed(memoryAdapter({ customers, unique: ['phone'], transactions }), width);
  module.profile = crystalProfile;
  await until(() => within(module).list !== null && found(module) !== '');
  return module;
}

function framed(adapter: CustomerAdapter, width = 1000): ClienteleCustomers {
  defineElements();
  const frame = document.createElement('div');
  frame.style.cssText = `width: ${width}px; height: 700px`;
  const module = document.createElement('clientele-customers');
  module.adapter = adapter;
  frame.append(module);
  document.body.append(frame);
  return module;
}

/** Takes every module out of the page. */
export function unmount(): void {
  document.body.replaceChildren();
}

/** The parts of a module that a person would point at. */
export function within(module: ClienteleCustomers) {
  const list = module.shadowRoot?.querySelector('clientele-customer-list')?.shadowRoot ?? null;
  const shell = module.shadowRoot?.querySelector('clientele-customer-form')?.shadowRoot;
  const form = shell?.querySelector('clientele-form-panel')?.shadowRoot ?? null;
  const vehicles = form?.querySelector('clientele-vehicle-editor')?.shadowRoot ?? null;
  const removal = module.shadowRoot?.querySelector('clientele-removal-dialog')?.shadowRoot ?? null;
  const notice = module.shadowRoot?.querySelector('clientele-notice')?.shadowRoot ?? null;
  const crm = module.shadowRoot?.querySelector('clientele-crm-strip')?.shadowRoot ?? null;
  return { list, form, vehicles, removal, notice, crm };
}

/** The rows that are drawn, in the order of the document. */
export function rows(module: ClienteleCustomers): HTMLElement[] {
  return [...(within(module).list?.querySelectorAll<HTMLElement>('.body-row') ?? [])];
}

/** What the list says of how many there are. */
export function found(module: ClienteleCustomers): string {
  return within(module).list?.querySelector('.found')?.textContent?.trim() ?? '';
}

/** The element that has the focus, through all shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Waits until something holds; 10 seconds at most, to find what hangs and not what a busy machine does slowly. */
export async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Never held: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Expects that axe finds nothing. */
export async function expectAccessible(element: Element): Promise<void> {
  // Half-way into an animation a colour is not yet what it will be.
  await Promise.all(animations(element).map(({ finished }) => finished));
  const { violations } = await axe.run(element);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
}

/** What moves inside an element, through all shadow roots. */
function animations(root: Element | ShadowRoot): Animation[] {
  const own = root instanceof ShadowRoot ? root.getAnimations() : root.getAnimations({ subtree: true });
  const inside = root instanceof Element && root.shadowRoot ? animations(root.shadowRoot) : [];
  const hosts = [...root.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot !== null);
  return [...own, ...inside, ...hosts.flatMap(({ shadowRoot }) => (shadowRoot ? animations(shadowRoot) : []))];
}
