const SIZE = 32;

/** A set of small whole numbers, one bit each. */
export class Bits {
  private words: Uint32Array;

  constructor(size = 0) {
    this.words = new Uint32Array(Math.ceil(size / SIZE));
  }

  has(n: number): boolean {
    return ((this.words[n >>> 5] ?? 0) & (1 << (n & 31))) !== 0;
  }

  add(n: number): this {
    if (n >>> 5 >= this.words.length) this.grow(n >>> 5);
    this.words[n >>> 5]! |= 1 << (n & 31);
    return this;
  }

  delete(n: number): this {
    if (n >>> 5 < this.words.length) this.words[n >>> 5]! &= ~(1 << (n & 31));
    return this;
  }

  clone(): Bits {
    const copy = new Bits();
    copy.words = this.words.slice();
    return copy;
  }

  /** Keeps what the other has too. */
  and({ words }: Bits): this {
    for (let at = 0; at < this.words.length; at++) this.words[at]! &= words[at] ?? 0;
    return this;
  }

  or({ words }: Bits): this {
    if (words.length > this.words.length) this.grow(words.length - 1);
    for (let at = 0; at < words.length; at++) this.words[at]! |= words[at]!;
    return this;
  }

  /** Takes out what the other has. */
  andNot({ words }: Bits): this {
    for (let at = 0; at < this.words.length; at++) this.words[at]! &= ~(words[at] ?? 0);
    return this;
  }

  get size(): number {
    let count = 0;
    for (const word of this.words) count += onesIn(word);
    return count;
  }

  /** Upwards, all at once: to go through them one by one takes several times as long. */
  toArray(): Uint32Array<ArrayBuffer> {
    const all = new Uint32Array(this.size);
    let length = 0;
    for (let at = 0; at < this.words.length; at++)
      for (let word = this.words[at]!; word !== 0; word &= word - 1)
        all[length++] = at * SIZE + (31 - Math.clz32(word & -word));
    return all;
  }

  /** Upwards. */
  [Symbol.iterator](): Iterator<number> {
    return this.toArray().values();
  }

  private grow(at: number): void {
    const words = new Uint32Array(Math.max(at + 1, this.words.length * 2));
    words.set(this.words);
    this.words = words;
  }
}

function onesIn(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
