/** Text as the matcher compares it, with the way back: what differs between copies of a text without being an edit is evened out. */
export interface Normalized {
  readonly text: string;
  /** For each unit of `text`: where what it stands for begins and ends in the source. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Offsets in `text` before which the source has a hyphen. */
  readonly hyphens: ReadonlySet<number>;
}

const SPACE = 32;

/** Collects a normalised text, unit by unit, with the place in the source that each unit stands for. */
export class UnitWriter {
  #units: Uint16Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #length = 0;
  readonly #hyphens = new Set<number>();

  constructor(room: number) {
    this.#units = new Uint16Array(room);
    this.#starts = new Uint32Array(room);
    this.#ends = new Uint32Array(room);
  }

  /** The last unit; a space before the first. */
  get last(): number {
    return this.#length > 0 ? this.#units[this.#length - 1]! : SPACE;
  }

  /** Puts a unit that stands for `[from, to)` of the source. A space after a space says nothing. */
  put(unit: number, from: number, to: number): void {
    if (unit === SPACE && this.#length > 0 && this.last === SPACE) return;
    if (this.#length === this.#units.length) this.#grow();
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = from;
    this.#ends[this.#length++] = to;
  }

  /** All of them stand for the same place. */
  putAll(text: string, from: number, to: number): void {
    for (let i = 0; i < text.length; i++) this.put(text.charCodeAt(i), from, to);
  }

  dropSpace(): void {
    if (this.#length > 0 && this.last === SPACE) this.#length--;
  }

  /** The next unit comes after a hyphen that is not in the text. */
  passHyphen(): void {
    this.#hyphens.add(this.#length);
  }

  finish(): Normalized {
    return {
      text: new TextDecoder('utf-16le', { ignoreBOM: true }).decode(this.#units.subarray(0, this.#length)),
      starts: this.#starts,
      ends: this.#ends,
      hyphens: this.#hyphens,
    };
  }

  #grow(): void {
    const room = 2 * this.#units.length + 16;
    this.#units = grown(this.#units, new Uint16Array(room));
    this.#starts = grown(this.#starts, new Uint32Array(room));
    this.#ends = grown(this.#ends, new Uint32Array(room));
  }
}

function grown<Units extends Uint16Array | Uint32Array>(old: Units, fresh: Units): Units {
  fresh.set(old);
  return fresh;
}
