import type { Document, Evidence, Verdict } from '../document';
import type { Rarity } from '../order/rarity';
import { trainSvm } from '../order/svm';
import { tokenize } from '../matching/tokens';
import { dot, featureOfPair, featureOfWord, toBag, weigh, type Bag, type Vectors } from '../order/vectors';

/** A topic learned from examples: what it is, and what it is not. A few examples are enough to be useful; each correction counts at once. */
export interface Examples {
  readonly yes: readonly Document[];
  readonly no: readonly Document[];
}

export interface LearnedTopic {
  /** False with no example of what it is: nothing is said then. */
  readonly isReady: boolean;
  /** 0 … 1; from a half on, the paper is taken to be about the topic. Who asks several topics about it makes its vector once. */
  verdict(document: Document, vector?: Vectors): Pick<Verdict, 'score' | 'shown'>;
  /** Which words spoke for it, or against it. */
  explain(document: Document): readonly Evidence[];
}

const COST = 0.1;
const EPOCHS = 12;
/** About this share of unmarked papers may be called: more, the more examples say that the topic is a broad one. */
const share = (examples: number): number => Math.min(0.03, Math.max(0.01, examples / 2000));
/** How far above them the cut lies, on the way to the examples. */
const LIFT = 0.015;
/** A "no" counts as much as this many unmarked papers. */
const NO = 20;

/**
 * Learns a topic. `background` is any other papers, such as the recent entries of listings: what the topic is told apart from, and what
 * its threshold is set by. Pure: the same examples and background give the same topic.
 */
export function learnTopic({ yes, no }: Examples, background: readonly Document[], rarity: Rarity): LearnedTopic {
  const bags = [...yes, ...no, ...background].map(bagOf);
  const known = yes.length + no.length;
  const train = (chosen: readonly number[]): Float32Array => {
    const rows = weigh(
      chosen.map((i) => bags[i]!),
      rarity.weights,
    );
    const others = chosen.length - known;
    const liked = chosen.length / (2 * Math.max(1, yes.length));
    const disliked = chosen.length / (2 * Math.max(1, no.length * NO + others));
    const label = Int8Array.from(chosen, (i) => (i < yes.length ? 1 : -1));
    const cost = Float32Array.from(chosen, (i) => {
      if (i < yes.length) return COST * liked;
      return COST * disliked * (i < known ? NO : 1);
    });
    return trainSvm(rows, label, cost, EPOCHS);
  };
  const all = Array.from(bags.keys());
  const rows = weigh(bags, rarity.weights);
  const weights = train(all);
  const score = (vectors: Vectors, row: number) => dot(vectors, row, weights);
  // Papers that were trained with score lower than their like: each half of the background is judged without having been seen.
  const unseen = [0, 1].flatMap((half) => {
    const isIn = (i: number): boolean => i >= known && i % 2 === half;
    const without = train(all.filter((i) => !isIn(i)));
    return all.filter(isIn).map((i) => dot(rows, i, without));
  });
  const scores = all.slice(0, known).map((row) => score(rows, row));
  const threshold = cut(scores.slice(0, yes.length), scores.slice(yes.length), unseen);
  const isReady = yes.length > 0;

  return {
    isReady,
    verdict(document, vector = vectorOf(document, rarity)) {
      if (!isReady) return { score: 0, shown: false };
      const margin = score(vector, 0) - threshold;
      return { score: 1 / (1 + Math.exp(-8 * margin)), shown: margin > 0 };
    },
    explain(document) {
      return isReady ? evidence(document, weights, rarity.weights) : [];
    },
  };
}

/** A paper's words as learned topics want them. */
export function vectorOf(document: Document, rarity: Rarity): Vectors {
  return weigh([bagOf(document)], rarity.weights);
}

function bagOf({ title, abstract }: Document): Bag {
  return toBag(title, abstract);
}

/** Above what was said no to, and above nearly all of the background. */
function cut(yes: readonly number[], no: readonly number[], background: readonly number[]): number {
  const accepted = Math.min(...yes);
  const rejected = Math.max(-Infinity, ...no);
  const others = background.toSorted((a, b) => b - a);
  const highest = others[Math.floor(share(yes.length) * others.length)];
  // Examples themselves score far higher than papers like them: they tell little of where to cut.
  const least = highest === undefined ? accepted / 2 : highest + LIFT * (accepted - highest);
  return rejected >= least && rejected < accepted ? rejected + 0.1 * (accepted - rejected) : least;
}

/** Words and pairs of words; a pair is told only where nothing but a space or a hyphen stands within it, and both words say something. */
function evidence({ title, abstract }: Document, weights: Float32Array, rarity: Float32Array): Evidence[] {
  const found: Evidence[] = [];
  for (const [field, text] of [
    ['title', title],
    ['abstract', abstract ?? ''],
  ] as const) {
    const { count, hash, start, end } = tokenize(text);
    const add = (first: number, last: number, weight: number) => {
      if (Math.abs(weight) >= 0.05) found.push({ field, start: start[first]!, end: end[last]!, weight });
    };
    const says = (i: number): boolean => rarity[featureOfWord(hash[i]!)] !== 0;
    for (let i = 0; i < count; i++) {
      add(i, i, weights[featureOfWord(hash[i]!)]!);
      const isPair = i > 0 && says(i - 1) && says(i) && /^[\s-]+$/.test(text.slice(end[i - 1], start[i]));
      if (isPair) add(i - 1, i, weights[featureOfPair(hash[i - 1]!, hash[i]!)]!);
    }
  }
  return found;
}
