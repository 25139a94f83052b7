import type { Document } from '../document';
import type { Mentions } from './mentions';
import { markPassing } from './passing';
import { PLACE } from './trie';

/** Which tokens of an abstract mention things in passing. */
export class PassingMarks {
  readonly #cue: Uint8Array;
  #isPassing = new Uint8Array(512);
  #isAny = false;

  /** `cue` tells of each pattern which kind of cue it is; 0 for none. */
  constructor(cue: Uint8Array) {
    this.#cue = cue;
  }

  /** Marks what the cues of a paper put into passing; the paper before is forgotten. */
  mark({ found, size, titleTokens, tokens }: Mentions, { abstract }: Document): void {
    this.#isAny = false;
    if (!abstract) return;
    const cue = this.#cue;
    const inTitle = titleTokens * PLACE;
    for (let i = 0; i < size; i += 2) {
      const kind = cue[found[i]!]!;
      if (kind === 0) continue;
      const place = found[i + 1]!;
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
