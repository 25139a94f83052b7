import { PhraseTrie } from '../../utils/topics/trie';
import type { Phrases, TopicData } from '../../utils/topics/topic';
import { affordable, LEAST, quantile, type Unseen } from './budget';
import { part, type Labelled } from './corpus';
import { liftExamples } from './examples';
import { commonPhrases, mentionRows, type Rows } from './phrases';
import { KINDS, toProblem, type AllRows, type Both, type Feature, type Kind, type Study } from './problem';
import { fitSparse, type Fitted } from './sparse-fit';

export const FINE = {
  /** Topics whose lists are shorter keep to what was written by hand. */
  leastPapers: 15,
  /** Phrases that are tried for a topic, the most telling first. */
  candidates: 400,
  /** A phrase has to be in as many papers of the list, and in this share of them. */
  leastMentions: 3,
  leastShare: 0.006,
  /** How hard it is for a phrase to be taken up, for a list of one paper; the longer the list, the easier. */
  penalty: 0.3,
  /** What all papers that are on no list count, against 1 for all that are. */
  others: 3,
  /** What a title alone counts against a whole paper. */
  titles: 4,
  folds: 4,
  /** Share of papers at large that a topic may call, on average, with abstracts and by titles alone; and at most. */
  rate: { abstract: 0.037, title: 0.0101 },
  most: { abstract: 0.1, title: 0.04 },
} as const;

/** What was learned of a topic: weights of phrases that take the place of those written by hand. A sum of 1 is enough, or `titles` without an abstract. */
export interface FineFit {
  readonly fitted: Phrases;
  readonly titles: number;
}

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
      const fit = fitSparse(toProblem(rows, { yes, known, features }, allOf(rest), FINE), penalty(yes.length));
      const weights = weightsByPattern(fit, known, features);
      const cut = (kind: Kind, by: ReadonlyMap<number, number>) =>
        quantile(
          allOf(rest).map((row) => scoreOf(rows.rest[kind], row, by)),
          rates[kind][i]!,
        );
      const enough = cut('abstract', weights);
      // Titles are cut by the weights as they are written: rounded, and what speaks against as people put it.
      const written = new Map([...weights].map(([pattern, weight]) => [pattern, hundredths(weight / enough)]));
      for (const phrase in topic.against) written.set(trie.add(phrase), -topic.against[phrase]!);
      // A title that is given as an example has to be enough by itself.
      const examples = topic.examples.map((title) => ({ id: title, title, abstract: '', labels: [] }));
      const cutTitles = cut('title', written);
      const lowest = liftExamples(mentionRows(examples, trie, true), written, known, frequencies, cutTitles);
      const titles = Math.min(cutTitles, Math.max(LEAST, lowest));
      const entries = features
        .map(({ phrase, pattern }) => [phrase, written.get(pattern) ?? 0] as const)
        .filter(([, weight]) => weight !== 0)
        .sort((a, b) => b[1] - a[1]);
      return [topic.id, { fitted: Object.fromEntries(entries), titles: Math.floor(100 * titles + 1e-4) / 100 }];
    }),
  );
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

function penalty(papers: number): number {
  return FINE.penalty / Math.sqrt(papers);
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
    const fit = fitSparse(toProblem(rows, { yes: seen.yes, known, features }, seen.no, FINE), penalty(seen.yes.length));
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

function allOf(papers: readonly Labelled[]): number[] {
  return [...papers.keys()];
}

function hundredths(x: number): number {
  return Math.round(x * 100) / 100;
}
