import type { Model } from '../../../utils/topics/categories/model';
import { CategoryScorer } from '../../../utils/topics/categories/categories';
import { IN_TITLE, Mentions } from '../../../utils/topics/matching/mentions';
import { PhraseTrie } from '../../../utils/topics/matching/trie';
import { asRegression, train } from '../../train/compact';
import { learnable, part, targets, type Labelled } from '../../train/corpus';
import { vectorise, type Rows } from '../../train/features';
import { bestOffsets, bestThresholds, logOdds } from '../../train/regression';
import { readModel } from '../../workbench/category-model';
import { HAND_RULES } from './hand-rules';
import { judge } from './scores';
import { print } from './table';

const COLUMNS = ['model', 'micro-F1', 'macro-F1', 'P@1', 'titles: micro', 'macro', 'P@1'];
const FOLDS = 5;

/** The shipped model on all papers, and methods trained on four fifths of them on the last fifth. */
export async function benchCategories(all: readonly Labelled[]): Promise<void> {
  const model = await readModel();
  const known = all.filter(({ labels }) => labels.some((label) => model.labels.includes(label)));
  print(
    'Categories: the shipped model on every paper (seen in training if these are the papers it was trained on)',
    COLUMNS,
    [['shipped', ...shipped(model, known, false), ...shipped(model, known, true)]],
  );

  const labels = learnable(all, Math.max(20, all.length / 140));
  const papers = all.filter((paper) => paper.labels.some((label) => labels.includes(label)));
  const test = papers.filter(({ id }) => part(id, FOLDS) === 0);
  const tune = papers.filter(({ id }) => part(id, FOLDS) === 1);
  const rest = papers.filter(({ id }) => part(id, FOLDS) > 1);
  const compact = train(rest, targets(rest, labels), labels.length);
  const truth = { test: targets(test, labels), tune: targets(tune, labels) };
  const row = (name: string, score: (papers: readonly Labelled[], titleOnly: boolean) => Float32Array) => [
    name,
    ...[false, true].flatMap((titleOnly) => {
      const known = score(tune, titleOnly);
      const thresholds = bestThresholds(known, truth.tune, labels.length);
      const offsets = bestOffsets(known, truth.tune, labels.length);
      const { micro, macro, first } = judge(score(test, titleOnly), truth.test, labels.length, { thresholds, offsets });
      return [micro, macro, first];
    }),
  ];
  const { vocabulary, regression } = compact.full;
  const centroids = classCentroids(
    vectorise(rest, vocabulary),
    targets(rest, labels),
    labels.length,
    vocabulary.terms.length,
  );
  print(
    `Categories: trained on ${rest.length}, thresholds on ${tune.length}, tested on ${test.length} unseen papers, ${labels.length} labels`,
    COLUMNS,
    [
      row('hand rules', (papers, titleOnly) => handRules(papers, labels, titleOnly)),
      row('tf-idf centroid', (papers, titleOnly) => {
        return logOdds(vectorise(papers, vocabulary, titleOnly), {
          labels: labels.length,
          weights: centroids,
          bias: new Float32Array(labels.length),
        });
      }),
      row('full linear model', (papers, titleOnly) => logOdds(vectorise(papers, vocabulary, titleOnly), regression)),
      row('compact, as shipped', (papers, titleOnly) =>
        logOdds(vectorise(papers, compact.vocabulary, titleOnly), asRegression(compact)),
      ),
    ],
  );
}

function shipped(model: Model, papers: readonly Labelled[], titleOnly: boolean): number[] {
  const trie = new PhraseTrie();
  const scorer = new CategoryScorer(trie, model);
  const mentions = new Mentions(trie);
  const odds = new Float32Array(papers.length * model.labels.length);
  papers.forEach(({ title, abstract }, row) => {
    mentions.read({ title, abstract: titleOnly ? undefined : abstract });
    odds.set(scorer.logOdds(mentions), row * model.labels.length);
  });
  const kind = titleOnly ? 'title' : 'full';
  const { micro, macro, first } = judge(odds, targets(papers, model.labels), model.labels.length, {
    thresholds: model.thresholds[kind],
    offsets: model.offsets[kind],
  });
  return [micro, macro, first];
}

function classCentroids(rows: Rows, truth: Float32Array, labels: number, terms: number): Float32Array {
  const sums = new Float32Array(terms * labels);
  for (let row = 0; row < rows.size; row++)
    for (let k = rows.first[row]!; k < rows.first[row + 1]!; k++)
      for (let l = 0; l < labels; l++) sums[rows.column[k]! * labels + l]! += rows.value[k]! * truth[row * labels + l]!;
  const lengths = new Float64Array(labels);
  sums.forEach((x, i) => (lengths[i % labels]! += x * x));
  return sums.map((x, i) => x / Math.sqrt(lengths[i % labels] || 1));
}

function handRules(papers: readonly Labelled[], labels: readonly string[], titleOnly: boolean): Float32Array {
  const trie = new PhraseTrie();
  const votes: number[][] = [];
  labels.forEach((label, l) => {
    for (const phrase of (HAND_RULES[label] ?? '').split(', ').filter(Boolean))
      (votes[trie.add(phrase)] ??= []).push(l);
  });
  const mentions = new Mentions(trie);
  const odds = new Float32Array(papers.length * labels.length);
  papers.forEach(({ title, abstract }, row) => {
    mentions.read({ title, abstract: titleOnly ? undefined : abstract });
    for (const pattern of mentions.patterns.subarray(0, mentions.count))
      for (const l of votes[pattern] ?? [])
        odds[row * labels.length + l]! +=
          3 * (mentions.counts[pattern + 1]! >> 16) + (mentions.counts[pattern + 1]! & (IN_TITLE - 1));
  });
  return odds;
}
