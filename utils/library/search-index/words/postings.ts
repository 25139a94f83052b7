/**
 * The postings of a word: for each paper that has it, upwards by number, in which fields and at which places. As bytes: the difference to the
 * number before, a mask of fields, and for each field how many places there are and their differences. Of a letter (see `LETTER`) there are
 * no places.
 */
import { ByteReader, ByteWriter } from './bytes';
import { TEXT_FIELDS } from './tokens';

/** Before a letter: the papers that have any word which begins with it. What has been typed is one letter long for a moment, and half the index would be read. */
export const LETTER = '\u0001';

/** Gathers the postings of one word; papers come upwards. */
export class PostingWriter {
  private readonly bytes = new ByteWriter();
  private last = 0;
  count = 0;

  /** Places by field, upwards; undefined where there are none. */
  add(n: number, places: readonly (readonly number[] | undefined)[]): void {
    this.begin(n, maskOf(places));
    for (const ofField of places) {
      if (!ofField) continue;
      this.bytes.write(ofField.length);
      let before = 0;
      for (const at of ofField) {
        this.bytes.write(at - before);
        before = at;
      }
    }
  }

  addLetter(n: number, mask: number): void {
    this.begin(n, mask);
  }

  /** Takes over a posting as it stands in other bytes, from its mask on. */
  copy(n: number, rest: Uint8Array): void {
    this.bytes.write(n - this.last);
    this.last = n;
    this.count++;
    this.bytes.append(rest);
  }

  done(): Uint8Array {
    return this.bytes.done();
  }

  private begin(n: number, mask: number): void {
    this.bytes.write(n - this.last);
    this.bytes.write(mask);
    this.last = n;
    this.count++;
  }
}

function maskOf(places: readonly (readonly number[] | undefined)[]): number {
  return places.reduce((mask, ofField, field) => (ofField ? mask | (1 << field) : mask), 0);
}

/** Walks over the postings of a word. */
export class PostingReader {
  private readonly bytes: ByteReader;
  private start = 0;
  n = 0;
  mask = 0;

  constructor(
    bytes: Uint8Array,
    from: number,
    end: number,
    private readonly isLetter = false,
  ) {
    this.bytes = new ByteReader(bytes, from, end);
  }

  /** Goes on to the next paper; its places have to be read, or passed over by `skip`. */
  next(): boolean {
    if (this.bytes.isAtEnd) return false;
    this.n += this.bytes.read();
    this.start = this.bytes.at;
    this.mask = this.bytes.read();
    return true;
  }

  /** The places in each field of the mask, in turn. */
  places(each: (field: number, places: readonly number[]) => void): void {
    if (this.isLetter) return;
    for (let field = 0; field < TEXT_FIELDS.length; field++) {
      if (!(this.mask & (1 << field))) continue;
      const places: number[] = [];
      let at = 0;
      for (let left = this.bytes.read(); left > 0; left--) places.push((at += this.bytes.read()));
      each(field, places);
    }
  }

  /** How often it stands in each field of the mask, in turn. */
  counts(each: (field: number, count: number) => void): void {
    for (let field = 0; field < TEXT_FIELDS.length; field++) {
      if (!(this.mask & (1 << field))) continue;
      const count = this.isLetter ? 1 : this.bytes.read();
      if (!this.isLetter) this.bytes.skip(count);
      each(field, count);
    }
  }

  skip(): void {
    this.counts(() => undefined);
  }

  /** The posting from its mask on, once it has been read or passed over. */
  get rest(): Uint8Array {
    return this.bytes.bytes.subarray(this.start, this.bytes.at);
  }
}
