import { hash } from '../hash';
import type { QuoteSelector } from '../model/highlight';
import type { Anchoring } from './anchor';

/** Where quotations were found in texts that were read before: a page that goes to and fro is matched once. */
export interface KnownAnchors {
  get(hash: string, selector: QuoteSelector): Anchoring | undefined;
  set(hash: string, selector: QuoteSelector, anchoring: Anchoring): void;
}

const MOST = 4000;

export function createKnownAnchors(most = MOST): KnownAnchors {
  const known = new Map<string, Anchoring>();
  const keyOf = (hash: string, { exact, prefix, suffix, start = -1 }: QuoteSelector): string =>
    JSON.stringify([hash, exact, prefix, suffix, start]);
  return {
    get: (hash, selector) => known.get(keyOf(hash, selector)),
    set(hash, selector, anchoring) {
      if (known.size >= most) known.delete(known.keys().next().value!);
      known.set(keyOf(hash, selector), anchoring);
    },
  };
}

/** Tells texts apart: by their length and 53 bits. */
export function textHash(text: string): string {
  return `${text.length}-${hash(text).toString(36)}`;
}
