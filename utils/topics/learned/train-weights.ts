import { trainSvm } from '../order/svm';
import { DIMENSIONS, type Vectors } from '../order/vectors';

/** How many of the first rows are examples of what a topic is, and how many after them of what it is not; the rest are other papers. */
export interface Sides {
  readonly yes: number;
  readonly no: number;
}

const COST = 0.1;
const EPOCHS = 12;
/** A "no" counts as much as this many unmarked papers. */
const NO = 20;
/** How much of a word's weight is doubted when a single example has it; of one that n examples have, the n-th part of that. */
const DOUBT = 0.92;

/** Weights of features that tell a topic's examples from other papers, learned from the rows that are in. */
export function trainWeights(rows: Vectors, { yes, no }: Sides, isIn = (_row: number) => true): Float32Array {
  const known = yes + no;
  const count = (from: number, to: number): number => {
    let sum = 0;
    for (let row = from; row < to; row++) if (isIn(row)) sum++;
    return sum;
  };
  const [likes, dislikes, others] = [count(0, yes), count(yes, known), count(known, rows.size)];
  const all = likes + dislikes + others;
  const liked = (COST * all) / (2 * Math.max(1, likes));
  const other = (COST * all) / (2 * Math.max(1, dislikes * NO + others));
  const label = Int8Array.from({ length: rows.size }, (_, row) => (row < yes ? 1 : -1));
  const cost = Float32Array.from({ length: rows.size }, (_, row) => {
    if (!isIn(row)) return 0;
    if (row < yes) return liked;
    return row < known ? other * NO : other;
  });
  return doubted(trainSvm(rows, label, cost, EPOCHS), rows, yes, isIn);
}

/** What few of the examples say may be a side theme of theirs: it speaks for the topic less than what many say. */
function doubted(weights: Float32Array, rows: Vectors, yes: number, isIn: (row: number) => boolean): Float32Array {
  const examples = new Uint16Array(DIMENSIONS);
  for (let row = 0; row < yes; row++)
    if (isIn(row)) for (let i = rows.first[row]!; i < rows.first[row + 1]!; i++) examples[rows.feature[i]!]!++;
  return weights.map((weight, feature) => {
    const n = examples[feature]!;
    return weight > 0 && n > 0 ? weight * Math.sqrt(1 - DOUBT / n) : weight;
  });
}
