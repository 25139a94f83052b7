import { PhraseTrie } from '../../utils/topics/trie';
import type { Phrases, TopicData } from '../../utils/topics/topic';
import { part, type Labelled } from './corpus';
import { commonPhrases, mentionRows, type Rows } from './phrases';
import { fitSparse, type Fitted, type Problem } from './sparse-fit';

export const FINE = {
  /** Topics whose lists are shorter keep to what was written by hand. */
  leastPapers: 15,
  /** Phrases that are tried for a topic, the most telling first. */
  candidates: 200,
  /** A phrase has to be in as many papers of the list, and in this share of them. */
  leastMentions: 3,
  leastShare: 0.015,
  /** How hard it is for a phrase to be taken up, for a list of one paper; the longer the list, the easier. */
  penalty: 0.3,
  /** What all papers that are on no list count, against 1 for all that are. */
  others: 3,
  /** What a title alone counts against a whole paper. */
  titles: 4,
  folds: 4,
  /** Share of papers at large that a topic may call, on average, with abstracts and by titles alone; and at most. */
  rate: { abstract: 0.037, title: 0.0099 },
  most: { abstract: 0.1, title: 0.04 },
} as const;

/** What was learned of a topic: weights of phrases that take the place of those written by hand. A sum of 1 is enough, or `titles` without an abstract. */
export interface FineFit {
  readonly fitted: Phrases;
  readonly titles: number;
}

/** Scores up to this are no reason to call anything. */
const LEAST = 0.2;
const TIE = 0.01;

const KINDS = ['abstract', 'title'] as const;
type Kind = (typeof KINDS)[number];

/**
 * Learns, for each topic with a reading list, what its papers mention more than papers at large do, beginning with what was written by hand;
 * then sets all thresholds together so that the most is found at the rates above. Thresholds are set on papers that the weights in question
 * have not seen. `lists` are labelled with ids of topics; `others` are papers at large.
 */
export function fitTopics(
  topics: readonly TopicData[],
  lists: readonly Labelled[],
  others: readonly Labelled[],
): Map<string, FineFit> {
  const learnable = topics.filter(({ id }) => members(lists, id).length >= FINE.leastPapers);
  const listed = new Set(lists.map(({ id }) => id));
  const rest = others.filter(({ id }) => !listed.has(id));
  const trie = new PhraseTrie();
  for (const { phrases, against } of learnable) for (const phrase in { ...phrases, ...against }) trie.add(phrase);
  const found = new Map(
    learnable.map(({ id }) => {
      const papers = members(lists, id);
      return [id, commonPhrases(papers, Math.max(FINE.leastMentions, FINE.leastShare * papers.length))];
    }),
  );
  for (const phrases of found.values()) for (const phrase of phrases.keys()) trie.add(phrase);
  const rows = { lists: bothKinds(lists, trie), rest: bothKinds(rest, trie) };
  const frequencies = new Int32Array(trie.size);
  for (const pattern of rows.rest.abstract.pattern) frequencies[pattern]!++;

  const studies = learnable.map((topic) => {
    const yes = lists.flatMap(({ labels }, i) => (labels.includes(topic.id) ? [i] : []));
    const features = telling(topic, found.get(topic.id)!, yes.length, frequencies, rest.length, trie);
    const study = { yes, known: knownScores(topic, trie), features };
    return { topic, ...study, unseen: unseenScores(study, rows, lists, rest) };
  });
  const rates = {
    abstract: affordable(
      studies.map(({ unseen }) => unseen.abstract),
      FINE.rate.abstract,
      FINE.most.abstract,
    ),
    title: affordable(
      studies.map(({ unseen }) => unseen.title),
      FINE.rate.title,
      FINE.most.title,
    ),
  };
  return new Map(
    studies.map(({ topic, yes, known, features }, i) => {
      const fit = fitSparse(problem(rows, yes, allOf(rest), known, features), penalty(yes.length));
      const weights = weightsByPattern(fit, known, features);
      const cut = (kind: Kind) =>
        quantile(
          allOf(rest).map((row) => scoreOf(rows.rest[kind], row, weights)),
          rates[kind][i]!,
        );
      const enough = cut('abstract');
      // A title that is given as an example has to be enough by itself.
      const examples = topic.examples.map((title) => ({ id: title, title, abstract: '', labels: [] }));
      const rowsOfExamples = mentionRows(examples, trie, true);
      const lowest = Math.min(...examples.map((_, row) => scoreOf(rowsOfExamples, row, weights)));
      const titles = Math.min(cut('title'), lowest - TIE * enough);
      const entries = features
        .map(({ phrase, pattern }) => [phrase, hundredths((weights.get(pattern) ?? 0) / enough)] as const)
        .filter(([, weight]) => weight !== 0)
        .sort((a, b) => b[1] - a[1]);
      return [topic.id, { fitted: Object.fromEntries(entries), titles: Math.floor((100 * titles) / enough) / 100 }];
    }),
  );
}

