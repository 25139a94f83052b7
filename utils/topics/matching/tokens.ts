import { APOSTROPHE, BACKSLASH, FOLD, foldLettersOf, IDEOGRAPHS, PLAIN } from './fold';
import { accent } from './tex';

/**
 * The one token pass of this room: matcher, model and ranker all read the same tokens. A token is a folded word as a 32-bit hash with its place
 * in the text: lower-case, without diacritics, split at hyphens, plural -s taken off. TeX commands that only dress a word are passed over.
 */
export interface Tokens {
  /** How many there are; the arrays may be longer. */
  readonly count: number;
  readonly hash: Int32Array;
  /** UTF-16 offsets into the text, the end exclusive. */
  readonly start: Int32Array;
  readonly end: Int32Array;
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const LETTER_I = 105;
const LETTER_E = 101;
const LETTER_S = 115;
const LETTER_Y = 121;
const STRANGE = 1;
const HANGUL = 0xac00;
const HANGUL_END = 0xd7a4;
const SURROGATES = 0xd800;

/** Commands that dress their argument and say nothing themselves. */
const DRESSING = /^(?:text|math|emph|left|right|big|operatorname|bf|it|rm|sc|tt|cite|ref|label|url|href)/;
const COMMAND = /[a-z]+/iy;

/** What each byte of an ASCII text means: its folded letter, 0 between words, and `STRANGE` for signs that need a second look. */
const ASCII = Uint8Array.from({ length: 0x80 }, (_, code) => (PLAIN[code] ? FOLD[code]! : STRANGE));
const ENCODER = new TextEncoder();
/** Shorter texts are not worth the copy. */
const SHORT = 32;

/** One step of the hash over folded codes (FNV-1a). */
function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

/** Spreads the last steps over all bits, so that tables may use any of them. */
function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** Reusable room for tokens: reading a text overwrites what was read before. */
export class TokenBuffer implements Tokens {
  count = 0;
  hash = new Int32Array(512);
  start = new Int32Array(512);
  end = new Int32Array(512);
  #bytes = new Uint8Array(1 << 13);

  /** Reads a text from the beginning; with `append`, after what is there (offsets stay those of each text). */
  read(text: string, append = false): this {
    if (!append) this.count = 0;
    this.#reserve(this.count + (text.length >> 1) + 1);
    if (!this.#readAscii(text)) this.#readAny(text);
    return this;
  }

  /** Adds a word that stands within another one, behind what is there. */
  add(word: string, start: number, end: number): void {
    this.read(word, true);
    this.start[this.count - 1] = start;
    this.end[this.count - 1] = end;
  }

  #readAny(text: string): void {
    foldLettersOf(text);
    const { length } = text;
    const { hash: hashes, start: starts, end: ends } = this;
    let count = this.count;
    let i = 0;
    while (i < length) {
      const code = text.charCodeAt(i);
      let folded = FOLD[code]!;
      if (folded === 0) {
        if (PLAIN[code] === 1) {
          i++;
          continue;
        }
        this.count = count;
        i = this.#strange(text, i, code);
        count = this.count;
        continue;
      }
      const start = i;
      let hash = SEED;
      let last = 0;
      let one = SEED;
      while (folded !== 0) {
        one = hash;
        hash = Math.imul(hash ^ folded, PRIME);
        last = folded;
        folded = ++i < length ? FOLD[text.charCodeAt(i)]! : 0;
      }
      if (i < length && PLAIN[text.charCodeAt(i)] === 0) {
        this.count = count;
        i = this.#word(text, start, start, SEED, 0);
        count = this.count;
        continue;
      }
      if (last === LETTER_S && i - start > 3) hash = singular(text, start, i, SEED, hash, one);
      hashes[count] = finish(hash);
      starts[count] = start;
      ends[count++] = i;
    }
    this.count = count;
  }

  /** The same for a text of ASCII, which most are: bytes are quicker to get at than a string's units. */
  #readAscii(text: string): boolean {
    const length = text.length;
    if (length < SHORT) return false;
    if (this.#bytes.length < length * 3) this.#bytes = new Uint8Array(length * 6);
    const bytes = this.#bytes;
    if (ENCODER.encodeInto(text, bytes).written !== length) return false;
    bytes[length] = 0;
    for (let at = 0; at < length;) {
      at = readPlain(this, bytes, at, length);
      // What stopped it is inside a word, or stands where a word may begin.
      if (at < length)
        at = ASCII[bytes[at]!] === STRANGE ? this.#strange(text, at, bytes[at]!) : this.#word(text, at, at, SEED, 0);
    }
    return true;
  }

  /** What begins with neither a letter nor plain punctuation. */
  #strange(text: string, at: number, code: number): number {
    if (code === BACKSLASH) return this.#command(text, at);
    if (code === APOSTROPHE || code === 0x2019) return pastPossessive(text, at);
    if (code >= IDEOGRAPHS && code < SURROGATES && isWord(text, at)) return this.#ideograph(text, at, code);
    return at + 1;
  }

