import { packEmbeddings } from '../../utils/topics/order/embeddings';
import type { Rarity } from '../../utils/topics/order/rarity';
import { documentFrequencies, DIMENSIONS, toBag, weigh } from '../../utils/topics/order/vectors';
import { principalBasis } from './basis';
import { contrast, type Pair, type View } from './contrast';
import type { Labelled } from './corpus';
import { random } from './regression';

/** A feature is learned when at least this share of the papers have it, and at most a quarter. */
const LEAST = 0.003;
const MOST = 0.25;
const SCHEDULE = { dimensions: 32, epochs: 8, rate: 0.05, temperature: 0.1 };
/** Lists with fewer papers say little; of the others, as many pairs are drawn for each epoch, times the root of their length. */
const LEAST_LISTED = 10;
const PAIRS = 10;

/**
 * Learns where words stand to each other: a title and its abstract, or every second sentence and the others, are to find each other among
 * those of other papers; and so are two papers of one reading list. Gives the bytes of the data file.
 */
export function learnEmbeddings(
  papers: readonly Labelled[],
  lists: readonly Labelled[],
  { weights }: Rarity,
): { readonly bytes: Uint8Array; readonly features: number } {
  const known = new Set(papers.map(({ id }) => id));
  const all = [...papers, ...lists.filter(({ id }) => !known.has(id))];
  const bags = all.map(({ title, abstract }) => toBag(title, abstract));
  const frequencies = documentFrequencies(bags);
  const features = Array.from(frequencies.keys()).filter((feature) => {
    const share = frequencies[feature]! / all.length;
    return share >= LEAST && share <= MOST && weights[feature]! > 0;
  });
  const number = new Int32Array(DIMENSIONS).fill(-1);
  features.forEach((feature, i) => (number[feature] = i));
  const learned = weights.map((weight, feature) => (number[feature]! < 0 ? 0 : weight));
  const view = (title: string, abstract: string | undefined): View => {
    const { feature, value } = weigh([toBag(title, abstract)], learned);
    return { term: feature.map((each) => number[each]!), value };
  };

  const rows = weigh(bags, learned);
  const column = rows.feature.map((feature) => number[feature]!);
  const { dimensions } = SCHEDULE;
  const vectors = principalBasis({ ...rows, column }, features.length, dimensions).map((x) => x / 2);
  const parts = all.map((paper) => partsOf(paper, view));
  const listed = membersOf(lists, view);
  const next = random(11);
  const pick = (views: readonly View[]): View => views[Math.floor(next() * views.length)]!;
  contrast(
    vectors,
    (epoch) => [
      ...parts.map((pairs, i) => pairs[(i + epoch) % pairs.length]!),
      ...listed.flatMap((views) =>
        Array.from({ length: PAIRS * Math.sqrt(views.length) }, (): Pair => [pick(views), pick(views)]),
      ),
    ],
    SCHEDULE,
  );
  // What a word weighs is folded in, so that whoever reads the table needs no other.
  const weighed = vectors.map((x, i) => x * weights[features[Math.floor(i / dimensions)]!]!);
  return { bytes: packEmbeddings(features, weighed, dimensions), features: features.length };
}

function partsOf({ title, abstract }: Labelled, view: (title: string, abstract?: string) => View): readonly Pair[] {
  const sentences = abstract.split(/(?<=[.?!])\s+/);
  const every = (rest: number) => view('', sentences.filter((_, i) => i % 2 === rest).join(' '));
  return [
    [view(title), view('', abstract)],
    [every(0), every(1)],
  ];
}

/** The papers of each list that is long enough. */
function membersOf(
  lists: readonly Labelled[],
  view: (title: string, abstract?: string) => View,
): readonly (readonly View[])[] {
  const members = new Map<string, View[]>();
  for (const { title, abstract, labels } of lists)
    for (const label of labels) members.set(label, [...(members.get(label) ?? []), view(title, abstract)]);
  return [...members.values()].filter(({ length }) => length >= LEAST_LISTED);
}
