import { normalizing } from './normalize';
import type { Steps } from './steps';
import type { Normalized } from './unit-writer';

/** A text in which quotations are looked for. */
export interface Target extends Normalized {
  readonly source: string;
  /** It ended with an ellipsis, which is not part of `text`. */
  readonly isCut: boolean;
}

const ELLIPSIS = '...';
/** So many texts are kept, and so many characters of them. */
const MOST_TEXTS = 64;
const MOST_UNITS = 4_000_000;
const cache = new Map<string, Target>();

/** A text made ready, once. */
export function* targetOf(source: string): Steps<Target> {
  const known = cache.get(source);
  if (known) return known;
  const whole = yield* normalizing(source);
  const end = whole.text.trimEnd();
  const isCut = end.endsWith(ELLIPSIS);
  const text = isCut ? end.slice(0, -ELLIPSIS.length).trimEnd() : whole.text;
  const fresh = { ...whole, text, source, isCut };
  remember(source, fresh);
  return fresh;
}

function remember(source: string, target: Target): void {
  let units = source.length;
  for (const text of cache.keys()) units += text.length;
  for (const text of cache.keys()) {
    if (cache.size < MOST_TEXTS && units <= MOST_UNITS) break;
    units -= text.length;
    cache.delete(text);
  }
  cache.set(source, target);
}
