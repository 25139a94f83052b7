import { authorBonus, AuthorIndex } from '../following/author-index';
import type { Candidate } from './candidate';
import { diversify } from './diversify';
import { embed, type Embeddings } from './embeddings';
import { interestsOf } from './interests';
import { leaveOneOut } from './leave-one-out';
import { nearest, type Compared, type Similar } from './nearest';
import type { Rarity } from './rarity';
import { leastOf, tell, type Liking, type Reason } from './reasons';
import { opinionsOf, relevanceOf, wordsOf, type Judged, type Read } from './relevance';
import { besideTwins } from './twins';
import { DIMENSIONS, toBag, weigh, type Bag } from './vectors';

/** What a reader did with a paper: saved 1, starred 2, hidden -1, seen but not saved -0.2. */
export interface Mark extends Candidate {
  readonly weight: number;
  /** When it was done (ISO). */
  readonly at?: string | undefined;
}

/** What the marks usually weigh. */
export const MARK = { saved: 1, starred: 2, hidden: -1, skipped: -0.2 } as const;

export interface Ranked {
  readonly id: string;
  /** 0 … 1, falling in the order for you. */
  readonly score: number;
  /** Whether it is like what is saved; what is not stands below all that is. True where too little is known to tell. */
  readonly isAlike: boolean;
}

export interface RankOptions {
  /** 0 (relevance alone) … 1: how much papers of neglected interests are brought forward. */
  readonly diversity?: number;
}

interface Known extends Judged {
  readonly mark: Mark;
}

/** The newest marks of each kind that the machine is trained on: older ones tell what their reader liked once. */
const RECENT = { liked: 700, disliked: 500 };
const REMEMBERED = 6000;
const DIVERSITY = 0.15;
/** How far down a listing is looked for papers of neglected interests, which are told by so many saved papers at most. */
const POOL = 60;
const ASPECTS = 120;
const NOWHERE = new Float32Array();

/**
 * Learns from marks, one at a time, and puts listings into an order. The same marks in the same order and the same listing give the same answer.
 * Marks cost some microseconds each; nothing leaves it but scores and reasons.
 */
export class Ranker {
  readonly #rarity: Rarity;
  readonly #embeddings: Embeddings | undefined;
  readonly #known = new Map<string, Known>();
  readonly #read = new Map<string, Read & { readonly text: string }>();
  readonly #authors = new AuthorIndex();
  #saved = 0;
  /** Made when they are asked for, dropped when something is learned. */
  #recent: readonly Known[] | undefined;
  #liking: Liking | undefined;

  /** Without embeddings only papers with the same words are alike. */
  constructor(rarity: Rarity, embeddings?: Embeddings) {
    this.#rarity = rarity;
    this.#embeddings = embeddings;
  }

  /** How many papers were saved or starred. */
  get saved(): number {
    return this.#saved;
  }

  /** Whether there is anything to learn from. */
  get isReady(): boolean {
    return this.#saved > 0;
  }

  /** Takes in a mark; a newer one for the same paper replaces it. */
  learn(mark: Mark): void {
    this.forget(mark.id);
    if (mark.weight === 0) return;
    this.#known.set(mark.id, { mark, weight: mark.weight, ...this.#reading(mark) });
    if (mark.weight < 0) return;
    this.#saved++;
    this.#authors.add(mark.authors ?? [], 1);
  }

  forget(id: string): void {
    this.#recent = this.#liking = undefined;
    const known = this.#known.get(id);
    if (!known) return;
    this.#known.delete(id);
    if (known.mark.weight < 0) return;
    this.#saved--;
    this.#authors.add(known.mark.authors ?? [], -1);
  }

  /** Forgets everything that was learned. */
  reset(): void {
    this.#known.clear();
    this.#read.clear();
    this.#authors.clear();
    this.#saved = 0;
    this.#recent = this.#liking = undefined;
  }

