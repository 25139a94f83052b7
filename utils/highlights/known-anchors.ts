import type { QuoteSelector } from '../library';
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

/** Tells texts apart: 53 bits and the length. @see https://stackoverflow.com/a/52171480 cyrb53, public domain */
export function textHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `${text.length}-${(4294967296 * (2097151 & low) + (high >>> 0)).toString(36)}`;
}
