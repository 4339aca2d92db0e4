import { describe, expect, it } from 'vitest';
import { ago } from './ago.js';

const now = Date.parse('2026-11-22T09:00:00Z');

describe('how long ago a draft was kept', () => {
  it.each([
    ['2026-11-22T08:59:58.250Z', '1 phút trước', '1 minute ago'],
    ['2026-11-22T08:15:30Z', '44 phút trước', '44 minutes ago'],
    ['2026-11-22T06:15:30Z', '2 giờ trước', '2 hours ago'],
    ['2026-11-21T06:15:30Z', 'hôm qua', 'yesterday'],
    ['2026-11-02T09:00:00Z', '20 ngày trước', '20 days ago'],
    ['2026-11-22T10:00:00Z', '1 phút trước', '1 minute ago'],
  ])('%s', (moment, vi, en) => {
    expect([ago(moment, now, 'vi'), ago(moment, now, 'en')]).toEqual([vi, en]);
  });
});
