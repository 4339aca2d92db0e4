/** A service line, which any customer may have given and none owns: `19001234`. */
export const HOTLINE = /^1[89]00\d{4,6}$/;

const COUNTRY_CODE = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** Whether a phone's value can tell one customer from another; a hotline cannot. `phoneIdentifies('19001234')` → false. */
export function phoneIdentifies(value: string): boolean {
  return value.startsWith('+');
}

/**
 * A phone's value as people read it; `readPhone` reads it back. Source: domain.md, Phone. `+84912345678` →
 * `0912 345 678`, `+842438251234` → `024 3825 1234`, `+14155552671` → `+1 415 555 2671`, `19001234` → `1900 1234`.
 */
export function formatPhone(value: string): string {
  if (HOTLINE.test(value)) return `${value.slice(0, 4)} ${grouped(value.slice(4))}`;
  if (!/^\+\d{7,15}$/.test(value)) return value;
  const digits = value.slice(1);
  if (digits.startsWith('84')) return formatVietnamese(`0${digits.slice(2)}`);
  const country = COUNTRY_CODE.exec(digits)?.[0] ?? '';
  return `+${country} ${grouped(digits.slice(country.length))}`.trimEnd();
}

function formatVietnamese(number: string): string {
  const landline = /^(02[48])(\d{4})(\d{4})$/.exec(number) ?? /^(02\d\d)(\d{3})(\d{4})$/.exec(number);
  if (landline) return landline.slice(1).join(' ');
  return `${number.slice(0, 4)} ${grouped(number.slice(4))}`.trimEnd();
}

// Groups of three, the last ones of four where three would leave one or two alone.
function grouped(digits: string): string {
  if (digits.length <= 5) return digits;
  const first = digits.length === 8 ? 4 : 3;
  return `${digits.slice(0, first)} ${grouped(digits.slice(first))}`;
}
