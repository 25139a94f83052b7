/** While words are typed a tick comes once in so many milliseconds: each tab that hears one asks what changed, and may draw. */
export const CALM = 700;

/** Tells others that the library has reached a revision; of what is only being typed a little later. */
export type Announce = (revision: number, isTyped?: boolean) => Promise<void>;

/** Brings ticks of typing together. Any other one comes at once, and tells of those that wait too. */
export function calmTicks(announce: (revision: number) => Promise<void>, signal: AbortSignal): Announce {
  let latest = 0;
  let toldAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function unschedule(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function tellTyped(): Promise<void> {
    unschedule();
    toldAt = performance.now();
    return announce(latest);
  }

  signal.addEventListener('abort', unschedule);
  return async (revision, isTyped) => {
    latest = Math.max(latest, revision);
    if (!isTyped) {
      unschedule();
      return announce(latest);
    }
    const rest = toldAt + CALM - performance.now();
    if (rest <= 0) return tellTyped();
    timer ??= setTimeout(() => void tellTyped().catch((error: unknown) => console.error(error)), rest);
  };
}
