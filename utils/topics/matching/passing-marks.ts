import type { Document } from '../document';
import type { Mentions } from './mentions';
import { markPassing } from './passing';
import { PLACE } from './trie';

/** A cue, as it was met: which kind it is, and where it stands (see `Tally`). */
export interface Cue {
  readonly kind: number;
  readonly place: number;
}

/** Which tokens of an abstract mention things in passing. */
export class PassingMarks {
  #isPassing = new Uint8Array(512);
  #isAny = false;

  /** Marks what the cues of a paper put into passing; the paper before is forgotten. */
  mark(cues: readonly Cue[], { titleTokens, tokens }: Mentions, { abstract }: Document): void {
    this.#isAny = false;
    if (!abstract) return;
    const inTitle = titleTokens * PLACE;
    for (const { kind, place } of cues) {
      if (place < inTitle) continue;
      if (!this.#isAny) this.#clear(tokens.count);
      const from = Math.floor(place / PLACE);
      const reading = { text: abstract, tokens, first: titleTokens };
      markPassing(reading, kind, from, from + (place % PLACE), this.#isPassing);
    }
  }

  /** Whether a token is in passing. */
  has(token: number): boolean {
    return this.#isAny && this.#isPassing[token] === 1;
  }

  #clear(count: number): void {
    if (this.#isPassing.length < count) this.#isPassing = new Uint8Array(2 * count);
    this.#isPassing.fill(0, 0, count);
    this.#isAny = true;
  }
}
