/** The CRM's screen. */
import { followPreferences, words } from '../preferences.js';
import { badDay } from './bad-day.js';
import { audit } from './database.js';
import { onNews } from './outbox.js';
import { change, customersWithOrders, orderOf, orderOfNew, remove } from './sales.js';
import { seed } from './seed.js';

/** How often the data are compared with the ledger, in milliseconds. */
const AUDIT_EVERY = 1000;

/** @param {string} selector */
const one = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

/** @param {HTMLFormElement} form @returns {import('./outbox.js').CrmValues} */
function valuesOf(form) {
  /** @param {string} name */
  const value = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name)).value.trim() || null;
  const gender = /** @type {'male' | 'female' | 'other' | null} */ (value('gender'));
  return { name: value('name'), phone: value('phone'), email: value('email'), gender };
}

/**
 * Runs what was asked for, shows what there is then, and says so when it failed.
 * @param {() => Promise<unknown>} work
 */
async function attempt(work) {
  one('#problem').textContent = '';
  try {
    await work();
  } catch (error) {
    console.error(error);
    one('#problem').textContent = words().failed;
  }
  await show();
}

/** @param {string} text @param {string} name @param {() => void} press */
function button(text, name, press) {
  const node = document.createElement('button');
  node.type = 'button';
  node.textContent = text;
  node.ariaLabel = words().ofWhom(text, name);
  node.addEventListener('click', press);
  return node;
}

/** @param {import('./sales.js').CrmCustomer & { orders: number }} customer */
function row(customer) {
  const { id, name, phone, email, gender, orders } = customer;
  const said = words();
  const item = document.createElement('li');
  const about = document.createElement('div');
  const who = document.createElement('b');
  who.textContent = name ?? '';
  const facts = document.createElement('small');
  facts.textContent = [id, phone, email, gender && said[gender], said.orders(orders)].filter(Boolean).join(' · ');
  about.append(who, facts);
  item.append(
    about,
    button(said.addOrder, who.textContent, () => void attempt(() => orderOf(id))),
    button(said.edit, who.textContent, () => ask(customer)),
    button(said.remove, who.textContent, () => void attempt(() => remove(id))),
  );
  return item;
}

/** @param {import('./sales.js').CrmCustomer} customer */
function ask(customer) {
  const dialog = /** @type {HTMLDialogElement} */ (one('#change'));
  const form = /** @type {HTMLFormElement} */ (dialog.querySelector('form'));
  one('#change-heading').textContent = words().ofWhom(words().edit, customer.name ?? '');
  for (const name of /** @type {const} */ (['name', 'phone', 'email', 'gender'])) {
    /** @type {HTMLInputElement} */ (form.elements.namedItem(name)).value = customer[name] ?? '';
  }
  dialog.returnValue = '';
  dialog.onclose = () => {
    if (dialog.returnValue === 'save') void attempt(() => change(customer.id, valuesOf(form)));
  };
  dialog.showModal();
}

async function show() {
  one('#customers').replaceChildren(...(await customersWithOrders()).map(row));
  await showLedger();
}

let shown = '';

async function showLedger() {
  const { own, foreign, latest } = await audit();
  const said = words();
  const now = [own, foreign, document.documentElement.lang].join(' ');
  if (now === shown) return;
  shown = now;
  one('#foreign').textContent = said.foreign(foreign);
  one('#foreign').classList.toggle('bad', foreign > 0);
  one('#own').textContent = said.own(own);
  const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'medium' });
  const lines = latest.map(({ at, what }) => {
    const line = document.createElement('li');
    line.textContent = `${time.format(new Date(at))} ${said[what]}`;
    return line;
  });
  one('#entries').replaceChildren(...lines);
}

one('#new').addEventListener('submit', (event) => {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (one('#new'));
  void attempt(() => orderOfNew(valuesOf(form)).then(() => form.reset()));
});
one('#bad-day').addEventListener('click', () => void attempt(badDay));

// Beside Crystal its name stands over the frame already.
one('h1').hidden = window.top !== window;
await navigator.locks.request('crm-xspace-seed', seed);
followPreferences(() => void show());
onNews(() => void show());
setInterval(() => void showLedger(), AUDIT_EVERY);
