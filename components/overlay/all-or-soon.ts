/** So long a first drawing waits for what it can show at once, in milliseconds: less than a reader notices. A worker that was stopped takes longer. */
const PATIENCE = 120;

/** Settles when all of these have, or after so many milliseconds. */
export function allOrSoon(wanted: readonly Promise<unknown>[], patience = PATIENCE): Promise<unknown> {
  const soon = new Promise((resolve) => setTimeout(resolve, patience));
  return Promise.race([Promise.allSettled(wanted), soon]);
}
