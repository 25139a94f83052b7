import type { Rows } from './features';

/** Logistic regression, one label beside the other: weights are terms × labels. */
export interface Regression {
  readonly labels: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface Schedule {
  readonly epochs: number;
  readonly rate: number;
  /** Pull of every weight towards zero. */
  readonly decay: number;
  readonly seed: number;
}

/** A small seeded generator (mulberry32): numbers in 0 … 1. */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fits by stochastic gradient descent with a step size per term (AdaGrad); targets may be soft. The same seed gives the same weights. */
export function fit(rows: Rows, targets: Float32Array, labels: number, terms: number, schedule: Schedule): Regression {
  const { epochs, rate, decay, seed } = schedule;
  const weights = new Float32Array(terms * labels);
  const bias = new Float32Array(labels).fill(-3);
  const history = new Float32Array(terms).fill(1e-3);
  const gradient = new Float32Array(labels);
  const order = Int32Array.from({ length: rows.size }, (_, i) => i);
  const next = random(seed);

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next);
    const step = rate * (1 - epoch / epochs);
    for (const row of order) {
      const from = rows.first[row]!;
      const to = rows.first[row + 1]!;
      gradient.set(bias);
      addUp(rows, from, to, weights, gradient);
      let norm = 0;
      for (let l = 0; l < labels; l++) {
        const error = 1 / (1 + Math.exp(-gradient[l]!)) - targets[row * labels + l]!;
        gradient[l] = error;
        norm += error * error;
        bias[l]! -= 0.02 * step * error;
      }
      for (let k = from; k < to; k++) {
        const term = rows.column[k]!;
        const x = rows.value[k]!;
        history[term]! += (norm * x * x) / 4;
        const local = step / Math.sqrt(history[term]!);
        const keep = 1 - local * decay;
        const at = term * labels;
        for (let l = 0; l < labels; l++) weights[at + l] = weights[at + l]! * keep - local * x * gradient[l]!;
      }
    }
  }
  return { labels, weights, bias };
}

function shuffle(order: Int32Array, next: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

function addUp(rows: Rows, from: number, to: number, weights: Float32Array, sums: Float32Array): void {
  const labels = sums.length;
  for (let k = from; k < to; k++) {
    const at = rows.column[k]! * labels;
    const x = rows.value[k]!;
    for (let l = 0; l < labels; l++) sums[l]! += weights[at + l]! * x;
  }
}

/** Log-odds: rows × labels. */
export function logOdds(rows: Rows, { labels, weights, bias }: Regression): Float32Array {
  const all = new Float32Array(rows.size * labels);
  for (let row = 0; row < rows.size; row++) {
    const sums = all.subarray(row * labels, (row + 1) * labels);
    sums.set(bias);
    addUp(rows, rows.first[row]!, rows.first[row + 1]!, weights, sums);
  }
  return all;
}

/** For each label, the log-odds from which calling it gives the best F1 on these papers. */
export function bestThresholds(odds: Float32Array, targets: Float32Array, labels: number): number[] {
  const papers = odds.length / labels;
  return Array.from({ length: labels }, (_, label) => {
    const order = Array.from({ length: papers }, (_, i) => i * labels + label).sort((a, b) => odds[b]! - odds[a]!);
    const positives = order.reduce((sum, at) => sum + targets[at]!, 0);
    let hits = 0;
    let best = 0;
    let threshold = Infinity;
    order.forEach((at, i) => {
      hits += targets[at]!;
      const f1 = (2 * hits) / (i + 1 + positives);
      if (f1 <= best) return;
      best = f1;
      threshold = (odds[at]! + odds[order[i + 1] ?? at]!) / 2;
    });
    return threshold;
  });
}

/**
 * What to add to each label's log-odds so that the first guess is right most often on these papers: found label by label, in small steps.
 * Log-odds of rare and of vaguely used labels are not on one scale; these offsets put them there.
 */
export function bestOffsets(odds: Float32Array, targets: Float32Array, labels: number): number[] {
  const offsets = new Float64Array(labels);
  let best = firstRight(odds, targets, offsets);
  for (const size of [0.4, 0.2, 0.2, 0.1])
    for (let label = 0; label < labels; label++)
      for (const step of [-size, size]) {
        offsets[label]! += step;
        const right = firstRight(odds, targets, offsets);
        // A gain of a paper or two is luck.
        if (right > best + 2) best = right;
        else offsets[label]! -= step;
      }
  return [...offsets];
}

function firstRight(odds: Float32Array, targets: Float32Array, offsets: Float64Array): number {
  const labels = offsets.length;
  let right = 0;
  for (let at = 0; at < odds.length; at += labels) {
    let best = 0;
    for (let l = 1; l < labels; l++) if (odds[at + l]! + offsets[l]! > odds[at + best]! + offsets[best]!) best = l;
    right += targets[at + best]!;
  }
  return right;
}
