const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;
const STEP = 1024;

/** A size as file managers show it, `1,2 MB`: a megabyte is 1,024 × 1,024 bytes. `locale` as in the catalogue of words. */
export function fileSize(bytes: number, locale: string): string {
  const power = bytes < STEP ? 0 : bytes < STEP * STEP ? 1 : 2;
  const value = bytes / STEP ** power;
  const digits = power === 0 || value >= 100 ? 0 : 1;
  const style = { style: 'unit', unit: UNITS[power] ?? 'byte', unitDisplay: power === 0 ? 'long' : 'short' } as const;
  return new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: digits }).format(value);
}