interface Feature {
  readonly phrase: string;
  readonly pattern: number;
}

interface Study {
  /** Rows of the lists that are of the topic. */
  readonly yes: readonly number[];
  /** What people wrote, by pattern. */
  readonly known: ReadonlyMap<number, number>;
  readonly features: readonly Feature[];
}

type Both = Readonly<Record<Kind, Rows>>;
interface AllRows {
  readonly lists: Both;
  readonly rest: Both;
}

function members(lists: readonly Labelled[], id: string): Labelled[] {
  return lists.filter(({ labels }) => labels.includes(id));
}

function bothKinds(papers: readonly Labelled[], trie: PhraseTrie): Both {
  return { abstract: mentionRows(papers, trie, false), title: mentionRows(papers, trie, true) };
}

function knownScores({ phrases, against = {} }: TopicData, trie: PhraseTrie): Map<number, number> {
  const known = new Map<number, number>();
  for (const phrase in phrases) known.set(trie.add(phrase), phrases[phrase]!);
  for (const phrase in against) known.set(trie.add(phrase), -against[phrase]!);
  return known;
}

/** The phrases that part the list from papers at large best, and all that were written by hand. What speaks against the topic stays as it is. */
function telling(
  { phrases, against = {} }: TopicData,
  common: ReadonlyMap<string, number>,
  papers: number,
  frequencies: Int32Array,
  others: number,
  trie: PhraseTrie,
): Feature[] {
  const byHand = Object.keys(phrases);
  const patterns = new Set([...byHand, ...Object.keys(against)].map((phrase) => trie.add(phrase)));
  const scored = [...common].map(([phrase, count]) => {
    const pattern = trie.add(phrase);
    const here = count / papers;
    const there = frequencies[pattern]! / others;
    const pooled = (count + frequencies[pattern]!) / (papers + others);
    return { phrase, pattern, score: Math.abs(here - there) / Math.sqrt(pooled * (1 - pooled) + 1e-9) };
  });
  scored.sort((a, b) => b.score - a.score || (a.phrase < b.phrase ? -1 : 1));
  const fresh = scored.filter(({ pattern }) => !patterns.has(pattern) && patterns.add(pattern));
  const written = byHand.map((phrase) => ({ phrase, pattern: trie.add(phrase) }));
  return [...written, ...fresh.slice(0, FINE.candidates)];
}

/** Rows of the given papers as a problem: each once as a whole and once as a title alone. Rows that say nothing are taken together. */
function problem(
  rows: AllRows,
  yes: readonly number[],
  no: readonly number[],
  known: ReadonlyMap<number, number>,
  features: readonly Feature[],
): Problem {
  const column = new Map(features.map(({ pattern }, f) => [pattern, f]));
  const first = [0];
  const feature: number[] = [];
  const value: number[] = [];
  const labels: { known: number; isYes: 0 | 1; cost: number; kind: 0 | 1 }[] = [];
  for (const [kind, name] of KINDS.entries())
    for (const isYes of [1, 0] as const) {
      const { first: starts, pattern, salience } = (isYes ? rows.lists : rows.rest)[name];
      const chosen = isYes ? yes : no;
      const cost = ((isYes ? 1 : FINE.others) * (kind === 1 ? FINE.titles : 1)) / Math.max(1, chosen.length);
      let silent = 0;
      for (const row of chosen) {
        let score = 0;
        for (let k = starts[row]!; k < starts[row + 1]!; k++) {
          score += (known.get(pattern[k]!) ?? 0) * salience[k]!;
          const f = column.get(pattern[k]!);
          if (f === undefined) continue;
          feature.push(f);
          value.push(salience[k]!);
        }
        if (feature.length === first.at(-1)) silent += cost;
        else {
          first.push(feature.length);
          labels.push({ known: score, isYes, cost, kind: kind as 0 | 1 });
        }
      }
      first.push(feature.length);
      labels.push({ known: 0, isYes, cost: silent, kind: kind as 0 | 1 });
    }
  return {
    first: Int32Array.from(first),
    feature: Int32Array.from(feature),
    value: Float32Array.from(value),
    known: Float32Array.from(labels, (row) => row.known),
    isYes: Uint8Array.from(labels, (row) => row.isYes),
    cost: Float32Array.from(labels, (row) => row.cost),
    kind: Uint8Array.from(labels, (row) => row.kind),
    features: features.length,
  };
}

