import { authorBonus, AuthorIndex } from './author-index';
import type { Candidate } from './candidate';
import { diversify } from './diversify';
import { localise, type Rarity } from './rarity';
import { tell, type Liking, type Reason } from './reasons';
import { learnTaste } from './taste';
import { DIMENSIONS, dot, toBag, weigh, type Bag } from './vectors';

/** What a reader did with a paper: saved 1, starred 2, hidden -1, seen but not saved -0.2. */
export interface Mark extends Candidate {
  readonly weight: number;
}

/** What the marks usually weigh. */
export const MARK = { saved: 1, starred: 2, hidden: -1, skipped: -0.2 } as const;

/** With fewer saved papers nothing is learned: say so, and offer followed topics instead. */
export const ENOUGH_SAVED = 5;

export interface Ranked {
  readonly id: string;
  /** 0 … 1, falling in the order for you. */
  readonly score: number;
}

export interface RankOptions {
  /** 0 (relevance alone) … 1: how much papers of neglected interests are brought forward. */
  readonly diversity?: number;
}

interface Known {
  readonly mark: Mark;
  readonly bag: Bag;
}

/** The newest of the saved papers that the machine is trained on; older ones only shape the first opinion of whoever keeps thousands. */
const RECENT = 500;
const REMEMBERED = 6000;
const DIVERSITY = 0.15;

/**
 * Learns from marks, one at a time, and puts listings into an order. The same marks in the same order and the same listing give the same answer.
 * Marks cost some microseconds each; nothing leaves it but scores and reasons.
 */
export class Ranker {
  readonly #rarity: Rarity;
  readonly #known = new Map<string, Known>();
  readonly #bags = new Map<string, { readonly text: string; readonly bag: Bag }>();
  readonly #authors = new AuthorIndex();
  #saved = 0;
  /** Made when reasons are asked for, dropped when something is learned. */
  #liking: Liking | undefined;

  constructor(rarity: Rarity) {
    this.#rarity = rarity;
  }

  /** How many papers were saved or starred. */
  get saved(): number {
    return this.#saved;
  }

  get isReady(): boolean {
    return this.#saved >= ENOUGH_SAVED;
  }

  /** Takes in a mark; a newer one for the same paper replaces it. */
  learn(mark: Mark): void {
    this.forget(mark.id);
    if (mark.weight === 0) return;
    this.#known.set(mark.id, { mark, bag: toBag(mark.title, mark.abstract) });
    if (mark.weight < 0) return;
    this.#saved++;
    this.#authors.add(mark.authors ?? [], 1);
  }

  forget(id: string): void {
    this.#liking = undefined;
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
    this.#bags.clear();
    this.#authors.clear();
    this.#saved = 0;
    this.#liking = undefined;
  }

  /** Scores a listing, in its own order; undefined while too little is known (`isReady`). */
  rank(listing: readonly Candidate[], { diversity = DIVERSITY }: RankOptions = {}): readonly Ranked[] | undefined {
    if (!this.isReady || listing.length === 0) return undefined;
    const known = this.#recent();
    const marked = known.map(({ bag }) => bag);
    const met = listing.map((entry) => this.#bagOf(entry));
    const weights = localise(this.#rarity, [...marked, ...met]);
    const entries = weigh(met, weights);
    const rows = weigh(marked, weights);
    const taste = learnTaste({ rows, weight: Float32Array.from(known, ({ mark }) => mark.weight) }, entries);

    const relevance = listing.map((entry, row) => dot(entries, row, taste) + authorBonus(this.#authors, entry.authors));
    const order = Array.from(relevance.keys()).sort((a, b) => relevance[b]! - relevance[a]! || a - b);
    const liked = marked.filter((_, i) => known[i]!.mark.weight > 0);
    const varied = diversity > 0 ? diversify(order, relevance, entries, weigh(liked, weights), diversity) : order;
    // Places were changed, not worth: whoever stands n-th gets the n-th score.
    const scores = new Float64Array(listing.length);
    varied.forEach((row, place) => (scores[row] = 1 / (1 + Math.exp(-3 * relevance[order[place]!]!))));
    return listing.map(({ id }, row) => ({ id, score: scores[row]! }));
  }

  /** Why a paper stands where it does, the strongest reason first. Ask for the rows that are looked at. */
  reasons(candidate: Candidate): readonly Reason[] {
    if (!this.isReady) return [];
    this.#liking ??= describe(
      this.#recent().filter(({ mark }) => mark.weight > 0),
      this.#rarity,
    );
    const entry = weigh([this.#bagOf(candidate)], this.#rarity.weights);
    return tell(candidate, entry, this.#liking, this.#authors);
  }

  #recent(): Known[] {
    const all = [...this.#known.values()];
    return all.length <= 2 * RECENT ? all : all.slice(-2 * RECENT);
  }

  /** Bags are kept, so that ordering again after a click costs less. */
  #bagOf({ id, title, abstract }: Candidate): Bag {
    const text = `${title}\n${abstract?.length ?? 0}`;
    const kept = this.#bags.get(id);
    if (kept?.text === text) return kept.bag;
    const bag = toBag(title, abstract);
    if (this.#bags.size >= REMEMBERED) this.#bags.clear();
    this.#bags.set(id, { text, bag });
    return bag;
  }
}

function describe(liked: readonly Known[], { weights }: Rarity): Liking {
  const bags = liked.map(({ bag }) => bag);
  const rows = weigh(bags, weights);
  const average = new Float32Array(DIMENSIONS);
  for (let i = 0; i < rows.feature.length; i++) average[rows.feature[i]!]! += rows.value[i]! / rows.size;
  return { rows, titles: liked.map(({ mark }) => mark.title), average };
}
