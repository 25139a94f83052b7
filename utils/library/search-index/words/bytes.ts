/** Whole numbers in as few bytes as they need: seven bits a byte, the eighth says that there is more (LEB128). */
export class ByteWriter {
  private bytes: Uint8Array;
  length = 0;

  constructor(size = 16) {
    this.bytes = new Uint8Array(size);
  }

  write(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.put((rest & 127) | 128);
      rest >>>= 7;
    }
    this.put(rest);
  }

  append(part: Uint8Array): void {
    this.need(part.length);
    this.bytes.set(part, this.length);
    this.length += part.length;
  }

  done(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private put(byte: number): void {
    this.need(1);
    this.bytes[this.length++] = byte;
  }

  private need(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.length + more, this.bytes.length * 2));
    grown.set(this.bytes);
    this.bytes = grown;
  }
}

export class ByteReader {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
    readonly end = bytes.length,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.end;
  }

  read(): number {
    const { bytes } = this;
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[this.at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  /** Passes over so many numbers. */
  skip(count: number): void {
    const { bytes } = this;
    for (let left = count; left > 0;) if (bytes[this.at++]! < 128) left--;
  }
}