  /** Reads a word on from `from`; `seed` and `before` are the hash and the size of what was read of it already. */
  #word(text: string, start: number, from: number, seed: number, before: number): number {
    const length = text.length;
    let hash = seed;
    let one = seed;
    let last = 0;
    let size = before;
    let i = from;
    for (; i < length; i++) {
      let folded = FOLD[text.charCodeAt(i)]!;
      if (folded === 0) {
        const code = text.charCodeAt(i);
        // Braces and accents inside a word belong to TeX, not to the word; a combining mark to its letter.
        if ((code === 123 || code === 125) && isLetter(text, i + 1) && isLetter(text, i - 1)) continue;
        if (code >= 0x300 && code < 0x370) continue;
        const accented = code === BACKSLASH ? accent(text, i) : undefined;
        if (!accented) break;
        folded = accented.code;
        i = accented.end - 1;
      }
      one = hash;
      hash = Math.imul(hash ^ folded, PRIME);
      last = folded;
      size++;
    }
    if (last === LETTER_S && size > 3) hash = singular(text, from, i, seed, hash, one);
    this.#push(finish(hash), start, i);
    return i;
  }

  #command(text: string, at: number): number {
    const accented = accent(text, at);
    if (accented) return this.#word(text, at, accented.end, step(SEED, accented.code), 1);
    COMMAND.lastIndex = at + 1;
    const name = COMMAND.exec(text)?.[0];
    if (!name) return at + 1;
    if (!DRESSING.test(name)) this.#word(text.slice(0, at + 1 + name.length), at, at + 1, SEED, 0);
    return at + 1 + name.length;
  }

  /** Scripts without spaces: each sign a token. Hangul words keep together. */
  #ideograph(text: string, at: number, code: number): number {
    let hash = step(SEED, code);
    let i = at + 1;
    if (code >= HANGUL && code < HANGUL_END)
      for (; i < text.length; i++) {
        const next = text.charCodeAt(i);
        if (next < HANGUL || next >= HANGUL_END) break;
        hash = step(hash, next);
      }
    this.#push(finish(hash), at, i);
    return i;
  }

  #push(hash: number, start: number, end: number): void {
    this.hash[this.count] = hash;
    this.start[this.count] = start;
    this.end[this.count++] = end;
  }

  #reserve(size: number): void {
    if (size <= this.hash.length) return;
    for (const key of ['hash', 'start', 'end'] as const) {
      const larger = new Int32Array(2 * size);
      larger.set(this[key]);
      this[key] = larger;
    }
  }
}

/** Reads plain words, up to a sign or a word that needs a second look: gives its place, or that of the word it is in. */
function readPlain(buffer: TokenBuffer, bytes: Uint8Array, from: number, length: number): number {
  const { hash: hashes, start: starts, end: ends } = buffer;
  let count = buffer.count;
  let start = from;
  while (start < length) {
    let i = start;
    let folded = ASCII[bytes[i]!]!;
    if (folded === STRANGE) break;
    if (folded === 0) {
      start++;
      continue;
    }
    let hash = SEED;
    let one = SEED;
    do {
      one = hash;
      hash = Math.imul(hash ^ folded, PRIME);
      folded = ASCII[bytes[++i]!]!;
    } while (folded > STRANGE);
    if (folded === STRANGE) break;
    if (i - start > 3 && (bytes[i - 1]! | 32) === LETTER_S) {
      const before = bytes[i - 2]! | 32;
      // The plural of -y is rare: what is seldom needed here would cost every word.
      if (before === LETTER_E && (bytes[i - 3]! | 32) === LETTER_I) break;
      if (before !== LETTER_S) hash = one;
    }
    hashes[count] = finish(hash);
    starts[count] = start;
    ends[count++] = i;
    start = i + 1;
  }
  buffer.count = count;
  return start;
}

/** The hash of a word that ends in -s without its plural: `models` → `model`, `policies` → `policy`; -ss stays. `one` is the hash without the last letter. */
function singular(text: string, from: number, to: number, seed: number, plural: number, one: number): number {
  const code = text.charCodeAt(to - 2) | 32;
  if (code === LETTER_S) return plural;
  if (code !== LETTER_E || to - from < 5 || (text.charCodeAt(to - 3) | 32) !== LETTER_I) return one;
  let hash = seed;
  for (let i = from; i < to - 3; i++) {
    const folded = FOLD[text.charCodeAt(i)]!;
    // A word with TeX in it: rare enough to be left as it is.
    if (folded === 0) return plural;
    hash = step(hash, folded);
  }
  return step(hash, LETTER_Y);
}

function isLetter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && FOLD[text.charCodeAt(at)]! !== 0;
}

function isWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function pastPossessive(text: string, at: number): number {
  return text.charCodeAt(at + 1) === LETTER_S && !isLetter(text, at + 2) ? at + 2 : at + 1;
}

/** A text's tokens in arrays of their own. */
export function tokenize(text: string): Tokens {
  const read = new TokenBuffer().read(text);
  const { count } = read;
  return { count, hash: read.hash.slice(0, count), start: read.start.slice(0, count), end: read.end.slice(0, count) };
}
