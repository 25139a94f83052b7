import { random } from './regression';

/** Part of a paper: numbers of its terms, and what each weighs in it. */
export interface View {
  readonly term: Int32Array;
  readonly value: Float32Array;
}

/** Two parts of one paper. */
export type Pair = readonly [View, View];

export interface Contrast {
  readonly dimensions: number;
  readonly epochs: number;
  readonly rate: number;
  readonly temperature: number;
}

const BATCH = 256;

/**
 * Moves the vectors of terms (terms × dimensions, in place) so that two parts of one paper lie closer to each other than to parts of other
 * papers. `pairs` gives the pairs of an epoch. The same pairs and beginning give the same vectors. @see https://arxiv.org/abs/1807.03748
 */
export function contrast(
  vectors: Float32Array,
  pairs: (epoch: number) => readonly Pair[],
  { dimensions: d, epochs, rate, temperature }: Contrast,
): void {
  const next = random(3);
  const history = new Float32Array(vectors.length / d).fill(1e-4);
  const gradient = new Float32Array(vectors.length);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const all = [...pairs(epoch)];
    for (let i = all.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [all[i], all[j]] = [all[j]!, all[i]!];
    }
    const step = 0.1 * rate * (1 - epoch / epochs);
    for (let from = 0; from + BATCH <= all.length; from += BATCH) {
      const touched = new Set<number>();
      const batch = all.slice(from, from + BATCH);
      const sides = [0, 1].map((side) => batch.map((pair) => embed(pair[side]!, vectors, d)));
      const pulls = pullTogether(sides[0]!, sides[1]!, temperature, d);
      batch.forEach((pair, i) => {
        for (const side of [0, 1])
          passBack(pair[side]!, sides[side]![i]!, pulls[side]!.subarray(i * d, i * d + d), gradient, touched);
      });
      for (const term of touched) {
        const slope = gradient.subarray(term * d, term * d + d);
        history[term]! += slope.reduce((sum, x) => sum + x * x, 0) / d;
        const local = step / Math.sqrt(history[term]!);
        for (let i = 0; i < d; i++) vectors[term * d + i]! -= local * slope[i]!;
        slope.fill(0);
      }
    }
  }
}

interface Embedded {
  readonly unit: Float64Array;
  readonly length: number;
}

function embed({ term, value }: View, vectors: Float32Array, d: number): Embedded {
  const sum = new Float64Array(d);
  for (let k = 0; k < term.length; k++) for (let i = 0; i < d; i++) sum[i]! += value[k]! * vectors[term[k]! * d + i]!;
  const length = Math.sqrt(sum.reduce((square, x) => square + x * x, 1e-12));
  return { unit: sum.map((x) => x / length), length };
}

/** Gradients (papers × dimensions) of the symmetric cross-entropy over which part belongs to which. */
function pullTogether(one: readonly Embedded[], other: readonly Embedded[], temperature: number, d: number) {
  const size = one.length;
  const likeness = new Float64Array(size * size);
  const rows = new Float64Array(size);
  const columns = new Float64Array(size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let k = 0; k < d; k++) sum += one[i]!.unit[k]! * other[j]!.unit[k]!;
      const weight = Math.exp(sum / temperature);
      likeness[i * size + j] = weight;
      rows[i]! += weight;
      columns[j]! += weight;
    }
  const pulls = [new Float64Array(size * d), new Float64Array(size * d)] as const;
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      const pull = (likeness[i * size + j]! * (1 / rows[i]! + 1 / columns[j]!) - (i === j ? 2 : 0)) / (2 * temperature);
      if (Math.abs(pull) < 1e-4) continue;
      for (let k = 0; k < d; k++) {
        pulls[0][i * d + k]! += pull * other[j]!.unit[k]!;
        pulls[1][j * d + k]! += pull * one[i]!.unit[k]!;
      }
    }
  return pulls;
}

/** Through the scaling to length 1, to each term. */
function passBack(
  { term, value }: View,
  { unit, length }: Embedded,
  pull: Float64Array,
  gradient: Float32Array,
  touched: Set<number>,
): void {
  const d = unit.length;
  let along = 0;
  for (let i = 0; i < d; i++) along += pull[i]! * unit[i]!;
  for (let k = 0; k < term.length; k++) {
    touched.add(term[k]!);
    const share = value[k]! / length;
    for (let i = 0; i < d; i++) gradient[term[k]! * d + i]! += share * (pull[i]! - along * unit[i]!);
  }
}
