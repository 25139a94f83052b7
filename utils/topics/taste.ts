import { trainSvm } from './svm';
import { addRow, DIMENSIONS, dot, type Vectors } from './vectors';

/** C of the support vector machine, before classes are balanced. */
const COST = 0.02;
const EPOCHS = 4;
/** A listing stands for what was not chosen; this many of its entries are enough for that. */
const BACKGROUND = 1200;
/** Share of the listing's mean that is taken off the library's mean for a first opinion. */
const ROCCHIO = 0.7;
/** The likeliest entries count as weakly liked; those after them are kept out of what was not chosen. */
const LIKELY = 12;
const UNDECIDED = 50;
const LIKELY_WEIGHT = 0.3;

/** What is known of a reader: liked and disliked rows with their weights. */
export interface Marks {
  readonly rows: Vectors;
  /** Positive for saved, negative for hidden or passed over. */
  readonly weight: Float32Array;
}

/**
 * Weights of features that tell what a reader likes from what a listing has. A first opinion (Rocchio) finds the entries that are most
 * likely liked, and a support vector machine is then trained with the marks, those entries as weakly liked, and the rest as not chosen.
 */
export function learnTaste(marks: Marks, listing: Vectors): Float32Array {
  const first = rocchio(marks, listing);
  const opinion = Float64Array.from({ length: listing.size }, (_, row) => dot(listing, row, first));
  const order = Array.from(opinion.keys()).sort((a, b) => opinion[b]! - opinion[a]! || a - b);
  const likely = order.slice(0, Math.min(LIKELY, Math.floor(listing.size / 30)));
  const undecided = Math.min(UNDECIDED, Math.floor(listing.size / 8));
  const rest = order.slice(undecided);
  const step = Math.max(1, rest.length / BACKGROUND);
  const background = Array.from({ length: Math.min(rest.length, BACKGROUND) }, (_, i) => rest[Math.floor(i * step)]!);

  const chosen = [...likely, ...background];
  const rows = gather(marks.rows, listing, chosen);
  const label = new Int8Array(rows.size);
  const cost = new Float32Array(rows.size);
  const liked = marks.weight.reduce((sum, weight) => sum + Math.max(0, weight), 0);
  const disliked = marks.weight.reduce((sum, weight) => sum + Math.max(0, -weight), 0) + background.length;
  const each = { liked: rows.size / (2 * liked), disliked: rows.size / (2 * disliked) };
  for (let row = 0; row < rows.size; row++) {
    const mark = marks.weight[row];
    const weight = mark ?? (row - marks.rows.size < likely.length ? LIKELY_WEIGHT : -1);
    label[row] = weight > 0 ? 1 : -1;
    cost[row] = COST * Math.abs(weight) * (weight > 0 ? each.liked : each.disliked);
  }
  return trainSvm(rows, label, cost, EPOCHS);
}

function rocchio({ rows, weight }: Marks, listing: Vectors): Float32Array {
  const weights = new Float32Array(DIMENSIONS);
  const liked = weight.reduce((sum, w) => sum + Math.max(0, w), 0) || 1;
  for (let row = 0; row < rows.size; row++) addRow(rows, row, weight[row]! / liked, weights);
  for (let row = 0; row < listing.size; row++) addRow(listing, row, -ROCCHIO / listing.size, weights);
  return weights;
}

/** The marked rows, then some of the listing's, as one table. */
function gather(marked: Vectors, listing: Vectors, chosen: readonly number[]): Vectors {
  const size = marked.size + chosen.length;
  const first = new Int32Array(size + 1);
  first.set(marked.first);
  chosen.forEach((row, i) => {
    const at = marked.size + i;
    first[at + 1] = first[at]! + listing.first[row + 1]! - listing.first[row]!;
  });
  const feature = new Int32Array(first[size]!);
  const value = new Float32Array(first[size]!);
  feature.set(marked.feature);
  value.set(marked.value);
  chosen.forEach((row, i) => {
    const from = listing.first[row]!;
    const to = listing.first[row + 1]!;
    feature.set(listing.feature.subarray(from, to), first[marked.size + i]);
    value.set(listing.value.subarray(from, to), first[marked.size + i]);
  });
  return { size, first, feature, value };
}
