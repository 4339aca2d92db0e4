import { describe, expect, it } from 'vitest';
import { lazily } from './lazily.js';

describe('lazily', () => {
  it('loads with the first call, once, and hands on what is given', async () => {
    let loads = 0;
    const calls = lazily(['sum', 'none'], async () => {
      loads++;
      return { sum: async (a: number, b: number) => a + b, none: async () => null };
    });
    expect(loads).toBe(0);
    expect(await Promise.all([calls.sum(1, 2), calls.sum(3, 4), calls.none()])).toEqual([3, 7, null]);
    expect(loads).toBe(1);
  });

  it('is unavailable while the code does not come, and loads again with the next call', async () => {
    let isOffline = true;
    const calls = lazily(['get'], async () => {
      if (isOffline) throw new TypeError('Failed to fetch');
      return { get: async () => 'here' };
    });
    await expect(calls.get()).rejects.toMatchObject({ code: 'unavailable' });
    isOffline = false;
    expect(await calls.get()).toBe('here');
  });

  it('rejects as the call itself does', async () => {
    const calls = lazily(['get'], async () => ({ get: () => Promise.reject(new Error('down')) }));
    await expect(calls.get()).rejects.toThrow('down');
  });
});
