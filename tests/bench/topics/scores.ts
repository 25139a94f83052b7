export interface Scores {
  readonly micro: number;
  readonly macro: number;
  readonly first: number;
}

/** For each label, the log-odds from which it is called, and what is added to find out which comes first. */
export interface Tuning {
  readonly thresholds: readonly number[];
  readonly offsets?: readonly number[];
}

/** Micro- and macro-F1 of what is called, and how often the best guess is right: rows are papers, columns labels. */
export function judge(
  odds: Float32Array,
  truth: Float32Array,
  labels: number,
  { thresholds, offsets }: Tuning,
): Scores {
  const papers = odds.length / labels;
  const hits = new Float64Array(labels);
  const called = new Float64Array(labels);
  const actual = new Float64Array(labels);
  let right = 0;
  const likely = (at: number, l: number) => odds[at + l]! + (offsets?.[l] ?? 0);
  for (let paper = 0; paper < papers; paper++) {
    const at = paper * labels;
    let best = 0;
    let nearest = 0;
    for (let l = 1; l < labels; l++) {
      if (likely(at, l) > likely(at, best)) best = l;
      if (odds[at + l]! - thresholds[l]! > odds[at + nearest]! - thresholds[nearest]!) nearest = l;
    }
    right += truth[at + best]!;
    for (let l = 0; l < labels; l++) {
      const call = odds[at + l]! > thresholds[l]! || l === nearest ? 1 : 0;
      called[l]! += call;
      actual[l]! += truth[at + l]!;
      hits[l]! += call * truth[at + l]!;
    }
  }
  const f1 = Array.from(hits, (hit, l) => (2 * hit) / Math.max(1, called[l]! + actual[l]!));
  const sum = (values: Float64Array) => values.reduce((total, x) => total + x, 0);
  return {
    micro: (2 * sum(hits)) / (sum(called) + sum(actual)),
    macro: f1.reduce((total, x) => total + x, 0) / labels,
    first: right / papers,
  };
}
