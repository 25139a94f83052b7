import { authorName } from '../../model/authors';
import type { AuthorIndex } from '../following/author-index';
import type { Candidate } from './candidate';
import { apart } from './nearest';
import { phrasesOf } from './phrases';
import type { Vectors } from './vectors';

/** Why a paper is recommended: a saved paper that it resembles, words, or an author whose papers were saved. */
export interface Reason {
  readonly kind: 'saved' | 'words' | 'author';
  /** The saved paper's title, the words as they stand in the paper, or the author's name. */
  readonly text: string;
  readonly weight: number;
}

/** What somebody likes: saved rows, whose they are, and what they have in common. */
export interface Liking {
  readonly rows: Vectors;
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  readonly average: Float32Array;
  /** What a word has to bring to be a reason. */
  readonly least: number;
}

const RESEMBLES = 0.08;
const SAVED = 2;
const WORDS = 4;
/** What a word has to bring, as a share of the length of what liked papers have in common: of those that bring less, nine of ten were scraps. */
const LEAST_WORD = 0.002;
const AUTHORS = 3;

/** What a word has to bring, where this is the average of what is liked. */
export function leastOf(average: Float32Array): number {
  return LEAST_WORD * Math.sqrt(average.reduce((sum, x) => sum + x * x, 0));
}

/** The reasons for a paper, strongest first. */
export function tell(candidate: Candidate, entry: Vectors, liking: Liking, authors: AuthorIndex): Reason[] {
  const reasons = [
    ...resembled(candidate.id, entry, liking),
    ...words(candidate, entry, liking),
    ...(candidate.authors ?? [])
      .map((author) => ({ author, papers: authors.count(author) }))
      .filter(({ papers }) => papers > 0)
      .sort((a, b) => b.papers - a.papers)
      .slice(0, AUTHORS)
      .map(({ author, papers }): Reason => {
        const text = typeof author === 'string' ? author : authorName(author);
        return { kind: 'author', text, weight: 0.15 * Math.log1p(papers) };
      }),
  ];
  return reasons.sort((a, b) => b.weight - a.weight);
}

function resembled(id: string, entry: Vectors, { rows, ids, titles }: Liking): Reason[] {
  const dense = new Map<number, number>();
  for (let i = 0; i < entry.feature.length; i++) dense.set(entry.feature[i]!, entry.value[i]!);
  const likeness = titles.map((text, row): Reason => {
    let sum = 0;
    for (let i = rows.first[row]!; i < rows.first[row + 1]!; i++) {
      sum += rows.value[i]! * (dense.get(rows.feature[i]!) ?? 0);
    }
    return { kind: 'saved', text, weight: sum };
  });
  return (
    likeness
      // A saved paper is most like itself.
      .filter(({ weight }, row) => weight >= RESEMBLES && ids[row] !== id)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, SAVED)
  );
}

/** What the paper is about, as far as it says most; a word within a pair that is told is not told again. */
function words({ title, abstract }: Candidate, entry: Vectors, { average, least }: Liking): Reason[] {
  const weights = new Map<number, number>();
  for (let i = 0; i < entry.feature.length; i++) {
    const weight = entry.value[i]! * average[entry.feature[i]!]!;
    if (weight > least) weights.set(entry.feature[i]!, weight);
  }
  const told = phrasesOf(title, abstract ?? '')
    .filter(({ feature }) => weights.has(feature))
    .sort((a, b) => weights.get(b.feature)! - weights.get(a.feature)!);
  const kept = new Set(apart(told.map(({ text }) => text)).slice(0, WORDS));
  return told
    .filter(({ text }) => kept.has(text))
    .map(({ text, feature }) => ({ kind: 'words', text, weight: weights.get(feature)! }));
}
