import { Bits } from '../bits';

/** Parts the items of a list. It stands in none: what is kept is cleaned of it. */
const SEPARATOR = '\u0001';

/** The lists of a page: each different one, and which of them each paper has. */
export interface ListPage {
  readonly table: readonly string[];
  readonly of: Uint16Array<ArrayBuffer>;
}

/** A list of each paper, such as its tags. Each different list is kept once, however many papers have it. */
export class Lists {
  /** The first one is empty. */
  private readonly joined: string[] = [''];
  private readonly known = new Map<string, number>([['', 0]]);
  private of = new Uint32Array();

  load({ table, of }: ListPage, first: number): void {
    const places = table.map((joined) => this.placeOf(joined));
    this.reach(first + of.length);
    for (const [at, place] of of.entries()) this.of[first + at] = places[place]!;
  }

  set(n: number, list: readonly string[]): void {
    this.reach(n + 1);
    this.of[n] = this.placeOf(list.map((item) => item.replaceAll(SEPARATOR, '')).join(SEPARATOR));
  }

  get(n: number): readonly string[] {
    return partsOf(this.joined[this.of[n] ?? 0]!);
  }

  page(first: number, size: number): ListPage {
    const places = new Map<number, number>();
    const of = Uint16Array.from({ length: size }, (_, at) => {
      const place = this.of[first + at] ?? 0;
      if (!places.has(place)) places.set(place, places.size);
      return places.get(place)!;
    });
    return { table: [...places.keys()].map((place) => this.joined[place]!), of };
  }

  /** The papers below `size` of which the list passes. */
  where(size: number, test: (list: readonly string[]) => boolean): Bits {
    const passed = this.joined.map((joined) => test(partsOf(joined)));
    const found = new Bits(size);
    for (let n = 0; n < size; n++) if (passed[this.of[n] ?? 0]) found.add(n);
    return found;
  }

  /** How many of these papers have each item. */
  counts(papers: Bits): Map<string, number> {
    const byList = new Map<number, number>();
    for (const n of papers) byList.set(this.of[n] ?? 0, (byList.get(this.of[n] ?? 0) ?? 0) + 1);
    const counts = new Map<string, number>();
    for (const [place, count] of byList)
      for (const item of partsOf(this.joined[place]!)) counts.set(item, (counts.get(item) ?? 0) + count);
    return counts;
  }

  private placeOf(joined: string): number {
    let place = this.known.get(joined);
    if (place === undefined) {
      place = this.joined.push(joined) - 1;
      this.known.set(joined, place);
    }
    return place;
  }

  private reach(size: number): void {
    if (size <= this.of.length) return;
    const grown = new Uint32Array(Math.max(size, this.of.length * 2));
    grown.set(this.of);
    this.of = grown;
  }
}

function partsOf(joined: string): readonly string[] {
  return joined === '' ? [] : joined.split(SEPARATOR);
}
