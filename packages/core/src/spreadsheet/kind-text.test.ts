import { describe, expect, it } from 'vitest';
import { en } from '../messages/en.js';
import { vi } from '../messages/vi.js';
import { CUSTOMER_KINDS } from '../model/customer.js';
import { readKind } from './kind-text.js';

describe('readKind', () => {
  it.each([
    ['', 'individual'],
    [' \u200B', 'individual'],
    ['Cá nhân', 'individual'],
    ['ca nhan', 'individual'],
    [' TỔ  CHỨC '.normalize('NFD'), 'organisation'],
    ['Organization', 'organisation'],
    ['Công ty', 'organisation'],
    ['VIP', null],
    ['cá nhân '.repeat(10_000), null],
  ])('reads %j as %s', (text, kind) => {
    expect(readKind(text)).toBe(kind);
  });

  it.each(CUSTOMER_KINDS)('knows both labels of %s', (kind) => {
    expect(readKind(vi[`kind.${kind}`])).toBe(kind);
    expect(readKind(en[`kind.${kind}`])).toBe(kind);
  });
});
