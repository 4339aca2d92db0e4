// Made by scripts/icons.mjs from Lucide 1.62.0 (https://lucide.dev, ISC licence). Do not edit.
import { html } from 'lit';

/** Lucide `bike`. */
export const bike = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="18.5" cy="17.5" r="3.5" />
  <circle cx="5.5" cy="17.5" r="3.5" />
  <circle cx="15" cy="5" r="1" />
  <path d="M12 17.5V14l-3-3 4-3 2 3h2" />
</svg>`;

/** Lucide `check`. */
export const check = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M20 6 9 17l-5-5" /></svg>`;

/** Lucide `file-spreadsheet`. */
export const fileSpreadsheet = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path
    d="M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z"
  />
  <path d="M14 2v5a1 1 0 0 0 1 1h5" />
  <path d="M8 13h2" />
  <path d="M14 13h2" />
  <path d="M8 17h2" />
  <path d="M14 17h2" />
</svg>`;

/** Lucide `file-text`. */
export const fileText = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path
    d="M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z"
  />
  <path d="M14 2v5a1 1 0 0 0 1 1h5" />
  <path d="M10 9H8" />
  <path d="M16 13H8" />
  <path d="M16 17H8" />
</svg>`;

/** Lucide `image`. */
export const image = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <rect width="18" height="18" x="3" y="3" rx="2" ry="2" />
  <circle cx="9" cy="9" r="2" />
  <path d="m21 15-3.086-3.086a2 2 0 0 0-2.828 0L6 21" />
</svg>`;

/** Lucide `motorbike`. */
export const motorbike = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="m18 14-1-3" />
  <path d="m3 9 6 2a2 2 0 0 1 2-2h2a2 2 0 0 1 1.99 1.81" />
  <path d="M8 17h3a1 1 0 0 0 1-1 6 6 0 0 1 6-6 1 1 0 0 0 1-1v-.75A5 5 0 0 0 17 5" />
  <circle cx="19" cy="17" r="3" />
  <circle cx="5" cy="17" r="3" />
</svg>`;

/** Lucide `paperclip`. */
export const paperclip = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path
    d="m16 6-8.414 8.586a2 2 0 0 0 2.829 2.829l8.414-8.586a4 4 0 1 0-5.657-5.657l-8.379 8.551a6 6 0 1 0 8.485 8.485l8.379-8.551"
  />
</svg>`;

/** Lucide `truck`. */
export const truck = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M14 18V6a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2v11a1 1 0 0 0 1 1h2" />
  <path d="M15 18H9" />
  <path d="M19 18h2a1 1 0 0 0 1-1v-3.65a1 1 0 0 0-.22-.624l-3.48-4.35A1 1 0 0 0 17.52 8H14" />
  <circle cx="17" cy="18" r="2" />
  <circle cx="7" cy="18" r="2" />
</svg>`;
