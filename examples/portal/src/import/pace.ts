/** Milliseconds of work between two breaths; well under the 50 that make a task long. */
const BUDGET = 16;

/** Lets the page draw and answer, then goes on. */
function breathe(): Promise<void> {
  // Not in every browser yet.
  if ('scheduler' in globalThis && 'yield' in scheduler) return scheduler.yield();
  // A message comes sooner than a timer, which browsers hold back to 4 ms and more.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * A function to await after each small piece of long work: it gives the main thread back whenever enough was done.
 * @throws AbortError from the next call on when the signal says so
 */
export function pacer(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal.throwIfAborted();
    if (performance.now() - since < BUDGET) return;
    await breathe();
    signal.throwIfAborted();
    since = performance.now();
  };
}
