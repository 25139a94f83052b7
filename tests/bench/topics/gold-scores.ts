import type { Verdict } from '../../../utils/topics/document';
import type { GoldLabel } from './gold-papers';

/** What was called of one labelled paper, best first; areas among it. */
export interface Called {
  readonly label: Pick<GoldLabel, 'must' | 'may'>;
  readonly topics: readonly string[];
}

export interface Score {
  /** Right is what must or may be. */
  readonly precision: number;
  /** The same with what may be counted as wrong, so that generous labels show. */
  readonly strict: number;
  /** Of what must be. */
  readonly recall: number;
  readonly called: number;
}

/** The first so many of each paper's topics against the labels. `areaOf` gives the area of a topic, which is its own for an area: an area is right where a label is of it. */
export function scoreCalls(papers: readonly Called[], areaOf: AreaOf, first = Infinity): Score {
  let [called, right, must, found, wanted] = [0, 0, 0, 0, 0];
  for (const { label, topics } of papers) {
    const shown = topics.slice(0, first);
    called += shown.length;
    right += shown.filter((id) => isRight(id, [...label.must, ...label.may], areaOf)).length;
    must += shown.filter((id) => isRight(id, label.must, areaOf)).length;
    found += label.must.filter((id) => shown.includes(id)).length;
    wanted += label.must.length;
  }
  return { precision: right / called, strict: must / called, recall: found / wanted, called };
}

export type AreaOf = (topic: string) => string | undefined;

function isRight(id: string, labels: readonly string[], areaOf: AreaOf): boolean {
  return labels.includes(id) || (areaOf(id) === id && labels.some((label) => areaOf(label) === id));
}

export interface TopicScore {
  readonly id: string;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** How each topic fares, those with most that is wrong or missed first. */
export function scoreTopics(papers: readonly Called[]): TopicScore[] {
  const scores = new Map<string, { id: string; right: number; wrong: number; missed: number }>();
  const of = (id: string) => {
    const score = scores.get(id) ?? { id, right: 0, wrong: 0, missed: 0 };
    scores.set(id, score);
    return score;
  };
  for (const { label, topics } of papers) {
    for (const id of topics) of(id)[[...label.must, ...label.may].includes(id) ? 'right' : 'wrong']++;
    for (const id of label.must) if (!topics.includes(id)) of(id).missed++;
  }
  const bad = ({ wrong, missed }: TopicScore) => wrong + missed;
  return [...scores.values()].sort((a, b) => bad(b) - bad(a) || (a.id < b.id ? -1 : 1));
}

export interface Band {
  readonly from: number;
  readonly candidates: number;
  readonly right: number;
}

/** Of candidates with about the same score, called or not, the share that is right: it should be about the score. */
export function reliability(
  papers: readonly { readonly label: Pick<GoldLabel, 'must' | 'may'>; readonly candidates: readonly Verdict[] }[],
  width = 0.1,
): Band[] {
  const bands = Array.from({ length: Math.round(1 / width) }, (_, i) => ({ from: i * width, candidates: 0, right: 0 }));
  for (const { label, candidates } of papers)
    for (const { id, score } of candidates) {
      const band = bands[Math.min(bands.length - 1, Math.floor(score / width + 1e-9))]!;
      band.candidates++;
      if ([...label.must, ...label.may].includes(id)) band.right++;
    }
  return bands.filter(({ candidates }) => candidates > 0);
}
