import type { Language } from '../shell/preferences.js';
import { en } from './en.js';
import { vi, type Words } from './vi.js';

/** The portal's words in a language. */
export function wordsOf(language: Language): Words {
  return language === 'en' ? en : vi;
}

/** How the portal writes numbers, dates and money in a language. */
export interface Formats {
  /** Đồng, no decimals. */
  money(amount: number): string;
  /** An ISO date as dd/MM/yyyy, in both languages: the documents people compare with are Vietnamese. */
  date(iso: string): string;
  /** `yyyy-MM` as MM/yyyy. */
  month(iso: string): string;
}

/** See {@link Formats}. */
export function formatsOf(language: Language): Formats {
  const money = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN', {
    style: 'currency',
    currency: 'VND',
    maximumFractionDigits: 0,
  });
  return {
    money: (amount) => money.format(amount),
    date: (iso) => iso.split('-').reverse().join('/'),
    month: (iso) => iso.split('-').reverse().join('/'),
  };
}
