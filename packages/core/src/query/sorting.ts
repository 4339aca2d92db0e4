/** Of many things, how many are worked on in one step: few enough that it takes a few milliseconds. */
export const STEP = 1024;

/** Sorts numbers in short steps; those that are equal stay as they are. */
export function* sorting(
  numbers: Uint32Array,
  compare: (left: number, right: number) => number,
): Generator<void, Uint32Array> {
  const { length } = numbers;
  let [from, to] = [numbers.slice(), new Uint32Array(length)];
  for (let first = 0; first < length; first += STEP) {
    from.subarray(first, first + STEP).sort(compare);
    yield;
  }
  for (let width = STEP; width < length; width *= 2) {
    for (let first = 0; first < length; first += 2 * width) {
      let [left, right] = [first, first + width];
      const [middle, end] = [right, Math.min(right + width, length)];
      for (let at = first; at < end; at += 1) {
        const isLeft = right >= end || (left < middle && compare(from[left] ?? 0, from[right] ?? 0) <= 0);
        to[at] = from[isLeft ? left++ : right++] ?? 0;
        if (at % STEP === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

/** What steps end with, done at once. */
export function atOnce<Result>(steps: Iterator<void, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
