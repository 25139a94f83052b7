import { createTagger } from '../../../utils/topics/tagger';
import { summaries } from '../../../utils/topics/catalogue';
import type { Labelled } from '../../train/corpus';
import { mean, print } from './table';

/** Lists with fewer papers say little. */
const ENOUGH = 15;

/** How many papers of hand-kept lists are found by the topic of the same id, and how many papers of arXiv at large it calls. */
export async function benchFineTopics(lists: readonly Labelled[], arxiv: readonly Labelled[]): Promise<void> {
  const tagger = createTagger();
  const built = new Set(summaries().map(({ id }) => id));
  const labels = [...new Set(lists.flatMap((paper) => paper.labels))].filter((label) => built.has(label));
  const runs = [false, true].map((titleOnly) => {
    const tag = ({ title, abstract }: Labelled) => {
      const { topics } = tagger.tag({ title, abstract: titleOnly ? undefined : abstract });
      return new Map(topics.map(({ id, shown }) => [id, shown]));
    };
    return { lists: lists.map(tag), arxiv: arxiv.map(tag) };
  });
  const rows = labels
    .map((label) => {
      const members = lists.flatMap((paper, i) => (paper.labels.includes(label) ? [i] : []));
      const cells = runs.flatMap((run) => [
        members.filter((i) => run.lists[i]!.has(label)).length / members.length,
        members.filter((i) => run.lists[i]!.get(label)).length / members.length,
        run.arxiv.filter((topics) => topics.has(label)).length / arxiv.length,
      ]);
      return { label, size: members.length, cells };
    })
    .sort((a, b) => b.size - a.size);
  const large = rows.filter(({ size }) => size >= ENOUGH);
  const average = (large[0]?.cells ?? []).map((_, i) => mean(large.map(({ cells }) => cells[i]!)));
  print(
    'Fine topics: recall on reading lists (found, and among the chips shown), and share of random papers called',
    ['topic', 'papers', 'found', 'shown', 'random', 'titles: found', 'shown', 'random'],
    [
      ...rows.map(({ label, size, cells }) => [label, String(size), ...cells]),
      [`mean of lists with ${ENOUGH} or more`, String(large.length), ...average],
    ],
  );
}
