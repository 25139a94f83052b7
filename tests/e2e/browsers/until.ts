import { PATIENCE } from './driver.ts';

/**
 * Asks again and again until the answer is truthy, and gives it.
 * @throws Error that says what was waited for, with the last error met on the way.
 */
export async function until<T>(ask: () => Promise<T> | T, what: string, patience = PATIENCE): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  let trouble: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`, { cause: trouble });
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

const STEADY_LOOKS = 3;

/** Where something is once it has stopped moving, so that a click or a drag meets it. */
export function untilSteady<Place extends object>(
  find: () => Promise<Place | undefined>,
  what: string,
): Promise<Place> {
  let before: string | undefined;
  let looks = 0;
  return until(async () => {
    const now = await find();
    const place = JSON.stringify(now);
    looks = now && place === before ? looks + 1 : 0;
    before = place;
    return looks >= STEADY_LOOKS ? now : undefined;
  }, what);
}
