import { createTagger } from '../../../utils/topics/tagger';
import type { Labelled } from '../../train/corpus';
import { readModel } from '../../workbench/category-model';
import { rankers, readRarity } from '../../workbench/rarity-table';
import { methods } from './rankers';
import { measure, readers, type Setting } from './readers';
import { mean, print } from './table';

const SETTINGS: readonly (readonly [name: string, setting: Setting, titleOnly: boolean])[] = [
  ['20 saved, 2,000 entries at random', 'random', false],
  ['20 saved, 600 entries of the same category', 'hard', false],
  ['the same, titles alone', 'hard', true],
  ['30 saved of three lists, 2,000 entries', 'mixed', false],
];
const SEEDS = [1, 2];

/** Simulated readers of hand-kept lists. Papers on no list count as unwanted, so every figure is a lower bound. */
export async function benchRanking(lists: readonly Labelled[], arxiv: readonly Labelled[]): Promise<void> {
  const tagger = createTagger({ model: await readModel() });
  const categories = new Map(lists.map((paper) => [paper, tagger.tag(paper).categories[0]?.id ?? 'cs.LG']));
  const all = Object.entries(methods(await readRarity(), await rankers()));
  for (const [name, setting, titleOnly] of SETTINGS) {
    const made = SEEDS.flatMap((seed) => readers(setting, lists, arxiv, (paper) => categories.get(paper)!, seed));
    const rows = all.map(([method, score]) => {
      const figures = made.map((reader) => {
        const listing = titleOnly ? reader.listing.map((paper) => ({ ...paper, abstract: '' })) : reader.listing;
        return measure(reader, score(reader.saved, listing));
      });
      return [method, ...[0, 1, 2, 3, 4].map((i) => mean(figures.map((figure) => figure[i]!)))];
    });
    print(
      `For you: ${name} (${made.length} readers)`,
      ['method', 'AUC', 'AP', 'P@10', 'R@50', 'interests in 10'],
      rows,
    );
  }
}
