/** Of papers at large, the share that may lie above where their tail is taken to end. */
const STRAY = 1 / 5000;
/** The part of the papers at large that their tail is measured by. It lies low enough that papers of a broad topic among them don't matter. */
const FAR = 0.9;

/**
 * Where to cut between papers at large and papers like the examples, by scores of papers that the scores were not learned from: half-way
 * between where the papers at large end and the mean of the examples. A narrow interest is that of one paper in some hundreds, and no more
 * than some hundreds of papers at large may be known: where they end is told from how fast they thin out (their tail is taken to be exponential).
 */
export function cutBetween(examples: readonly number[], others: readonly number[]): number {
  // Without papers at large nothing is known of how like the examples any paper is: better too little than everything.
  if (others.length === 0) return mean(examples);
  const end = tailEnd(others);
  return examples.length === 0 ? end : (end + mean(examples)) / 2;
}

/** The score in the middle, or 0 where there is none. */
export function median(scores: readonly number[]): number {
  return quantile(sorted(scores), 0.5);
}

function tailEnd(scores: readonly number[]): number {
  const inOrder = sorted(scores);
  const [near, far] = [quantile(inOrder, 0.5), quantile(inOrder, FAR)];
  const scale = (far - near) / Math.log(0.5 / (1 - FAR));
  return far + scale * Math.log((1 - FAR) / STRAY);
}

function sorted(scores: readonly number[]): Float64Array {
  return Float64Array.from(scores).sort();
}

/** The score below which this share of the sorted ones is. */
function quantile(inOrder: Float64Array, share: number): number {
  const place = share * (inOrder.length - 1);
  const below = Math.floor(place);
  const low = inOrder[below] ?? 0;
  return low + (place - below) * ((inOrder[below + 1] ?? low) - low);
}

function mean(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}
