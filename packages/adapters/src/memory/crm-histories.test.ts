import { keepStep } from '@clientele/core/testing';
import { it } from 'vitest';
import { memoryAdapter } from './index.js';

const transactions = () => Promise.resolve(new Map());

it('goes through histories of a CRM as the plainest store does', { timeout: 60_000 }, async () => {
  for (let seed = 1; seed <= 150; seed++) {
    await keepStep(memoryAdapter({ unique: ['phone'], transactions }), seed).catch((cause: unknown) => {
      throw new Error(`Seed ${seed}`, { cause });
    });
  }
});
