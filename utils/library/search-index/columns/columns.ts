import type { PaperId } from '../../../model/identifiers';
import { Bits } from '../bits';
import { FLAGS, type IndexRow } from './row';
import { Lists, type ListPage } from './lists';
import { LazyTexts } from './lazy-texts';

/** Papers whose columns lie together. */
export const PAGE = 2048;

const TEXTS = ['id', 'savedAt', 'readAt', 'titleKey', 'authorKey', 'names'] as const;
const LISTS = ['published', 'tags', 'categories', 'topics'] as const;
const NUMBERS = ['status', 'flags', 'highlights', 'segment'] as const;
type TextColumn = (typeof TEXTS)[number];
type ListColumn = (typeof LISTS)[number];
type NumberColumn = (typeof NUMBERS)[number];

/** The columns of so many papers that follow each other by number, as they are kept. */
export type Page = Readonly<Record<TextColumn, string>> &
  Readonly<Record<ListColumn, ListPage>> &
  Readonly<Record<NumberColumn, Uint16Array<ArrayBuffer>>> & {
    /** When each was saved, in milliseconds. */
    readonly times: Float64Array<ArrayBuffer>;
  };

/** What is known of all saved papers beside their words, by number, in memory. */
export class Columns {
  readonly texts = record(TEXTS, () => new LazyTexts(PAGE));
  readonly lists = record(LISTS, () => new Lists());
  readonly numbers: Record<NumberColumn, Uint16Array> = record(NUMBERS, () => new Uint16Array(PAGE));
  /** When each was saved, in milliseconds. */
  times = new Float64Array(PAGE);
  /** Those that are in the library. */
  readonly alive = new Bits();
  /** One more than the highest number. */
  size = 0;

  /** Takes over what a page has. */
  load(page: Page, number: number): void {
    const first = number * PAGE;
    this.reach(first + PAGE);
    for (const name of NUMBERS) this.numbers[name].set(page[name], first);
    this.times.set(page.times, first);
    for (const name of TEXTS) this.texts[name].load(number, page[name]);
    for (const name of LISTS) this.lists[name].load(page[name], first);
    for (const [at, flags] of page.flags.entries()) if (flags & FLAGS.alive) this.take(first + at);
  }

  /** Sets a paper's row; its segment stays. */
  set(n: number, row: IndexRow): void {
    this.reach(n + 1);
    this.take(n);
    for (const name of TEXTS) this.texts[name].set(n, row[name]);
    for (const name of LISTS) this.lists[name].set(n, row[name]);
    this.times[n] = Date.parse(row.savedAt) || 0;
    this.numbers.status[n] = row.status;
    this.numbers.flags[n] = row.flags | FLAGS.alive;
    this.numbers.highlights[n] = row.highlights;
  }

  /** Takes a paper out, and what was known of it. */
  remove(n: number): void {
    this.alive.delete(n);
    if (n >= this.numbers.flags.length) return;
    this.numbers.flags[n] = 0;
    for (const name of TEXTS) this.texts[name].set(n, '');
    for (const name of LISTS) this.lists[name].set(n, []);
    this.times[n] = 0;
  }

  /** A page as it is kept. */
  page(number: number): Page {
    const first = number * PAGE;
    this.reach(first + PAGE);
    return {
      ...record(TEXTS, (name) => this.texts[name].page(number)),
      ...record(LISTS, (name) => this.lists[name].page(first, PAGE)),
      ...record(NUMBERS, (name) => Uint16Array.from(this.numbers[name].subarray(first, first + PAGE))),
      times: this.times.slice(first, first + PAGE),
    };
  }

  idOf(n: number): PaperId {
    return this.texts.id.get(n) as PaperId;
  }

  private take(n: number): void {
    this.alive.add(n);
    this.size = Math.max(this.size, n + 1);
  }

  private reach(size: number): void {
    const before = this.numbers.flags.length;
    if (size <= before) return;
    const times = new Float64Array(Math.max(size, before * 2));
    times.set(this.times);
    this.times = times;
    for (const name of NUMBERS) {
      const grown = new Uint16Array(Math.max(size, before * 2));
      grown.set(this.numbers[name]);
      this.numbers[name] = grown;
    }
  }
}

function record<Name extends string, Value>(names: readonly Name[], make: (name: Name) => Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}
