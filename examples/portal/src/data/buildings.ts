import type { Building } from '@clientele/core';

/** The buildings this portal manages, in the order of every picker. */
export const BUILDINGS: readonly Building[] = [
  { id: 'sao-mai-s1', name: 'Sao Mai S1' },
  { id: 'sao-mai-s2', name: 'Sao Mai S2' },
  { id: 'binh-minh', name: 'Nhà vườn Bình Minh' },
];

/** Codes of customers in this portal. */
export const CODE_PATTERN = 'KH-{seq:5}';
