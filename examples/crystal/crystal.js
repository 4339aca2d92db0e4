/** Crystal: the host. It hands the module an adapter, and hands that what the CRM sends. */
import { crystalProfile } from '../clientele/crystal.js';
import { indexedDbAdapter } from '../clientele/indexeddb.js';
import { eventsAfter, onNews } from './crm/outbox.js';
import { addOwnCustomers } from './own-customers.js';
import { followPreferences, prefer, preferences, words } from './preferences.js';

const LAST_PLACE = 'crystal-last-place';

// Crystal keeps no contracts, so nothing forbids a deletion.
const transactions = () => Promise.resolve(new Map());
const adapter = indexedDbAdapter({ name: 'crystal', unique: ['phone'], transactions });
const customers = document.querySelector('clientele-customers');
const pulse = document.querySelector('#pulse');

/** What the bar says of the last pull, in the language that is chosen. */
let news = () => '';

/** @param {() => string} text */
function say(text) {
  news = text;
  pulse.textContent = news();
}

/** Takes in what the CRM sent since the last event that is known, one after another. */
async function pull() {
  const events = await eventsAfter(Number(localStorage.getItem(LAST_PLACE) ?? 0));
  for (const { place, event } of events) {
    await adapter.crm.receive(event, { opId: crypto.randomUUID() });
    // Only now: an event that was not taken in is asked for again.
    localStorage.setItem(LAST_PLACE, String(place));
  }
  if (events.length > 0) say(() => words().arrived(events.length));
}

/** One pull after another, in all tabs of Crystal together. */
async function pullInTurn() {
  try {
    await navigator.locks.request('crystal-pull', pull);
  } catch (error) {
    console.error(error);
    say(() => words().notTaken);
  }
}

document.querySelector('#language')?.addEventListener('click', () => {
  prefer({ language: preferences().language === 'vi' ? 'en' : 'vi' });
});
document.querySelector('#theme')?.addEventListener('click', () => {
  const isDark =
    preferences().theme === 'dark' || (!preferences().theme && matchMedia('(prefers-color-scheme: dark)').matches);
  prefer({ theme: isDark ? 'light' : 'dark' });
});
followPreferences(() => {
  customers.language = preferences().language;
  pulse.textContent = news();
});

await addOwnCustomers(adapter);
onNews(() => void pullInTurn());
await pullInTurn();
customers.profile = crystalProfile;
customers.adapter = adapter;
