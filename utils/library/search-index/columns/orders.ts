import type { Sort } from '../../../library';
import type { Bits } from '../bits';
import type { Columns } from './columns';
import type { LazyTexts } from './lazy-texts';

type Ordered = Exclude<Sort, 'match'>;

/** The papers' order by what they may be sorted by, made when it is first asked for and kept until something changes. */
export class Orders {
  private readonly made = new Map<Ordered, Order>();

  constructor(private readonly columns: Columns) {}

  of(sort: Ordered): Order {
    let order = this.made.get(sort);
    if (!order) this.made.set(sort, (order = orderBy(this.columns, KEYS[sort](this.columns))));
    return order;
  }

  forget(): void {
    this.made.clear();
  }
}

/** Numbers of papers in their order, and each one's place in it. */
export interface Order {
  readonly papers: Uint32Array;
  readonly places: Uint32Array;
}

/** By numbers first: a sort of numbers takes a fraction of the time that one of texts does. Where they are equal the texts decide. */
interface Keys {
  readonly number: (n: number) => number;
  readonly text?: LazyTexts;
}

const KEYS: Readonly<Record<Ordered, (columns: Columns) => Keys>> = {
  saved: ({ times, texts: { savedAt } }) => ({ number: (n) => times[n]!, text: savedAt }),
  published: ({ lists: { published } }) => ({ number: (n) => beginningOf(published.get(n)[0] ?? '') }),
  title: ({ texts: { titleKey } }) => byBeginning(titleKey),
  author: ({ texts: { authorKey } }) => byBeginning(authorKey),
  status: ({ numbers: { status } }) => ({ number: (n) => status[n]! }),
};

function byBeginning(text: LazyTexts): Keys {
  return { number: (n) => beginningOf(text.get(n)), text };
}

/** Equals stand by their ids. */
function orderBy({ alive, texts: { id }, size }: Columns, { number, text }: Keys): Order {
  const papers = alive.toArray();
  const numbers = new Float64Array(size);
  for (const n of papers) numbers[n] = number(n);
  const sorted = byNumber(papers, numbers);
  const compare = (a: number, b: number): number => {
    const [x, y] = text ? [text.get(a), text.get(b)] : ['', ''];
    if (x !== y) return x < y ? -1 : 1;
    return id.get(a) < id.get(b) ? -1 : 1;
  };
  for (let from = 0, to = 1; from < sorted.length; from = to++) {
    while (to < sorted.length && numbers[sorted[to]!] === numbers[sorted[from]!]) to++;
    if (to > from + 1) sorted.subarray(from, to).sort(compare);
  }
  const places = new Uint32Array(size);
  for (const [place, n] of sorted.entries()) places[n] = place;
  return { papers: sorted, places };
}

const DIGIT = 65_536;
const HIGH = 2 ** 32;

/** Sorted by whole numbers of at most 53 bits, sixteen bits after the other from the lowest (a radix sort). */
function byNumber(papers: Uint32Array<ArrayBuffer>, numbers: Float64Array): Uint32Array<ArrayBuffer> {
  const low = Uint32Array.from(numbers, (number) => number % HIGH);
  const high = Uint32Array.from(numbers, (number) => number / HIGH);
  let [from, to] = [papers, new Uint32Array(papers.length)];
  for (const [part, shift] of [
    [low, 0],
    [low, 16],
    [high, 0],
    [high, 16],
  ] as const) {
    const starts = new Uint32Array(DIGIT + 1);
    for (const n of from) starts[((part[n]! >>> shift) & (DIGIT - 1)) + 1]!++;
    // All have the same digit: they are in this order already.
    if (starts.includes(from.length)) continue;
    for (let at = 1; at <= DIGIT; at++) starts[at]! += starts[at - 1]!;
    for (const n of from) to[starts[(part[n]! >>> shift) & (DIGIT - 1)]!++] = n;
    [from, to] = [to, from];
  }
  return from;
}

/** So many letters fit into a number of 53 bits, each one of so many. */
const LETTERS = 10;
const KINDS = 39;

/** The beginning of a folded text, as a number that is in the same order. */
function beginningOf(text: string): number {
  let number = 0;
  let isSure = true;
  for (let at = 0; at < LETTERS; at++) {
    const kind: number = isSure && at < text.length ? kindOf(text.charCodeAt(at)) : 0;
    // Of what comes after a letter of which many share a number, nothing is said.
    isSure &&= kind !== KINDS - 1;
    number = number * KINDS + kind;
  }
  return number;
}

/** What comes before digits (spaces, and the hyphens of dates), digits, letters, all others. */
function kindOf(code: number): number {
  if (code < 48) return 1;
  if (code < 58) return code - 46;
  return code >= 97 && code < 123 ? code - 97 + 12 : KINDS - 1;
}

/** These papers in their order. */
export function inOrder(papers: Bits, orders: Orders, sort: Ordered, descending: boolean): readonly number[] {
  const order = orders.of(sort);
  const places = Uint32Array.from(papers, (n) => order.places[n]!).sort();
  if (descending) places.reverse();
  return Array.from(places, (place) => order.papers[place]!);
}