  /** Scores a listing, in its own order; undefined while nothing is known (`isReady`). */
  rank(listing: readonly Candidate[], { diversity = DIVERSITY }: RankOptions = {}): readonly Ranked[] | undefined {
    if (!this.isReady || listing.length === 0) return undefined;
    // Whatever order marks and entries come in, they are looked at in one.
    const entries = Array.from(listing.keys()).sort((a, b) => compare(listing[a]!.id, listing[b]!.id) || a - b);
    const met = entries.map((entry) => ({
      ...this.#readingOf(listing[entry]!),
      isLiked: this.#isLiked(listing[entry]!.id),
    }));
    const known = this.#recentMarks();
    const { weights } = this.#rarity;
    const isOfTitles = 2 * listing.filter(({ abstract }) => !abstract).length > listing.length;
    const asMet = isOfTitles ? ({ mark: { title } }: Known) => this.#reading({ title }) : undefined;
    const { share, least } = leaveOneOut(known, met, weights, asMet);
    const relevance = relevanceOf(opinionsOf(known, met, wordsOf([...known, ...met], weights)), share);
    entries.forEach((entry, row) => (relevance[row]! += authorBonus(this.#authors, listing[entry]!.authors)));

    const order = Array.from(relevance.keys()).sort((a, b) => relevance[b]! - relevance[a]! || a - b);
    const isVaried = diversity > 0 && interestsOf(known).length > 1;
    const varied = besideTwins(
      isVaried ? this.#diversify(order, relevance, met, known, diversity) : order,
      entries.map((entry) => listing[entry]!.title),
      weigh(bagsOf(met), weights),
    );
    // Places were changed, not worth: whoever stands n-th gets the n-th score.
    const worth = new Float64Array(listing.length);
    varied.forEach((row, place) => (worth[entries[row]!] = relevance[order[place]!]!));
    return listing.map(({ id }, entry) => ({
      id,
      score: 1 / (1 + Math.exp(-worth[entry]! / 2)),
      isAlike: worth[entry]! >= least,
    }));
  }

  /** Why a paper stands where it does, the strongest reason first. Ask for the rows that are looked at. */
  reasons(candidate: Candidate): readonly Reason[] {
    if (!this.isReady) return [];
    this.#liking ??= describe(
      this.#recentMarks().filter(({ mark }) => mark.weight > 0),
      this.#rarity,
    );
    const entry = weigh([this.#readingOf(candidate).bag], this.#rarity.weights);
    return tell(candidate, entry, this.#liking, this.#authors);
  }

  /** Those of other papers that are most like one, whatever was learned. */
  similar(paper: Candidate, others: readonly Candidate[], most: number): readonly Similar[] {
    const compared = (one: Candidate): Compared => ({ paper: one, read: this.#readingOf(one) });
    return nearest(compared(paper), others.map(compared), this.#rarity.weights, most);
  }

  #diversify(
    order: readonly number[],
    relevance: Float64Array,
    met: readonly Read[],
    known: readonly Known[],
    diversity: number,
  ): readonly number[] {
    const top = order.slice(0, POOL);
    const liked = known.filter(({ mark }) => mark.weight > 0);
    const step = Math.max(1, liked.length / ASPECTS);
    const aspects = Array.from({ length: Math.min(liked.length, ASPECTS) }, (_, i) => liked[Math.floor(i * step)]!);
    const { weights } = this.#rarity;
    const entries = weigh(bagsOf(top.map((row) => met[row]!)), weights);
    const places = diversify(
      top.map((row) => relevance[row]!),
      entries,
      weigh(bagsOf(aspects), weights),
      diversity,
    );
    return [...places.map((place) => top[place]!), ...order.slice(POOL)];
  }

  #isLiked(id: string): boolean {
    return (this.#known.get(id)?.mark.weight ?? 0) > 0;
  }

  /** By id, so that it doesn't matter in what order they were learned. */
  #recentMarks(): readonly Known[] {
    if (this.#recent) return this.#recent;
    const newestFirst = [...this.#known.values()].sort(
      ({ mark: a }, { mark: b }) => compare(b.at ?? '', a.at ?? '') || compare(b.id, a.id),
    );
    const liked = newestFirst.filter(({ mark }) => mark.weight > 0).slice(0, RECENT.liked);
    const disliked = newestFirst.filter(({ mark }) => mark.weight < 0).slice(0, RECENT.disliked);
    this.#recent = [...liked, ...disliked].sort((a, b) => compare(a.mark.id, b.mark.id));
    return this.#recent;
  }

  /** Readings are kept, so that ordering again after a click costs less. */
  #readingOf({ id, title, abstract }: Candidate): Read {
    const text = `${title}\n${abstract?.length ?? 0}`;
    const kept = this.#read.get(id);
    if (kept?.text === text) return kept;
    const read = { text, ...this.#reading({ title, abstract }) };
    if (this.#read.size >= REMEMBERED) this.#read.clear();
    this.#read.set(id, read);
    return read;
  }

  #reading({ title, abstract }: Pick<Candidate, 'title' | 'abstract'>): Read {
    const bag = toBag(title, abstract);
    return { bag, vector: this.#embeddings ? embed(bag, this.#embeddings) : NOWHERE };
  }
}

function bagsOf(papers: readonly Read[]): Bag[] {
  return papers.map(({ bag }) => bag);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function describe(liked: readonly Known[], { weights }: Rarity): Liking {
  const rows = weigh(bagsOf(liked), weights);
  const average = new Float32Array(DIMENSIONS);
  for (let i = 0; i < rows.feature.length; i++) average[rows.feature[i]!]! += rows.value[i]! / rows.size;
  const [ids, titles] = [liked.map(({ mark }) => mark.id), liked.map(({ mark }) => mark.title)];
  return { rows, ids, titles, average, least: leastOf(average) };
}
