const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
] as const;

/** How long ago a moment was (UTC, ISO 8601), in the words of a language: `5 phút trước`, `hôm qua`. */
export function ago(moment: string, now: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const passed = now - Date.parse(moment);
  const [unit, length] = UNITS.find((each) => passed >= each[1]) ?? (['minute', 60_000] as const);
  // "In this minute" says less than that it was a minute ago. A clock may also have been set back.
  const words = format.format(-Math.max(1, Math.floor(passed / length)), unit);
  // It stands within a line.
  return words.toLocaleLowerCase(locale);
}
