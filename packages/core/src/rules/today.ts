const HOURS_AHEAD = 7;

/** The calendar date in Vietnam, which keeps no summer time, at a moment in milliseconds since 1970: `2026-11-21`. */
export function todayInVietnam(now: number): string {
  return new Date(now + HOURS_AHEAD * 3_600_000).toISOString().slice(0, 10);
}
