import type { Problem } from './format';
import { MACROS } from './bib-macros';
import { closeBraces, matchBraces } from './braces';

/** An entry with its values as they stand in the file: TeX, without the outer braces or quotation marks. */
export interface BibEntry {
  /** Lower case, as are the names of the fields; the second field of a name is called `name+2`. */
  readonly type: string;
  readonly key: string;
  /** Counted from 1. */
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
}

const START = /@[ \t]*([A-Za-z]+)\s*([{(])/y;
const NAME = /[^\s=,{}"#%()@\\]+/y;
const BARE = /[^\s=,{}"#%()@]+/y;
/** Strings may be made of strings: without a limit a short file would fill the memory. */
const LONGEST = 200_000;

/** Thrown where an entry cannot be read further. One for all: making an error takes longer than reading an entry. */
const BROKEN = new Error('The entry is broken');

/**
 * The entries of a file, and what could not be read of it. An entry that is not closed does not swallow those that follow;
 * a comma that is missing between two fields is not missed. Time grows with the length of the text, whatever is in it.
 */
export function scanBibtex(text: string): {
  readonly entries: readonly BibEntry[];
  readonly problems: readonly Problem[];
} {
  const scanner = new Scanner(text);
  scanner.run();
  return scanner;
}

class Scanner {
  readonly entries: BibEntry[] = [];
  readonly problems: Problem[] = [];
  private readonly closes: Int32Array;
  private readonly strings = new Map<string, string>(MACROS);
  private at = 0;
  private line = 1;
  private counted = 0;

  constructor(private readonly text: string) {
    this.closes = matchBraces(text);
  }

  run(): void {
    for (;;) {
      const start = this.nextStart();
      if (start === -1) return;
      const match = this.match(START);
      if (!match) {
        this.at = start + 1;
        continue;
      }
      try {
        this.readBlock(start, (match[1] ?? '').toLowerCase(), match[2] === '(');
      } catch (error) {
        if (error !== BROKEN) throw error;
        const about = this.text.slice(start, start + 80).split('\n')[0] ?? '';
        this.problems.push({ reason: 'syntax', line: this.lineOf(start), about });
        this.at = start + 1;
      }
    }
  }

  /** The next `@` outside of comments, which begin with a percent sign. */
  private nextStart(): number {
    for (; this.at < this.text.length; this.at++) {
      const character = this.text[this.at];
      if (character === '@') return this.at;
      if (character === '%') this.at = this.lineEnd(this.at);
    }
    return -1;
  }

  private readBlock(start: number, type: string, isRound: boolean): void {
    const open = this.at - 1;
    const close = isRound ? this.text.length : this.closeOf(open);
    if (type === 'comment' || type === 'preamble') {
      if (!isRound) this.at = close + 1;
      return;
    }
    if (type === 'string') {
      for (const [name, value] of this.readFields(close, isRound)) this.strings.set(name.toUpperCase(), value);
      return;
    }
    const line = this.lineOf(start);
    const key = this.readKey(close);
    const fields = new Map<string, string>();
    const counts = new Map<string, number>();
    for (const [name, value] of this.readFields(close, isRound)) addField(fields, counts, name.toLowerCase(), value);
    if (fields.size > 0 || key) this.entries.push({ type, key, line, fields });
  }

  /** What stands before the first comma, unless it is a field already; it may be on a line of its own. */
  private readKey(close: number): string {
    while (this.at < close && /\s/.test(this.text[this.at] ?? '')) this.at++;
    const start = this.at;
    while (this.at < close && !/[,={}"@\n]/.test(this.text[this.at] ?? '')) this.at++;
    const key = this.text.slice(start, this.at).trim();
    const next = this.text[this.at];
    if (next === '=' || next === '@' || next === '"') this.at = start;
    return next === '=' ? '' : key;
  }

  private readFields(close: number, isRound: boolean): [name: string, value: string][] {
    const fields: [string, string][] = [];
    for (;;) {
      this.skip(/[\s,]/);
      if (this.at >= close || (isRound && this.text[this.at] === ')')) break;
      const name = this.match(NAME)?.[0];
      this.skip(/\s/);
      if (!name || this.text[this.at] !== '=') throw BROKEN;
      this.at++;
      fields.push([name, this.readValue(close)]);
    }
    if (this.at >= this.text.length) throw BROKEN;
    this.at++;
    return fields;
  }

  private readValue(close: number): string {
    let value = '';
    for (;;) {
      this.skip(/\s/);
      if (this.at >= close) throw BROKEN;
      value += this.readPart(close);
      if (value.length > LONGEST) value = closeBraces(value.slice(0, LONGEST));
      this.skip(/\s/);
      if (this.text[this.at] !== '#') return value;
      this.at++;
    }
  }

  private readPart(close: number): string {
    const start = this.at + 1;
    if (this.text[this.at] === '{') {
      const end = this.closeOf(this.at);
      this.at = end + 1;
      return this.text.slice(start, end);
    }
    if (this.text[this.at] === '"') {
      this.at++;
      while (this.at < close && this.text[this.at] !== '"') this.step();
      if (this.at >= close) throw BROKEN;
      return this.text.slice(start, this.at++);
    }
    const bare = this.match(BARE)?.[0];
    if (!bare) throw BROKEN;
    // A string that is defined nowhere stands for itself.
    return this.strings.get(bare.toUpperCase()) ?? bare;
  }

  /** One character, or a group, or a character with the backslash before it. */
  private step(): void {
    if (this.text[this.at] === '{') this.at = this.closeOf(this.at) + 1;
    else this.at += this.text[this.at] === '\\' ? 2 : 1;
  }

  private closeOf(open: number): number {
    const close = this.closes[open] ?? 0;
    if (close === 0) throw BROKEN;
    return close;
  }

  /** Over signs of a kind, and over comments. */
  private skip(signs: RegExp): void {
    for (; this.at < this.text.length; this.at++) {
      const character = this.text[this.at] ?? '';
      if (character === '%') this.at = this.lineEnd(this.at);
      else if (!signs.test(character)) return;
    }
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private lineEnd(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end === -1 ? this.text.length : end;
  }

  private lineOf(at: number): number {
    for (; this.counted < at; this.counted++) if (this.text[this.counted] === '\n') this.line++;
    return this.line;
  }
}

function addField(fields: Map<string, string>, counts: Map<string, number>, name: string, value: string): void {
  const known = fields.get(name);
  if (known === undefined) fields.set(name, value);
  else if (name === 'keywords') fields.set(name, `${known}, ${value}`);
  else if (name === 'author' || name === 'editor') fields.set(name, `${known} and ${value}`);
  else {
    const count = (counts.get(name) ?? 1) + 1;
    counts.set(name, count);
    fields.set(`${name}+${count}`, value);
  }
}
