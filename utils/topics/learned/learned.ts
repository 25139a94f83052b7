import type { Document, Evidence, Verdict } from '../document';
import type { Rarity } from '../order/rarity';
import { dot, toBag, weigh, type Bag, type Vectors } from '../order/vectors';
import { cutBetween, median } from './cut';
import { evidenceIn } from './evidence';
import { trainWeights, type Sides } from './train-weights';

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

/** Parts of the examples and the background of which each is judged by what was learned from the others. */
const FOLDS = 5;
/** Rare words tell narrow topics from papers at large: what a word weighs by its rarity, to this power. */
const SHARPNESS = 1.4;
const sharpened = new WeakMap<Rarity, Float32Array>();
/** How fast the score rises at the cut: it is .02 where most papers at large are. */
const STEEPNESS = 4;

/** Where titles alone, or papers with an abstract, are cut, and where most papers at large are. */
interface Scale {
  readonly cut: number;
  readonly usual: number;
}

/**
 * Learns a topic. `background` is any other papers, such as the recent entries of listings: what the topic is told apart from, and what
 * its cut is set by. Pure: the same examples and background give the same topic.
 */
export function learnTopic({ yes, no }: Examples, background: readonly Document[], rarity: Rarity): LearnedTopic {
  const papers = [...yes, ...no, ...background];
  const sides: Sides = { yes: yes.length, no: no.length };
  const rows = weigh(papers.map(bagOf), sharp(rarity));
  const titles = weigh(
    papers.map(({ title }) => toBag(title, undefined)),
    sharp(rarity),
  );
  const weights = trainWeights(rows, sides);
  const folds = learnFolds(rows, sides);
  const isReady = yes.length > 0;
  const whole = scaleOf(papers, sides, rows, weights, folds);
  // A title has few words, and each of them counts for more: it has a cut of its own.
  const short = scaleOf([], sides, titles, weights, folds);

  return {
    isReady,
    verdict(document, vector = vectorOf(document, rarity)) {
      if (!isReady) return { score: 0, shown: false };
      const { cut, usual } = document.abstract ? whole : short;
      const margin = dot(vector, 0, weights) - cut;
      const unit = Math.max(cut - usual, Number.EPSILON);
      return { score: 1 / (1 + Math.exp((-STEEPNESS * margin) / unit)), shown: margin > 0 };
    },
    explain(document) {
      return isReady ? evidenceIn(document, weights, rarity.weights) : [];
    },
  };
}

/** A paper's words as learned topics want them. */
export function vectorOf(document: Document, rarity: Rarity): Vectors {
  return weigh([bagOf(document)], sharp(rarity));
}

function sharp(rarity: Rarity): Float32Array {
  let weights = sharpened.get(rarity);
  if (!weights) sharpened.set(rarity, (weights = rarity.weights.map((weight) => weight ** SHARPNESS)));
  return weights;
}

function bagOf({ title, abstract }: Document): Bag {
  return toBag(title, abstract);
}

/** For each fold, weights that were learned without its rows. A lone example is in every one: nothing could be learned without it. */
function learnFolds(rows: Vectors, sides: Sides): readonly Float32Array[] {
  const count = Math.min(FOLDS, Math.max(2, sides.yes));
  return Array.from({ length: count }, (_, fold) =>
    trainWeights(rows, sides, (row) => row % count !== fold || isKept(row, sides)),
  );
}

/** What the reader refused is never left out: it is to be learned from, not to be judged by. */
function isKept(row: number, { yes, no }: Sides): boolean {
  return row < yes ? yes === 1 : row < yes + no;
}

/** By the papers that have an abstract, where any does. */
function scaleOf(
  papers: readonly Document[],
  { yes, no }: Sides,
  rows: Vectors,
  weights: Float32Array,
  folds: readonly Float32Array[],
): Scale {
  const unseen = (from: number, to: number): number[] => {
    const all = Array.from({ length: to - from }, (_, i) => from + i);
    const whole = all.filter((row) => papers[row]?.abstract);
    return (whole.length > 0 ? whole : all).map((row) => dot(rows, row, folds[row % folds.length]!));
  };
  const seen = (from: number, to: number): number[] =>
    Array.from({ length: to - from }, (_, i) => dot(rows, from + i, weights));
  const others = unseen(yes + no, rows.size);
  // One example that was learned from tells nothing of where papers like it lie, unless there is nothing else to go by.
  const liked = yes > 1 ? unseen(0, yes) : others.length > 0 ? [] : seen(0, yes);
  const cut = cutBetween(liked, others);
  const refused = Math.max(-Infinity, ...seen(yes, yes + no));
  const accepted = Math.min(...seen(0, yes));
  return {
    cut: refused >= cut && refused < accepted ? refused : cut,
    usual: median(others),
  };
}
