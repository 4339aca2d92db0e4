import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWebsite } from './website.js';
import { HUGE } from '../testing/huge.js';

describe('readWebsite', () => {
  it.each([
    ['vidu.vn', 'https://vidu.vn', []],
    ['https://vidu.vn', 'https://vidu.vn', []],
    ['http://vidu.vn', 'http://vidu.vn', []],
    ['HTTP://WWW.Vidu.VN/Lien-He?A=1#B', 'http://www.vidu.vn/Lien-He?A=1#B', []],
    [' vidu.vn:8080/a ', 'https://vidu.vn:8080/a', ['spaces-removed']],
    ['vidu.vn?x=1', 'https://vidu.vn?x=1', []],
    ['vi\u0301dụ.vn', 'https://vídụ.vn', ['composed']],
    ['vidu.vn/a@b', 'https://vidu.vn/a@b', []],
  ])('reads %j as %j', (text, value, repairs) => {
    expect(readWebsite(text)).toEqual({ value, issue: null, repairs });
  });

  it.each([
    'javascript:alert(1)',
    'javascript://vidu.vn/%0aalert(1)',
    'data:text/html,x',
    'ftp://vidu.vn',
    'file:///etc/passwd',
    'mailto:duc@vidu.vn',
    'http:vidu.vn',
    'https://',
    'vidu',
    'localhost:80',
    'duc@vidu.vn',
    'https://vidu.vn@other.vn',
    'https://duc:x@vidu.vn',
    'vidu.vn/a b',
    'vidu.vn/"onclick=x',
    'vidu.vn\\a',
    'vidu..vn',
    '//vidu.vn',
    '192.168.1.1',
    'không có',
    '-',
  ])('refuses %j', (text) => {
    expect(readWebsite(text)).toEqual({ value: null, issue: { level: 'error', code: 'website-invalid' }, repairs: [] });
  });

  it('is empty for white space and too long beyond 500', () => {
    expect(readWebsite(' \u200b')).toEqual({ value: null, issue: null, repairs: [] });
    expect(readWebsite(`vidu.vn/${'a'.repeat(500)}`).issue?.code).toBe('text-too-long');
  });

  it('gives only http addresses a browser reads the same way, and leaves its own value alone', () => {
    const parts = fc.constantFrom(
      'vidu',
      '.',
      '.vn',
      'https://',
      'http:',
      '/',
      '\\',
      '@',
      ':80',
      '?',
      '#',
      'javascript:',
      '%',
      ' ',
      'Ế',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (list) => {
        const { value } = readWebsite(list.join(''));
        if (value === null) return;
        const url = new URL(value);
        expect(['http:', 'https:']).toContain(url.protocol);
        expect(url.username + url.password).toBe('');
        expect(readWebsite(value)).toEqual({ value, issue: null, repairs: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['a', 'a.', '.', '-', 'a-', '/', ':1', '\u0301'])('reads no address in a huge input of %j', (part) => {
    expect(readWebsite(part.repeat(HUGE)).value).toBeNull();
    expect(readWebsite(`a${part.repeat(240)}`).value).toBeNull();
  });
});
