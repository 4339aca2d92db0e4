/** A word of the CRM's place among all others. */
export interface Stamped {
  readonly stamp: number;
  readonly eventId: string;
}

/** Whether one word is newer than another: by the stamp, and where that ties by the bytes of the event ids. */
export function isLater(one: Stamped, other: Stamped): boolean {
  if (one.stamp !== other.stamp) return one.stamp > other.stamp;
  return bytewise(one.eventId, other.eventId) > 0;
}

/** Orders two texts as their UTF-8 bytes are ordered, which is as their code points are. */
export function bytewise(left: string, right: string): number {
  const [ours, theirs] = [Array.from(left), Array.from(right)];
  const at = ours.findIndex((character, nth) => character !== theirs[nth]);
  if (at < 0) return ours.length - theirs.length;
  return (ours[at]?.codePointAt(0) ?? 0) - (theirs[at]?.codePointAt(0) ?? -1);
}
