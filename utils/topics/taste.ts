import { trainSvm } from './svm';
import { gather, type Vectors } from './vectors';

/** C of the support vector machine, before classes are balanced. */
const COST = 0.01;
const EPOCHS = 5;
/** What is known of a reader: liked and disliked rows with their weights. */
export interface Marks {
  readonly rows: Vectors;
  /** Positive for saved, negative for hidden or passed over. */
  readonly weight: Float32Array;
}

/** Weights of features that tell what a reader likes from what was hidden, passed over, or merely stands in the listing (`background` names its rows). */
export function learnTaste(marks: Marks, listing: Vectors, background: readonly number[]): Float32Array {
  const rows = gather(marks.rows, listing, background);
  const label = new Int8Array(rows.size);
  const cost = new Float32Array(rows.size);
  const liked = marks.weight.reduce((sum, weight) => sum + Math.max(0, weight), 0);
  const disliked = marks.weight.reduce((sum, weight) => sum + Math.max(0, -weight), 0) + background.length;
  for (let row = 0; row < rows.size; row++) {
    const weight = marks.weight[row] ?? -1;
    label[row] = weight > 0 ? 1 : -1;
    cost[row] = (COST * Math.abs(weight) * rows.size) / (2 * (weight > 0 ? liked : disliked));
  }
  return trainSvm(rows, label, cost, EPOCHS);
}
