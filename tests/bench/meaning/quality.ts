import { collectionOf } from '../../../utils/topics/meaning/by-looking';
import { featuresOf, isTelling, wordsIn, type TextFeatures } from '../../../utils/topics/meaning/features';
import { questionOfText, type Tables } from '../../../utils/topics/meaning/question';
import { closest } from '../../../utils/topics/meaning/rank';
import { stemOf } from '../../../utils/topics/meaning/stem';
import type { Labelled } from '../../train/corpus';
import { mean, print } from '../topics/table';
import { Bm25 } from './bm25';

/** What a reader remembers of a paper. */
export interface Description {
  readonly id: string;
  readonly text: string;
}

const SAMPLES = 2_000;

const FIGURES: readonly (readonly [string, (place: number) => number])[] = [
  ['recall@1', (place) => Number(place <= 1)],
  ['recall@5', (place) => Number(place <= 5)],
  ['MRR', (place) => 1 / place],
];

/** Looks for each description's paper by several ways, and prints how well each does, and by how much more than BM25. */
export function benchQuality(papers: readonly Labelled[], descriptions: readonly Description[], tables: Tables): void {
  const known = new Set(papers.map(({ id }) => id));
  const asked = descriptions.filter(({ id }) => known.has(id));
  const features = papers.map(({ title, abstract }) =>
    featuresOf(wordsIn(title), wordsIn(abstract), tables.embeddings),
  );
  const plain = new Bm25(papers.map(({ title, abstract }) => countsOf(wordsIn(`${title} ${abstract}`))));
  const stems = new Bm25(features.map((one) => one.stems));
  const ids = papers.map(({ id }) => id);
  const ways: readonly (readonly [string, (text: string) => readonly string[]])[] = [
    ['BM25', (text) => plain.rank(countsOf(wordsIn(text))).map((n) => ids[n]!)],
    ['BM25 of stems', (text) => stems.rank(questionOfText(text, tables).stems).map((n) => ids[n]!)],
    ['closest in meaning', (text) => byMeaning(text, { ids, features, tables })],
  ];
  const found = ways.map(([name, rank]) => ({ name, places: asked.map(({ id, text }) => placeOf(rank(text), id)) }));
  const columns = ['', ...FIGURES.flatMap(([name]) => [name, '95 %'])];
  print(
    `${asked.length} descriptions`,
    columns,
    found.map(({ name, places }) => [name, ...FIGURES.flatMap(([, value]) => told(places.map(value)))]),
  );
  const base = found[0]!.places;
  print(
    'More than BM25',
    columns,
    found
      .slice(1)
      .map(({ name, places }) => [
        name,
        ...FIGURES.flatMap(([, value]) => told(places.map((place, i) => value(place) - value(base[i]!)))),
      ]),
  );
  const inTitle = asked.map(({ id, text }) => shareInTitle(text, papers[ids.indexOf(id)]!.title));
  process.stdout.write(`\nOf a title’s telling words ${(100 * mean(inTitle)).toFixed(0)} % are in its description\n`);
}

interface Read {
  readonly ids: readonly string[];
  readonly features: readonly TextFeatures[];
  readonly tables: Tables;
}

function byMeaning(text: string, { ids, features, tables }: Read): readonly string[] {
  const question = questionOfText(text, tables);
  return closest(question, collectionOf(ids, features, question.stems.keys())).map(({ n }) => ids[n]!);
}

function placeOf(ids: readonly string[], id: string): number {
  const at = ids.indexOf(id);
  return at < 0 ? Infinity : at + 1;
}

/** A mean, and between what it lies in 95 % of samples drawn from the same values. */
function told(values: readonly number[]): readonly [number, string] {
  let seed = 1;
  const next = (): number => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const means = Array.from({ length: SAMPLES }, () =>
    mean(values.map(() => values[Math.floor(next() * values.length)]!)),
  );
  means.sort((a, b) => a - b);
  const at = (share: number): string => means[Math.floor(share * (SAMPLES - 1))]!.toFixed(3);
  return [mean(values), `${at(0.025)} … ${at(0.975)}`];
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function shareInTitle(text: string, title: string): number {
  const said = new Set(questionStems(text));
  const stems = questionStems(title);
  return stems.length === 0 ? 0 : stems.filter((stem) => said.has(stem)).length / stems.length;
}

function questionStems(text: string): readonly string[] {
  return [...new Set(wordsIn(text).filter(isTelling).map(stemOf))];
}
