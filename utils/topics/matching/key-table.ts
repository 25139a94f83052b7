/** So many keys can be told apart by 16 bits. */
const MOST_SHORT = 1 << 16;

/**
 * Hashes and what is known of them, by open addressing. The slots hold short numbers and stay small, so that a look into them finds them in the
 * cache; keys stand in the order in which they came, so that those that came together are found together.
 */
export class KeyTable {
  /** The number of a key, from 1, in the first free slot from where its last bits point; 0 for a slot that is free. */
  slots: Uint16Array | Int32Array = new Uint16Array(1 << 12);
  /** Of each key, by its number, the key and what is known of it. Of number 0 nothing is known. */
  entries = new Int32Array(1 << 12);
  #count = 0;

  /** Adds bits to what is known of a key, and tells all that is known. */
  know(key: number, bits: number): number {
    const mask = this.slots.length - 1;
    let at = key & mask;
    let number = this.slots[at]!;
    while (number !== 0 && this.entries[2 * number] !== key) number = this.slots[(at = (at + 1) & mask)]!;
    if (number === 0) number = this.#add(key, at);
    return (this.entries[2 * number + 1]! |= bits);
  }

  #add(key: number, at: number): number {
    const number = ++this.#count;
    this.slots[at] = number;
    if (2 * number >= this.entries.length) {
      const entries = new Int32Array(2 * this.entries.length);
      entries.set(this.entries);
      this.entries = entries;
    }
    this.entries[2 * number] = key;
    if (2 * number >= this.slots.length) this.#spread(2 * this.slots.length);
    return number;
  }

  /** Gives all keys their places among more slots. */
  #spread(size: number): void {
    const slots = size < MOST_SHORT * 2 ? new Uint16Array(size) : new Int32Array(size);
    for (let number = 1; number <= this.#count; number++) {
      let at = this.entries[2 * number]! & (size - 1);
      while (slots[at] !== 0) at = (at + 1) & (size - 1);
      slots[at] = number;
    }
    this.slots = slots;
  }
}

/** What is known of a key in such a table; 0 if it is not there. */
export function find(slots: Uint16Array | Int32Array, entries: Int32Array, key: number): number {
  const mask = slots.length - 1;
  let at = key & mask;
  let number = slots[at]!;
  while (number !== 0 && entries[2 * number] !== key) number = slots[(at = (at + 1) & mask)]!;
  return entries[2 * number + 1]!;
}
