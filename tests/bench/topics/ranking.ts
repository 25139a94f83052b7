import { loadEmbeddings } from '../../../utils/topics/order/embeddings';
import { Ranker } from '../../../utils/topics/order/ranker';
import { loadRarity, packRarity } from '../../../utils/topics/order/rarity';
import { createTagger } from '../../../utils/topics/tagger';
import { toBag } from '../../../utils/topics/order/vectors';
import { part, type Labelled } from '../../train/corpus';
import { learnEmbeddings } from '../../train/learn-embeddings';
import { readModel } from '../../workbench/category-model';
import { rankers, readRarity } from '../../workbench/rarity-table';
import { broadReaders, listReaders, narrowReaders, unlisted } from './few-saved';
import { methods, type Methods } from './rankers';
import { measure, readers, type Reader, type Setting, type World } from './readers';
import { mean, print } from './table';

const SETTINGS: readonly (readonly [name: string, setting: Setting, titleOnly: boolean])[] = [
  ['20 saved, 2,000 entries at random', 'random', false],
  ['20 saved, 600 entries of the same category', 'hard', false],
  ['the same, titles alone', 'hard', true],
  ['30 saved of three lists, 2,000 entries', 'mixed', false],
];
const SEEDS = [1, 2];
const MEASURES = ['AUC', 'AP', 'P@10', 'R@50', 'interests in 10'];
const PEER = 'arxiv-sanity SVM';
const SHIPPED = 'Ibid, as shipped';
const PARTS = 3;
const FEW = [1, 3, 10];
const COMPARED = ['tf-idf centroid', PEER, 'Ibid, words alone', SHIPPED];

/** A reader, and what puts listings in order for them. */
interface Trial {
  readonly reader: Reader;
  readonly methods: Methods;
}

/**
 * Simulated readers of hand-kept lists, with the tables as they are shipped, which have seen these very papers. Papers on no list count as
 * unwanted, so every figure is a lower bound.
 */
export async function benchRanking(lists: readonly Labelled[], arxiv: readonly Labelled[]): Promise<void> {
  const world = { lists, arxiv, categoryOf: await categories(lists) };
  const shipped = methods(await readRarity(), await rankers());
  for (const [name, setting, titleOnly] of SETTINGS) compare(name, trials(setting, world, shipped, SEEDS), titleOnly);
}

/** Readers who have saved one, three and ten papers, of a narrow and of a broad interest; and readers of the twelve longest lists. */
export async function benchFewSaved(lists: readonly Labelled[], arxiv: readonly Labelled[]): Promise<void> {
  const all = methods(await readRarity(), await rankers());
  const shipped = Object.fromEntries(COMPARED.map((name) => [name, all[name]!]));
  const trial = (reader: Reader): Trial => ({ reader, methods: shipped });
  for (const saved of FEW) {
    const narrow = narrowReaders(lists, arxiv, saved, 1);
    compare(`${saved} saved of a narrow interest, 1,000 entries`, narrow.map(trial), false);
    const broad = broadReaders(arxiv, saved, 1);
    compare(`${saved} saved of a broad interest, 1,000 entries`, broad.map(trial), false);
  }
  const apart = listReaders(lists, unlisted(lists, arxiv), 20, 1);
  compare('20 saved of the twelve longest lists, 1,000 entries of arXiv', apart.map(trial), false);
  const among = listReaders(lists, lists, 20, 1);
  compare('20 saved of the twelve longest lists, 1,000 entries of the others', among.map(trial), false);
}

/** What stands above the line below which nothing is like what is saved: of what is wanted, and where nothing of it is listed. */
export async function benchStopLine(lists: readonly Labelled[], arxiv: readonly Labelled[]): Promise<void> {
  const makeRanker = await rankers();
  const rows = [3, 10, 20].flatMap((saved) =>
    [['narrow', narrowReaders(lists, arxiv, saved, 1)] as const, ['broad', broadReaders(arxiv, saved, 1)] as const].map(
      ([name, readers]) => [`${saved} saved, ${name}`, ...aboveLine(readers, makeRanker)],
    ),
  );
  print(
    'The line in For you, 1,000 entries',
    ['reader', 'wanted above', 'of those above', 'above, where none is'],
    rows,
  );
}

function aboveLine(readers: readonly Reader[], makeRanker: () => Ranker): number[] {
  const figures = readers.map(({ saved, listing, wanted }) => {
    const ranker = makeRanker();
    for (const paper of saved) ranker.learn({ ...paper, weight: 1 });
    const alike = ranker.rank(listing)!.map(({ isAlike }) => isAlike);
    const both = wanted.filter((is, i) => is && alike[i]).length;
    const strange = ranker.rank(listing.filter((_, i) => !wanted[i]))!.filter(({ isAlike }) => isAlike).length;
    const above = alike.filter(Boolean).length;
    return [both / wanted.filter(Boolean).length, above > 0 ? both / above : 1, strange];
  });
  return [0, 1, 2].map((i) => mean(figures.map((figure) => figure[i]!)));
}

