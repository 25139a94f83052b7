import { print, mean } from '../bench/topics/table';
import { PhraseTrie } from '../../utils/topics/trie';
import type { TopicData } from '../../utils/topics/topic';
import type { Labelled } from './corpus';
import type { FineFit } from './fine';
import { mentionRows, type Rows } from './phrases';

/** Lists with fewer papers say little. */
const ENOUGH = 4;

/** Prints, for each fitted topic, how much of its list is found among papers that were held out, and how many others are called. */
export function checkFits(
  topics: readonly TopicData[],
  fits: ReadonlyMap<string, FineFit>,
  lists: readonly Labelled[],
  others: readonly Labelled[],
): void {
  const trie = new PhraseTrie();
  const fitted = topics.flatMap(({ id, against = {} }) => {
    const fit = fits.get(id);
    const own = lists.flatMap(({ labels }, i) => (labels.includes(id) ? [i] : []));
    if (!fit || own.length < ENOUGH) return [];
    const weights = new Map(Object.entries(fit.fitted).map(([phrase, weight]) => [trie.add(phrase), weight]));
    for (const phrase in against) weights.set(trie.add(phrase), -against[phrase]!);
    return [{ id, own, weights, enough: [1, fit.titles] as const }];
  });
  const runs = [false, true].map((titleOnly) => ({
    lists: mentionRows(lists, trie, titleOnly),
    others: mentionRows(others, trie, titleOnly),
  }));
  const rows = fitted.map(({ id, own, weights, enough }) => ({
    id,
    papers: own.length,
    cells: runs.flatMap((run, kind) => [
      share(run.lists, own, weights, enough[kind]!),
      share(run.others, [...others.keys()], weights, enough[kind]!),
    ]),
  }));
  rows.sort((a, b) => b.papers - a.papers);
  print(
    `Fitted topics on what was held out: ${lists.length} papers of lists, ${others.length} at large`,
    ['topic', 'papers', 'found', 'at large', 'titles: found', 'at large'],
    [
      ...rows.map(({ id, papers, cells }) => [id, String(papers), ...cells]),
      ['mean', String(rows.length), ...[0, 1, 2, 3].map((i) => mean(rows.map(({ cells }) => cells[i]!)))],
    ],
  );
}

function share(rows: Rows, chosen: readonly number[], weights: ReadonlyMap<number, number>, enough: number): number {
  const called = chosen.filter((row) => {
    let sum = 0;
    for (let k = rows.first[row]!; k < rows.first[row + 1]!; k++)
      sum += (weights.get(rows.pattern[k]!) ?? 0) * rows.salience[k]!;
    return sum >= enough;
  });
  return called.length / chosen.length;
}
