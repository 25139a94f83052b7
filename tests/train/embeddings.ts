/**
 * Learns where words stand to each other: `npm run train:embeddings -- FILE [OUT]`. FILE holds lines of JSON with `title` and `abstract`.
 * A title and its abstract, or every second sentence and the others, are to find each other among those of other papers.
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

import { packEmbeddings } from '../../utils/topics/embeddings';
import { documentFrequencies, DIMENSIONS, toBag, weigh } from '../../utils/topics/vectors';
import { readRarity } from '../workbench/rarity-table';
import { principalBasis } from './basis';
import { contrast, type Pair, type View } from './contrast';
import { readCorpus, type Labelled } from './corpus';

const [file, out = 'public/topics/embeddings.bin'] = process.argv.slice(2);
if (!file) {
  console.error('Usage: npm run train:embeddings -- FILE [OUT]');
  process.exit(2);
}
/** A feature is learned when at least this share of the papers have it, and at most a quarter. */
const LEAST = 0.005;
const MOST = 0.25;
const SCHEDULE = { dimensions: 40, epochs: 8, rate: 0.05, temperature: 0.1 };

const papers = await readCorpus(file);
const { weights } = await readRarity();
const bags = papers.map(({ title, abstract }) => toBag(title, abstract));
const frequencies = documentFrequencies(bags);
const features = Array.from(frequencies.keys()).filter((feature) => {
  const share = frequencies[feature]! / papers.length;
  return share >= LEAST && share <= MOST && weights[feature]! > 0;
});
const number = new Int32Array(DIMENSIONS).fill(-1);
features.forEach((feature, i) => (number[feature] = i));
const known = weights.map((weight, feature) => (number[feature]! < 0 ? 0 : weight));

const all = weigh(bags, known);
const column = all.feature.map((feature) => number[feature]!);
const vectors = principalBasis({ ...all, column }, features.length, SCHEDULE.dimensions).map((x) => x / 2);
const parts = papers.map(pairsOf);
contrast(vectors, (epoch) => parts.map((pairs, i) => pairs[(i + epoch) % pairs.length]!), SCHEDULE);

// What a word weighs is folded in, so that whoever reads the table needs no other.
const { dimensions } = SCHEDULE;
const weighed = vectors.map((x, i) => x * weights[features[Math.floor(i / dimensions)]!]!);
const bytes = packEmbeddings(features, weighed, dimensions);
writeFileSync(out, bytes);
console.error(
  `${out}: ${features.length} features, ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} with gzip`,
);

function pairsOf({ title, abstract }: Labelled): readonly Pair[] {
  const sentences = abstract.split(/(?<=[.?!])\s+/);
  const every = (rest: number) => view('', sentences.filter((_, i) => i % 2 === rest).join(' '));
  return [
    [view(title, undefined), view('', abstract)],
    [every(0), every(1)],
  ];
}

function view(title: string, abstract: string | undefined): View {
  const { feature, value } = weigh([toBag(title, abstract)], known);
  return { term: feature.map((each) => number[each]!), value };
}