/**
 * The same with tables that are learned anew from two thirds of the papers: what is saved is of these, and the listings are of the last third,
 * each third in turn. Then readers of lists that were not learned from either.
 */
export async function benchHeldRanking(lists: readonly Labelled[], arxiv: readonly Labelled[]): Promise<void> {
  const categoryOf = await categories(lists);
  const thirds = Array.from({ length: PARTS }, (_, third) => {
    const isHeld = ({ id }: { readonly id: string }) => part(`held ${id}`, PARTS) === third;
    const isForeign = (label: string) => part(`list ${label}`, PARTS) === third;
    const seen = { lists: lists.filter((paper) => !isHeld(paper)), arxiv: arxiv.filter((paper) => !isHeld(paper)) };
    const known = seen.lists.flatMap((paper) => {
      const labels = paper.labels.filter((label) => !isForeign(label));
      return labels.length > 0 ? [{ ...paper, labels }] : [];
    });
    return {
      world: { lists, arxiv, categoryOf, isHeld },
      isForeign,
      learned: learned(seen.lists, seen.arxiv),
      withoutForeign: learned(known, seen.arxiv),
    };
  });
  for (const [name, setting, titleOnly] of SETTINGS)
    compare(
      `${name}, held out`,
      thirds.flatMap(({ world, learned }) => trials(setting, world, learned, SEEDS)),
      titleOnly,
    );
  for (const [name, setting, titleOnly] of SETTINGS.filter(([, setting]) => setting !== 'mixed'))
    compare(
      `${name}, held out, of lists never learned from`,
      thirds.flatMap(({ world, isForeign, withoutForeign }) =>
        trials(setting, world, withoutForeign, SEEDS).filter(({ reader }) => isForeign(reader.interests[0]!)),
      ),
      titleOnly,
    );
}

async function categories(lists: readonly Labelled[]): Promise<(paper: Labelled) => string> {
  const tagger = createTagger({ model: await readModel() });
  const known = new Map(lists.map((paper) => [paper, tagger.tag(paper).categories[0]?.id ?? 'cs.LG']));
  return (paper) => known.get(paper)!;
}

function learned(lists: readonly Labelled[], arxiv: readonly Labelled[]): Methods {
  const bags = arxiv.map(({ title, abstract }) => toBag(title, abstract));
  const rarity = loadRarity(packRarity(bags).buffer as ArrayBuffer);
  const { bytes } = learnEmbeddings(arxiv, lists, rarity);
  const embeddings = loadEmbeddings(bytes.buffer as ArrayBuffer);
  const all = methods(rarity, () => new Ranker(rarity, embeddings));
  return { [PEER]: all[PEER]!, [SHIPPED]: all[SHIPPED]! };
}

function trials(setting: Setting, world: World, methods: Methods, seeds: readonly number[]): Trial[] {
  return seeds.flatMap((seed) => readers(setting, world, seed)).map((reader) => ({ reader, methods }));
}

function compare(name: string, trials: readonly Trial[], titleOnly: boolean): void {
  const figures = new Map<string, number[][]>();
  for (const { reader, methods } of trials) {
    const listing = titleOnly ? reader.listing.map((paper) => ({ ...paper, abstract: '' })) : reader.listing;
    for (const [method, score] of Object.entries(methods)) {
      const all = figures.get(method) ?? [];
      all.push(measure(reader, score(reader.saved, listing)));
      figures.set(method, all);
    }
  }
  const peer = figures.get(PEER)!;
  const rows = [...figures].flatMap(([method, all]) => [
    [method, ...MEASURES.map((_, i) => mean(all.map((figure) => figure[i]!)))],
    ...(method === SHIPPED ? [['… above the SVM', ...MEASURES.map((_, i) => gain(all, peer, i))]] : []),
  ]);
  print(`For you: ${name} (${trials.length} readers)`, ['method', ...MEASURES], rows);
}

/** By how much one is better than the other on average, and the standard error of that. */
function gain(all: readonly number[][], others: readonly number[][], i: number): string {
  const gains = all.map((figure, row) => figure[i]! - others[row]![i]!);
  const middle = mean(gains);
  const error = Math.sqrt(mean(gains.map((x) => (x - middle) ** 2)) / gains.length);
  return `${middle < 0 ? '−' : '+'}${Math.abs(middle).toFixed(3)} ± ${error.toFixed(3)}`;
}
