import { interestScores, standardise } from './interests';
import { learnTaste } from './taste';
import { dot, renumbered, spread, weigh, type Bag, type Renumbered } from './vectors';

/** A paper as it is compared. */
export interface Read {
  readonly bag: Bag;
  /** Where it stands among papers at large; without a length where no embeddings are known. */
  readonly vector: Float32Array;
}

/** A paper that its reader did something with, which says how much it is liked or, below 0, disliked. */
export interface Judged extends Read {
  readonly weight: number;
}

/** An entry of a listing. Those that are liked already stand for nothing that was not chosen. */
export interface Met extends Read {
  readonly isLiked: boolean;
}

/** How well entries suit a reader, in deviations of the listing's scores: by their words, and by the likeness of subjects. */
export interface Opinions {
  readonly words: Float64Array;
  readonly subjects: Float64Array | undefined;
}

/** Papers' words in rows, for `opinionsOf`; those of `again`, papers read anew, follow. `weights` says how rare words are. */
export function wordsOf(papers: readonly Read[], weights: Float32Array, again: readonly Read[] = []): Renumbered {
  const bags = papers.map(({ bag }) => bag);
  // What only one paper says tells nothing of the others, and is half of what papers say.
  return renumbered(weigh([...bags, ...again.map(({ bag }) => bag)], weights, spread(bags)));
}

/** Scores entries by what is liked and disliked. `rows` are their words: of those known, then of the entries. */
export function opinionsOf(known: readonly Judged[], entries: readonly Met[], rows: Renumbered): Opinions {
  const taste = learnTaste(
    rows,
    Float32Array.from([
      ...known.map(({ weight }) => weight),
      // A listing stands for what was not chosen, but for what was.
      ...entries.map(({ isLiked }) => (isLiked ? 0 : -1)),
    ]),
  );
  const words = standardise(Float64Array.from(entries, (_, row) => dot(rows, known.length + row, taste)));
  const [first] = entries;
  if (!first?.vector.length) return { words, subjects: undefined };
  const vectors = entries.map(({ vector }) => vector);
  return { words, subjects: standardise(interestScores(known, vectors)) };
}

/** Both opinions in one, that of subjects counting `share` times as much as that of words. */
export function relevanceOf({ words, subjects }: Opinions, share: number): Float64Array {
  return subjects ? words.map((score, entry) => score + share * subjects[entry]!) : words;
}
