import { TEXT_FIELDS, type TextField } from './tokens';

/** How much a word counts where it stands: in the title before the abstract before the note. */
const WEIGHT: Readonly<Record<TextField, number>> = { title: 8, authors: 6, abstract: 3, venue: 2, note: 2 };
/** In a tag, or in the name of a topic. */
export const TAG_WEIGHT = 6;
export const TOPIC_WEIGHT = 3;
/** A word that comes again adds so much, at most so often. */
const AGAIN = 0.1;
const MOST_AGAIN = 4;
/** What the other fields add to the best one. */
const BESIDE = 0.1;

/** How well each paper answers to one word or phrase. */
export class Scores {
  private readonly best: Float32Array;
  private readonly sum: Float32Array;
  /** How many papers answer to it at all. */
  papers = 0;

  constructor(size: number) {
    this.best = new Float32Array(size);
    this.sum = new Float32Array(size);
  }

  readonly hit = (n: number, field: number, count: number, quality: number): void => {
    const often = 1 + AGAIN * Math.min(count - 1, MOST_AGAIN);
    this.add(n, WEIGHT[TEXT_FIELDS[field]!] * quality * often);
  };

  add(n: number, score: number): void {
    if (this.sum[n] === 0) this.papers++;
    if (score > this.best[n]!) this.best[n] = score;
    this.sum[n]! += score;
  }

  of(n: number): number {
    const best = this.best[n] ?? 0;
    return best + BESIDE * ((this.sum[n] ?? 0) - best);
  }
}

/** A rare word says more than a common one: the inverse document frequency. */
export function idf(papers: number, having: number): number {
  return Math.log(1 + papers / (1 + having));
}
