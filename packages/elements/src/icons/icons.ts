// Made by scripts/icons.mjs from Lucide 1.62.0 (https://lucide.dev, ISC licence). Do not edit.
import { html } from 'lit';

/** Lucide `arrow-down`. */
export const arrowDown = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M12 5v14" />
  <path d="m19 12-7 7-7-7" />
</svg>`;

/** Lucide `arrow-up`. */
export const arrowUp = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="m5 12 7-7 7 7" />
  <path d="M12 19V5" />
</svg>`;

/** Lucide `building-2`. */
export const building2 = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M10 12h4" />
  <path d="M10 8h4" />
  <path d="M14 21v-3a2 2 0 0 0-4 0v3" />
  <path d="M6 10H4a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V9a2 2 0 0 0-2-2h-2" />
  <path d="M6 21V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v16" />
</svg>`;

/** Lucide `car`. */
export const car = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path
    d="M19 17h2c.6 0 1-.4 1-1v-3c0-.9-.7-1.7-1.5-1.9C18.7 10.6 16 10 16 10s-1.3-1.4-2.2-2.3c-.5-.4-1.1-.7-1.8-.7H5c-.6 0-1.1.4-1.4.9l-1.4 2.9A3.7 3.7 0 0 0 2 12v4c0 .6.4 1 1 1h2"
  />
  <circle cx="7" cy="17" r="2" />
  <path d="M9 17h6" />
  <circle cx="17" cy="17" r="2" />
</svg>`;

/** Lucide `circle-alert`. */
export const circleAlert = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="10" />
  <line x1="12" x2="12" y1="8" y2="12" />
  <line x1="12" x2="12.01" y1="16" y2="16" />
</svg>`;

/** Lucide `cloud-off`. */
export const cloudOff = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M10.94 5.274A7 7 0 0 1 15.71 10h1.79a4.5 4.5 0 0 1 4.222 6.057" />
  <path d="M18.796 18.81A4.5 4.5 0 0 1 17.5 19H9A7 7 0 0 1 5.79 5.78" />
  <path d="m2 2 20 20" />
</svg>`;

/** Lucide `lock`. */
export const lock = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <rect width="18" height="11" x="3" y="11" rx="2" ry="2" />
  <path d="M7 11V7a5 5 0 0 1 10 0v4" />
</svg>`;

/** Lucide `plus`. */
export const plus = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M5 12h14" />
  <path d="M12 5v14" />
</svg>`;

/** Lucide `search`. */
export const search = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="m21 21-4.34-4.34" />
  <circle cx="11" cy="11" r="8" />
</svg>`;

/** Lucide `user`. */
export const user = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2" />
  <circle cx="12" cy="7" r="4" />
</svg>`;

/** Lucide `x`. */
export const x = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M18 6 6 18" />
  <path d="m6 6 12 12" />
</svg>`;
