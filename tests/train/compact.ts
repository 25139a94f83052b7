import type { Labelled } from './corpus';
import { stack, subset, vectorise, vocabulary, type Rows, type Vocabulary } from './features';
import { askNeighbours } from './neighbours';
import { fit, type Regression, type Schedule } from './regression';

export const RECIPE = {
  /** Terms in fewer papers, or in more than this share of them, are not looked at. */
  leastPapers: 8,
  mostPapers: 0.2,
  /** Terms that are kept, and what a unit of a weight is worth: chosen so that the file stays under its budget. */
  terms: 10000,
  step: 0.15,
  /** Smaller weights than this many units are dropped. */
  least: 3,
  /** How much of what a paper's neighbours say the small model learns instead of the paper's own labels: from papers, and from titles alone. */
  neighbourly: { full: 0.3, title: 0.5 },
  schedule: { epochs: 10, rate: 0.2, decay: 1e-4, seed: 1 } satisfies Schedule,
} as const;

export interface Compact {
  readonly vocabulary: Vocabulary;
  /** 8-bit, terms × labels. */
  readonly weights: Int8Array;
  readonly bias: Float32Array;
  /** The model without any cut, for comparison. */
  readonly full: { readonly vocabulary: Vocabulary; readonly regression: Regression };
}

/**
 * A large regression over all terms says which of them matter; a small one over those learns from each paper's labels and from its
 * neighbours' (all found by the whole text). Every paper counts twice: with its abstract, and as a title alone.
 */
export function train(papers: readonly Labelled[], targets: Float32Array, labels: number): Compact {
  const twice = concatenated(targets, targets);
  const large = vocabulary(papers, RECIPE.leastPapers, RECIPE.mostPapers);
  const whole = vectorise(papers, large);
  const rows = stack(whole, vectorise(papers, large, true));
  const regression = fit(rows, twice, labels, large.terms.length, RECIPE.schedule);

  const small = subset(large, weightiest(rows, regression, large.terms.length));
  const said = askNeighbours(whole, targets, labels, large.terms.length);
  const mixed = (share: number) => targets.map((target, i) => (1 - share) * target + share * said[i]!);
  const soft = concatenated(mixed(RECIPE.neighbourly.full), mixed(RECIPE.neighbourly.title));
  const smallRows = stack(vectorise(papers, small), vectorise(papers, small, true));
  const { weights, bias } = fit(smallRows, soft, labels, small.terms.length, RECIPE.schedule);
  return { vocabulary: small, weights: quantise(weights), bias, full: { vocabulary: large, regression } };
}

function concatenated(one: Float32Array, two: Float32Array): Float32Array {
  const all = new Float32Array(one.length + two.length);
  all.set(one);
  all.set(two, one.length);
  return all;
}

/** The terms that move predictions most: weight times how much of the corpus they make up. */
function weightiest(rows: Rows, { weights, labels }: Regression, terms: number): number[] {
  const mass = new Float64Array(terms);
  rows.column.forEach((term, k) => (mass[term]! += rows.value[k]! ** 2));
  const influence = mass.map((m, term) => {
    let squares = 0;
    for (let l = 0; l < labels; l++) squares += weights[term * labels + l]! ** 2;
    return squares * m;
  });
  const order = Array.from(influence.keys()).sort((a, b) => influence[b]! - influence[a]!);
  return order.slice(0, RECIPE.terms).sort((a, b) => a - b);
}

function quantise(weights: Float32Array): Int8Array {
  return Int8Array.from(weights, (weight) => {
    const units = Math.round(weight / RECIPE.step);
    return Math.abs(units) < RECIPE.least ? 0 : Math.max(-127, Math.min(127, units));
  });
}

/** The small model as a regression again, for measuring. */
export function asRegression({ weights, bias }: Compact): Regression {
  return { labels: bias.length, weights: Float32Array.from(weights, (units) => units * RECIPE.step), bias };
}
