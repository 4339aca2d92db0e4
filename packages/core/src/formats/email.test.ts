import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEmail } from './email.js';
import { HUGE } from '../testing/huge.js';

describe('readEmail', () => {
  it.each([
    ['duc.nguyen@vidu.vn', 'duc.nguyen@vidu.vn', []],
    [' Duc.Nguyen@Vidu.VN\u00a0', 'duc.nguyen@vidu.vn', ['spaces-removed']],
    ["o'brien+kh@mail.vidu.com.vn", "o'brien+kh@mail.vidu.com.vn", []],
    ['d\u0323a@vidu.vn', 'ḍa@vidu.vn', ['composed']],
    ['a\u200bn@vidu.vn', 'an@vidu.vn', ['spaces-removed']],
  ])('reads %j as %j', (text, value, repairs) => {
    expect(readEmail(text)).toEqual({ value, issue: null, repairs });
  });

  it.each([
    'duc.nguyen@vidu',
    'dong".200@vidu.vn',
    'vidu.vn',
    '@vidu.vn',
    'duc@',
    'duc@@vidu.vn',
    'duc@vidu@vidu.vn',
    'duc nguyen@vidu.vn',
    'duc@vidu .vn',
    'duc@vidu..vn',
    'duc@.vidu.vn',
    'duc@vidu.vn.',
    '.duc@vidu.vn',
    'duc.@vidu.vn',
    'a@vidu.vn;b@vidu.vn',
    'Đức <duc@vidu.vn>',
    'không có',
    '-',
  ])('refuses %j', (text) => {
    expect(readEmail(text)).toEqual({ value: null, issue: { level: 'error', code: 'email-invalid' }, repairs: [] });
  });

  it('is empty for white space and too long beyond 254', () => {
    expect(readEmail(' \u00a0')).toEqual({ value: null, issue: null, repairs: [] });
    expect(readEmail(`${'a'.repeat(246)}@vidu.vn`).value).toHaveLength(254);
    expect(readEmail(`${'a'.repeat(247)}@vidu.vn`).issue?.code).toBe('text-too-long');
  });

  it('reads every ordinary address, and its own value', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.string({ unit: 'binary', maxLength: 40 }), (address, text) => {
        if (!address.startsWith('.')) expect(readEmail(address).value).toBe(address.toLowerCase());
        const { value } = readEmail(`${text}@vidu.vn`);
        if (value !== null) expect(readEmail(value)).toEqual({ value, issue: null, repairs: [] });
      }),
    );
  });

  it.each(['a', '.', '@', 'a.', ' ', '\u0301', 'a@', '"'])('reads no address in a huge input of %j', (part) => {
    expect(readEmail(`a@${part.repeat(HUGE)}`).value).toBeNull();
    expect(readEmail(part.repeat(HUGE)).value).toBeNull();
  });
});
