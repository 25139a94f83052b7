import { createTagger, type Tagger } from '../../../utils/topics/tagger';
import { summaries } from '../../../utils/topics/catalogue/catalogue';
import type { Labelled } from '../../train/corpus';
import { mean, print } from './table';

/** Lists with fewer papers say little. */
const ENOUGH = 15;

/** How many papers of hand-kept lists are found by the topic of the same id, how many papers of arXiv at large it calls, and why it misses what it misses. */
export async function benchFineTopics(lists: readonly Labelled[], arxiv: readonly Labelled[]): Promise<void> {
  const tagger = createTagger();
  const built = new Set(summaries().map(({ id }) => id));
  const labels = [...new Set(lists.flatMap((paper) => paper.labels))].filter((label) => built.has(label));
  const runs = [false, true].map((titleOnly) => {
    const tag = (paper: Labelled) =>
      new Map(tagger.tag(textOf(paper, titleOnly)).topics.map(({ id, shown }) => [id, shown]));
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
      const missed = runs.map((run) => members.filter((i) => !run.lists[i]!.has(label)).map((i) => lists[i]!));
      return { label, size: members.length, cells, missed };
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
  print(
    'Fine topics: what is missed. “Silent”: none of the topic’s phrases is there; the others are there, but too little of them.',
    ['topic', 'missed', 'silent', 'titles: missed', 'silent'],
    rows.map(({ label, missed }) => [
      label,
      ...missed.flatMap((papers, kind) => [
        String(papers.length),
        String(papers.filter((paper) => isSilent(tagger, paper, label, kind === 1)).length),
      ]),
    ]),
  );
}

function textOf({ title, abstract }: Labelled, titleOnly: boolean) {
  return { title, abstract: titleOnly ? undefined : abstract };
}

function isSilent(tagger: Tagger, paper: Labelled, topic: string, titleOnly: boolean): boolean {
  return !tagger.explain(textOf(paper, titleOnly), topic).some(({ weight }) => weight > 0);
}