function penalty(papers: number): number {
  return FINE.penalty / Math.sqrt(papers);
}

interface Unseen {
  readonly yes: readonly number[];
  readonly no: readonly number[];
}

/** Scores of papers by weights that were fitted without them. */
function unseenScores(
  { yes, known, features }: Study,
  rows: AllRows,
  lists: readonly Labelled[],
  rest: readonly Labelled[],
): Readonly<Record<Kind, Unseen>> {
  const scores = {
    abstract: { yes: [] as number[], no: [] as number[] },
    title: { yes: [] as number[], no: [] as number[] },
  };
  const isOf = ({ id }: Labelled, fold: number) => part(id, FINE.folds) === fold;
  for (let fold = 0; fold < FINE.folds; fold++) {
    const seen = {
      yes: yes.filter((i) => !isOf(lists[i]!, fold)),
      no: allOf(rest).filter((i) => !isOf(rest[i]!, fold)),
    };
    const fit = fitSparse(problem(rows, seen.yes, seen.no, known, features), penalty(seen.yes.length));
    const weights = weightsByPattern(fit, known, features);
    for (const kind of KINDS) {
      for (const i of yes) if (isOf(lists[i]!, fold)) scores[kind].yes.push(scoreOf(rows.lists[kind], i, weights));
      for (const [i, paper] of rest.entries())
        if (isOf(paper, fold)) scores[kind].no.push(scoreOf(rows.rest[kind], i, weights));
    }
  }
  return scores;
}

function weightsByPattern(fit: Fitted, known: ReadonlyMap<number, number>, features: readonly Feature[]) {
  const weights = new Map([...known].map(([pattern, weight]) => [pattern, fit.trust * weight]));
  features.forEach(({ pattern }, f) => {
    const weight = fit.weights[f]!;
    if (weight !== 0) weights.set(pattern, (weights.get(pattern) ?? 0) + weight);
  });
  return weights;
}

function scoreOf({ first, pattern, salience }: Rows, row: number, weights: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (let k = first[row]!; k < first[row + 1]!; k++) sum += (weights.get(pattern[k]!) ?? 0) * salience[k]!;
  return sum;
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
  const points: Point[] = [];
  let called = 0;
  for (const [i, score] of above.entries()) {
    while (called < others.length && others[called]! >= score) called++;
    const rate = called / others.length;
    if (rate > most || score <= 0) break;
    points.push({ recall: (i + 1) / yes.length, rate });
  }
  return points.length > 0 ? points : [{ recall: 0, rate: 0 }];
}

function bestAt(points: readonly Point[], price: number): Point {
  return points.reduce((best, point) =>
    point.recall - price * point.rate > best.recall - price * best.rate ? point : best,
  );
}

/** The score that this share of the scores are above; never so little that nothing need be said. */
function quantile(scores: readonly number[], share: number): number {
  const sorted = [...scores].sort((a, b) => b - a);
  return Math.max(LEAST, sorted[Math.ceil(share * sorted.length)] ?? 0) + TIE;
}

function allOf(papers: readonly Labelled[]): number[] {
  return [...papers.keys()];
}

function hundredths(x: number): number {
  return Math.round(x * 100) / 100;
}
