/** How long a turn is, in milliseconds, so that a page stays quick. */
const TURN = 25;

/** Does something step by step in short turns, and gives what it ends with. */
export async function inShortTurns<Result>(steps: Iterator<void, Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + TURN;
    while (performance.now() < end) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}
