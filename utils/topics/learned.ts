import type { Document, Evidence, Verdict } from './document';
import type { Rarity } from './rarity';
import { trainSvm } from './svm';
import { tokenize } from './tokens';
import { dot, featureOfPair, featureOfWord, toBag, weigh, type Bag, type Vectors } from './vectors';

/** A topic learned from examples: what it is, and what it is not. A few examples are enough to be useful; each correction counts at once. */
export interface Examples {
  readonly yes: readonly Document[];
  readonly no: readonly Document[];
}

export interface LearnedTopic {
  /** False with no example of what it is: nothing is said then. */
  readonly isReady: boolean;
  /** 0 … 1; from a half on, the paper is taken to be about the topic. */
  verdict(document: Document): Pick<Verdict, 'score' | 'shown'>;
  /** Which words spoke for it, or against it. */
  explain(document: Document): readonly Evidence[];
}

const COST = 0.1;
const EPOCHS = 12;
/** At most this share of unmarked papers may be called. */
const MOST = 0.03;
/** A "no" counts as much as this many unmarked papers. */
const NO = 20;

/**
 * Learns a topic. `background` is any other papers, such as the recent entries of listings: what the topic is told apart from, and what
 * its threshold is set by. Pure: the same examples and background give the same topic.
 */
export function learnTopic({ yes, no }: Examples, background: readonly Document[], rarity: Rarity): LearnedTopic {
  const bags = [...yes, ...no, ...background].map(bagOf);
  const rows = weigh(bags, rarity.weights);
  const label = Int8Array.from(bags, (_, i) => (i < yes.length ? 1 : -1));
  const liked = bags.length / (2 * Math.max(1, yes.length));
  const disliked = bags.length / (2 * Math.max(1, no.length * NO + background.length));
  const cost = Float32Array.from(bags, (_, i) => {
    if (i < yes.length) return COST * liked;
    return COST * disliked * (i < yes.length + no.length ? NO : 1);
  });
  const weights = trainSvm(rows, label, cost, EPOCHS);
  const score = (vectors: Vectors, row: number) => dot(vectors, row, weights);
  const threshold = cut(rows, score, yes.length, no.length);
  const isReady = yes.length > 0;

  return {
    isReady,
    verdict(document) {
      if (!isReady) return { score: 0, shown: false };
      const margin = score(weigh([bagOf(document)], rarity.weights), 0) - threshold;
      return { score: 1 / (1 + Math.exp(-8 * margin)), shown: margin >= 0 };
    },
    explain(document) {
      return isReady ? evidence(document, weights, rarity.weights) : [];
    },
  };
}

function bagOf({ title, abstract }: Document): Bag {
  return toBag(title, abstract);
}

/** Below most of what was said yes to, above what was said no to and above nearly all of the background. */
function cut(rows: Vectors, score: (rows: Vectors, row: number) => number, yes: number, no: number): number {
  const scores = Array.from({ length: rows.size }, (_, row) => score(rows, row));
  const rejected = Math.max(-Infinity, ...scores.slice(yes, yes + no));
  const others = scores.slice(yes + no).sort((a, b) => b - a);
  const quantile = others[Math.floor(MOST * others.length)] ?? -Infinity;
  const accepted = Math.min(...scores.slice(0, yes));
  // Examples themselves score far higher than papers like them.
  const guess = quantile + 0.15 * (accepted - quantile);
  const least = Number.isFinite(guess) ? guess : accepted / 2;
  return rejected >= least && rejected < accepted ? (rejected + accepted) / 2 : least;
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
