/** A two-sided problem: sparse rows with a fixed part of their score, weights of their own, and which of two biases is theirs. */
export interface Problem {
  readonly first: Int32Array;
  readonly feature: Int32Array;
  readonly value: Float32Array;
  /** What is known already of each row's score. */
  readonly known: Float32Array;
  readonly isYes: Uint8Array;
  readonly cost: Float32Array;
  /** 0 or 1. */
  readonly kind: Uint8Array;
  readonly features: number;
}

export interface Fitted {
  readonly weights: Float64Array;
  /** What the known part of the score is worth. */
  readonly trust: number;
  readonly bias: readonly [number, number];
}

const ROUNDS = 120;
/** The known part counts at least this much, so that what people wrote is never thrown away. */
const LEAST_TRUST = 0.5;

/**
 * Logistic regression with an L1 penalty, which leaves most weights at 0, by proximal gradient steps with momentum (FISTA) and a step
 * size of each coordinate's own. Deterministic.
 */
export function fitSparse(problem: Problem, penalty: number): Fitted {
  const { first, feature, value, known, isYes, cost, kind, features } = problem;
  const rows = first.length - 1;
  // The coordinates: features, then trust, then the two biases.
  const size = features + 3;
  const curvature = new Float64Array(size);
  for (let row = 0; row < rows; row++) {
    let reach = 1 + Math.abs(known[row]!);
    for (let k = first[row]!; k < first[row + 1]!; k++) reach += value[k]!;
    const share = (cost[row]! * reach) / 4;
    for (let k = first[row]!; k < first[row + 1]!; k++) curvature[feature[k]!]! += share * value[k]!;
    curvature[features]! += share * Math.abs(known[row]!);
    curvature[features + 1 + kind[row]!]! += share;
  }
  let at = new Float64Array(size);
  at.set([1, -2, -2], features);
  let before = at;
  const ahead = at.slice();
  const gradient = new Float64Array(size);
  for (let round = 1; round <= ROUNDS; round++) {
    gradient.fill(0);
    for (let row = 0; row < rows; row++) {
      const bias = features + 1 + kind[row]!;
      let z = ahead[bias]! + ahead[features]! * known[row]!;
      for (let k = first[row]!; k < first[row + 1]!; k++) z += ahead[feature[k]!]! * value[k]!;
      const error = cost[row]! * (1 / (1 + Math.exp(-z)) - isYes[row]!);
      for (let k = first[row]!; k < first[row + 1]!; k++) gradient[feature[k]!]! += error * value[k]!;
      gradient[features]! += error * known[row]!;
      gradient[bias]! += error;
    }
    const next = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      if (curvature[i] === 0) continue;
      const step = ahead[i]! - gradient[i]! / curvature[i]!;
      const shrink = i < features ? penalty / curvature[i]! : 0;
      next[i] = Math.sign(step) * Math.max(0, Math.abs(step) - shrink);
    }
    next[features] = Math.max(LEAST_TRUST, next[features]!);
    before = at;
    at = next;
    const momentum = (round - 1) / (round + 2);
    for (let i = 0; i < size; i++) ahead[i] = at[i]! + momentum * (at[i]! - before[i]!);
  }
  return { weights: at.slice(0, features), trust: at[features]!, bias: [at[features + 1]!, at[features + 2]!] };
}
