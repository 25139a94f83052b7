/** A busy page has to wait for us after all, in milliseconds. */
const MOST_WAIT = 200;
/** What an idle moment is taken to be where the browser does not tell: Safari. */
const GUESS = 8;

/** Calls `work` once, with the milliseconds it may take, when the page next has nothing to do; each call of the answer asks for it. */
export function whenIdle(work: (time: number) => void, signal: AbortSignal): () => void {
  let isAsked = false;
  const run = (time: number): void => {
    isAsked = false;
    if (!signal.aborted) work(time);
  };
  return () => {
    if (isAsked) return;
    isAsked = true;
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback((idle) => run(idle.didTimeout ? GUESS : idle.timeRemaining()), { timeout: MOST_WAIT });
    else setTimeout(run, 0, GUESS);
  };
}
