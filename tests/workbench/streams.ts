import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';

/** Whoever reads our output has gone. */
export class ClosedPipe extends Error {}

/** A stream's lines without their ends, one chunk in memory at a time. A byte order mark is not part of the first. Only newlines part lines: JSON may hold U+2028. */
export async function* readLines(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun: string[] = [];
  for await (const chunk of stream) {
    const [first = '', ...rest] = decoder.decode(chunk as Uint8Array, { stream: true }).split('\n');
    begun.push(first);
    for (const next of rest) {
      yield chomp(begun.join(''));
      begun = [next];
    }
  }
  begun.push(decoder.decode());
  const last = begun.join('');
  if (last) yield chomp(last);
}

function chomp(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

const FULL = 1 << 16;

/** Writes lines in batches, and waits while the reader is slower. A batch never waits for more input. */
export class Writer {
  #batch: string[] = [];
  #size = 0;
  #scheduled = false;
  #closed = false;

  constructor(readonly stream: Writable) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.#closed = true;
    });
  }

  /** @throws ClosedPipe */
  async line(text: string): Promise<void> {
    if (this.#closed) throw new ClosedPipe();
    this.#batch.push(text, '\n');
    this.#size += text.length + 1;
    if (this.#size >= FULL) {
      await this.flush();
      // Lets an error of the pipe be heard before the next batch is made.
      await setImmediate();
    } else if (!this.#scheduled) {
      this.#scheduled = true;
      void setImmediate().then(() => {
        this.#scheduled = false;
        return this.flush();
      }, undefined);
    }
  }

  async flush(): Promise<void> {
    const text = this.#batch.join('');
    this.#batch = [];
    this.#size = 0;
    if (!text || this.#closed) return;
    if (!this.stream.write(text) && !this.#closed)
      await Promise.race([once(this.stream, 'drain'), once(this.stream, 'close')]).catch(() => undefined);
  }
}
