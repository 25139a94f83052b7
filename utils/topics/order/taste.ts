import { trainSvm } from './svm';
import type { Renumbered } from './vectors';

/** C of the support vector machine, before classes are balanced. */
const COST = 0.01;
const EPOCHS = 2;

/**
 * Weights of features that tell what a reader likes from what was hidden, passed over, or merely stands in a listing. `weight` says of each
 * row how much it is liked or, below 0, disliked; rows of 0 are left out.
 */
export function learnTaste(rows: Renumbered, weight: Float32Array): Float32Array {
  const label = Int8Array.from(weight, (w) => (w > 0 ? 1 : -1));
  const liked = weight.reduce((sum, w) => sum + Math.max(0, w), 0);
  const disliked = weight.reduce((sum, w) => sum + Math.max(0, -w), 0);
  const cost = weight.map((w) => (COST * Math.abs(w) * rows.size) / (2 * (w > 0 ? liked : disliked)));
  return trainSvm(rows, label, cost, EPOCHS, rows.features);
}
