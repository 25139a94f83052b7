import { learnTopic } from '../../../utils/topics/learned/learned';
import type { Rarity } from '../../../utils/topics/order/rarity';
import { weigh } from '../../../utils/topics/order/vectors';
import type { Labelled } from '../../train/corpus';
import { random } from '../../train/regression';
import { readRarity } from '../../workbench/rarity-table';
import { bagOf, centroid, products } from './rankers';
import { longLists, shuffled } from './readers';
import { mean, print } from './table';

const EXAMPLES = [5, 10, 20];
/** As many other papers are known to whoever learns a topic in the extension. */
const BACKGROUND = 400;
/** Papers at large that are judged. */
const JUDGED = 2000;
const SEEDS = [1, 2];

/**
 * Topics learned from some papers of a hand-kept list: how many of the list's other papers are found, and how many papers at large are called.
 * Beside it, what the plain centroid of the examples finds when it calls as many.
 */
export async function benchLearned(lists: readonly Labelled[], arxiv: readonly Labelled[]): Promise<void> {
  const rarity = await readRarity();
  const long = [...longLists(lists).values()];
  const listed = new Set(lists.map(({ id }) => id));
  const others = arxiv.filter(({ id }) => !listed.has(id));

  const rows = EXAMPLES.map((examples) => {
    const figures = SEEDS.flatMap((seed) => {
      const next = random(seed);
      return long.map((papers) => {
        const order = shuffled(papers, next);
        const large = shuffled(others, next);
        return learnedOf(
          order.slice(0, examples),
          order.slice(examples),
          large.slice(0, BACKGROUND),
          large.slice(BACKGROUND, BACKGROUND + JUDGED),
          rarity,
        );
      });
    });
    return [String(examples), ...[0, 1, 2].map((i) => mean(figures.map((figure) => figure[i]!)))];
  });
  print(
    `Topics learned from examples: ${long.length} lists, ${SEEDS.length} times each`,
    ['examples', 'found', 'at large', 'centroid, calling as many: found'],
    rows,
  );
}

function learnedOf(
  yes: readonly Labelled[],
  rest: readonly Labelled[],
  background: readonly Labelled[],
  judged: readonly Labelled[],
  rarity: Rarity,
): readonly number[] {
  const topic = learnTopic({ yes, no: [] }, background, rarity);
  const called = (papers: readonly Labelled[]) => papers.filter((paper) => topic.verdict(paper).shown).length;
  const atLarge = called(judged);
  const vectorsOf = (papers: readonly Labelled[]) => weigh(papers.map(bagOf), rarity.weights);
  const centre = centroid(vectorsOf(yes));
  const likeness = (papers: readonly Labelled[]) => products(vectorsOf(papers), centre);
  const cut = likeness(judged).sort((a, b) => b - a)[atLarge] ?? -Infinity;
  const near = likeness(rest).filter((score) => score > cut).length;
  return [called(rest) / rest.length, atLarge / judged.length, near / rest.length];
}
