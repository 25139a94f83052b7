/** Scores up to this are no reason to call anything. */
export const LEAST = 0.2;
/** What is added to a score to be just above it. */
export const TIE = 0.01;

/** Lists are taken for so much longer: one paper of a short list must not open its topic to many at large. */
const DOUBT = 10;

/** Scores of papers that are of a topic, and of papers at large. */
export interface Unseen {
  readonly yes: readonly number[];
  readonly no: readonly number[];
}

/** The share of papers at large that each topic may call so that the mean of what is found is largest while the mean share is `rate`: one price for all topics. */
export function affordable(topics: readonly Unseen[], rate: number, most: number): number[] {
  const curves = topics.map((topic) => curve(topic, most));
  let cheap = 0;
  let dear = 1000;
  for (let i = 0; i < 60; i++) {
    const price = (cheap + dear) / 2;
    const mean = curves.reduce((sum, points) => sum + bestAt(points, price).rate, 0) / curves.length;
    if (mean > rate) cheap = price;
    else dear = price;
  }
  return curves.map((points) => bestAt(points, dear).rate);
}

interface Point {
  readonly recall: number;
  readonly rate: number;
}

/** What is found at each share of papers at large. */
function curve({ yes, no }: Unseen, most: number): Point[] {
  const others = [...no].sort((a, b) => b - a);
  const above = [...yes].sort((a, b) => b - a);
  const points: Point[] = [{ recall: 0, rate: 0 }];
  let called = 0;
  for (const [i, score] of above.entries()) {
    while (called < others.length && others[called]! >= score) called++;
    const rate = called / others.length;
    if (rate > most || score <= 0) break;
    points.push({ recall: (i + 1) / (yes.length + DOUBT), rate });
  }
  return points;
}

function bestAt(points: readonly Point[], price: number): Point {
  return points.reduce((best, point) =>
    point.recall - price * point.rate > best.recall - price * best.rate ? point : best,
  );
}

/** The score from which about this share of the scores are: of many that are equal all or none. Never so little that nothing need be said. */
export function quantile(scores: readonly number[], share: number): number {
  const sorted = [...scores].sort((a, b) => b - a);
  const last = sorted[Math.ceil(share * sorted.length)] ?? 0;
  const above = sorted.findIndex((score) => score <= last);
  const from = sorted.findIndex((score) => score < last);
  const wanted = share * sorted.length;
  const isNearer = from >= 0 && from - wanted < wanted - above;
  return Math.max(LEAST, isNearer ? last - TIE : last) + TIE;
}
