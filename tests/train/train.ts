/**
 * Trains the model of categories: `npm run train -- FILE [--out FILE] [--enough PAPERS]`.
 * FILE holds arXiv metadata, a line of JSON a paper: `{"id","title","abstract","labels":["cs.CL",…]}` (gzip is understood).
 * Seeded: the same file gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

import { packModel, type StoredModel } from '../../utils/topics/categories/model';
import { asRegression, RECIPE, train } from './compact';
import { learnable, part, readCorpus, targets, type Labelled } from './corpus';
import { vectorise } from './features';
import { bestOffsets, bestThresholds, logOdds } from './regression';

const FOLDS = 4;
const BUDGET = 150_000;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'public/topics/categories.bin' },
    /** Categories with fewer papers are not learned. */
    enough: { type: 'string', default: '150' },
  },
});
const [file] = positionals;
if (!file) {
  console.error('Usage: npm run train -- FILE [--out FILE] [--enough PAPERS]');
  process.exit(2);
}
const { out } = options;

const all = await readCorpus(file);
const labels = learnable(all, Number(options.enough));
const papers = all.filter((paper) => paper.labels.some((label) => labels.includes(label)));
console.error(`${papers.length} papers, ${labels.length} categories`);

const tuned = crossTune(papers);
const { vocabulary, weights, bias } = train(papers, targets(papers, labels), labels.length);
const terms = vocabulary.terms.length;
const bytes = packModel({
  labels,
  step: RECIPE.step,
  bias: Array.from(bias, round),
  ...tuned,
  source: `${papers.length} papers of arXiv metadata (CC0)`,
  ...commonFirst({ terms: vocabulary.terms, idf: vocabulary.idf, weights }, labels.length),
});
writeFileSync(out, bytes);
const gzip = gzipSync(bytes, { level: 9 }).length;
console.error(`${out}: ${terms} terms, ${bytes.length} bytes, ${gzip} with gzip`);
if (gzip > BUDGET) {
  console.error(`That is over the budget of ${BUDGET}: keep fewer terms or raise the step in compact.ts`);
  process.exit(1);
}

/** Thresholds and offsets are found on papers that the model in question has not seen. */
function crossTune(papers: readonly Labelled[]): Pick<StoredModel, 'thresholds' | 'offsets'> {
  const full: Float32Array[] = [];
  const title: Float32Array[] = [];
  const truth: Float32Array[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = papers.filter(({ id }) => part(id, FOLDS) !== fold);
    const unseen = papers.filter(({ id }) => part(id, FOLDS) === fold);
    const compact = train(seen, targets(seen, labels), labels.length);
    const regression = asRegression(compact);
    full.push(logOdds(vectorise(unseen, compact.vocabulary), regression));
    title.push(logOdds(vectorise(unseen, compact.vocabulary, true), regression));
    truth.push(targets(unseen, labels));
    console.error(`fold ${fold + 1} of ${FOLDS}`);
  }
  const known = joined(truth);
  const odds = { full: joined(full), title: joined(title) };
  const tune = (find: typeof bestThresholds) => ({
    full: find(odds.full, known, labels.length).map(round),
    title: find(odds.title, known, labels.length).map(round),
  });
  return { thresholds: tune(bestThresholds), offsets: tune(bestOffsets) };
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function round(x: number): number {
  return Math.round(x * 1000) / 1000;
}

/** Terms and what belongs to each, the commonest first: what papers mention most lies close together then, in the file and in the tagger's tables. */
function commonFirst({ terms, idf, weights }: Pick<StoredModel, 'terms' | 'idf' | 'weights'>, labels: number) {
  const order = Array.from(terms.keys()).sort((a, b) => idf[a]! - idf[b]! || a - b);
  return {
    terms: order.map((term) => terms[term]!),
    idf: Uint8Array.from(order, (term) => idf[term]!),
    weights: Int8Array.from(weights, (_, i) => weights[order[Math.floor(i / labels)]! * labels + (i % labels)]!),
  };
}
