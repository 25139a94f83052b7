import { print, mean } from '../bench/topics/table';
import { PhraseTrie } from '../../utils/topics/trie';
import type { TopicData } from '../../utils/topics/topic';
import type { Labelled } from './corpus';
import type { FineFit } from './fine';
import { mentionRows, type Rows } from './phrases';
import { KINDS, type Kind } from './problem';

/** Lists with fewer papers say little. */
const ENOUGH = 15;

/** How many papers there were, and how many of them were called. */
export interface Called {
  readonly papers: number;
  readonly called: number;
}

/** What a topic calls among papers that were held out: of its list, and at large. */
export type Counts = Readonly<Record<Kind, { readonly list: Called; readonly atLarge: Called }>>;

/** Counts, for each fitted topic, what is called of its list and at large among papers that the fits have not seen. */
export function checkFits(
  topics: readonly TopicData[],
  fits: ReadonlyMap<string, FineFit>,
  lists: readonly Labelled[],
  others: readonly Labelled[],
): Map<string, Counts> {
  const trie = new PhraseTrie();
  const fitted = topics.flatMap(({ id, against = {} }) => {
    const fit = fits.get(id);
    if (!fit) return [];
    const weights = new Map(Object.entries(fit.fitted).map(([phrase, weight]) => [trie.add(phrase), weight]));
    for (const phrase in against) weights.set(trie.add(phrase), -against[phrase]!);
    const own = lists.flatMap(({ labels }, i) => (labels.includes(id) ? [i] : []));
    return [{ id, own, weights, enough: { abstract: 1, title: fit.titles } }];
  });
  const rowsOf = (papers: readonly Labelled[]) => ({
    abstract: mentionRows(papers, trie, false),
    title: mentionRows(papers, trie, true),
  });
  const rows = { lists: rowsOf(lists), others: rowsOf(others) };
  const all = [...others.keys()];
  return new Map(
    fitted.map(({ id, own, weights, enough }) => {
      const count = (kind: Kind) => ({
        list: called(rows.lists[kind], own, weights, enough[kind]),
        atLarge: called(rows.others[kind], all, weights, enough[kind]),
      });
      return [id, { abstract: count('abstract'), title: count('title') }];
    }),
  );
}

/** Prints what was counted in all parts together, the longest lists first. */
export function printCounts(
  parts: readonly ReadonlyMap<string, Counts>[],
  papers: { readonly lists: number; readonly papers: number },
): void {
  const ids = new Set(parts.flatMap((part) => [...part.keys()]));
  const rows = [...ids]
    .map((id) => {
      const counts = parts.flatMap((part) => part.get(id) ?? []);
      const size = counts.reduce((sum, { title }) => sum + title.list.papers, 0);
      const cells = KINDS.flatMap((kind) => [
        share(counts.map((count) => count[kind].list)),
        share(counts.map((count) => count[kind].atLarge)),
      ]);
      return { id, size, cells };
    })
    .filter(({ size }) => size >= ENOUGH)
    .sort((a, b) => b.size - a.size);
  print(
    `Fitted topics on what was held out in turn: ${papers.lists} papers of lists, ${papers.papers} at large`,
    ['topic', 'papers', 'found', 'at large', 'titles: found', 'at large'],
    [
      ...rows.map(({ id, size, cells }) => [id, String(size), ...cells]),
      ['mean', String(rows.length), ...[0, 1, 2, 3].map((i) => mean(rows.map(({ cells }) => cells[i]!)))],
    ],
    4,
  );
}

/** Parts count by their papers. */
function share(parts: readonly Called[]): number {
  const sum = (key: keyof Called) => parts.reduce((total, part) => total + part[key], 0);
  return sum('called') / sum('papers');
}

function called(rows: Rows, chosen: readonly number[], weights: ReadonlyMap<number, number>, enough: number): Called {
  const hits = chosen.filter((row) => {
    let sum = 0;
    for (let k = rows.first[row]!; k < rows.first[row + 1]!; k++)
      sum += (weights.get(rows.pattern[k]!) ?? 0) * rows.salience[k]!;
    return sum >= enough;
  });
  return { papers: chosen.length, called: hits.length };
}
