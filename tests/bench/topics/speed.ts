import type { Document } from '../../../utils/topics/document';
import { createTagger } from '../../../utils/topics/tagger';
import type { Model } from '../../../utils/topics/categories/model';
import { TokenBuffer } from '../../../utils/topics/matching/tokens';
import { loadModel } from '../../../utils/topics/categories/model';
import type { Labelled } from '../../train/corpus';
import { rankers } from '../../workbench/rarity-table';
import { readFile } from 'node:fs/promises';
import { median, print } from './table';

const PORTION = 40;
const TURNS = 12;

/** Times in milliseconds for these papers; what counts are the ratios, because the machine is never idle. */
export async function benchSpeed(papers: readonly Labelled[]): Promise<void> {
  const { buffer, byteOffset, byteLength } = await readFile(
    new URL('../../../public/topics/categories.bin', import.meta.url),
  );
  const bytes = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  const speed = tagSpeed(papers, () => loadModel(bytes));
  print(
    `Speed: ${papers.length} papers, ms`,
    ['what', 'ms', 'times the floor'],
    [
      ['lower-case and tokenise (the floor)', speed.floor, 1],
      ['one token pass', speed.pass, speed.pass / speed.floor],
      ['topics and categories', speed.tags, speed.tags / speed.floor],
      ['making the tagger', speed.made, speed.made / speed.floor],
      ['cold: making it and the first run', speed.cold, speed.cold / speed.floor],
    ],
    2,
  );
  const makeRanker = await rankers();
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const ranker = makeRanker();
    const marks = papers.slice(0, 500).map((paper) => ({ ...paper, id: `saved ${paper.id}`, weight: 1 }));
    times.push(
      timed(() => {
        for (const mark of marks) ranker.learn(mark);
        ranker.rank(papers);
      }),
    );
  }
  print(
    'Speed: 500 saved papers taken in and 2,000 entries ranked, ms',
    ['what', 'ms', 'times the floor'],
    [
      ['learn and rank', median(times), median(times) / speed.floor],
      ['the same, fastest run', Math.min(...times), Math.min(...times) / speed.floor],
    ],
    2,
  );
}

/**
 * Times of tagging against the floor of lower-casing and tokenising the same text. Both work in turns on small portions, and the fastest turn
 * of each portion counts: what else the machine does at the time then falls on neither.
 */
function tagSpeed(documents: readonly Document[], makeModel: () => Model) {
  const coldStart = performance.now();
  const tagger = createTagger({ model: makeModel() });
  const made = performance.now() - coldStart;
  for (const document of documents) tagger.tag(document);
  const cold = performance.now() - coldStart;

  const buffer = new TokenBuffer();
  const works = {
    floor: ({ title, abstract }: Document) => tokens(`${title} ${abstract ?? ''}`),
    pass: ({ title, abstract }: Document) => void buffer.read(title).read(abstract ?? '', true),
    tags: (document: Document) => void tagger.tag(document),
  };
  const names = ['floor', 'pass', 'tags'] as const;
  for (const name of names) documents.forEach(works[name]);
  const total = { floor: 0, pass: 0, tags: 0 };
  for (let from = 0; from < documents.length; from += PORTION) {
    const portion = documents.slice(from, from + PORTION);
    const best = { floor: Infinity, pass: Infinity, tags: Infinity };
    for (let turn = 0; turn < TURNS; turn++)
      for (const name of names)
        best[name] = Math.min(
          best[name],
          timed(() => portion.forEach(works[name])),
        );
    for (const name of names) total[name] += best[name];
  }
  return { made, cold, ...total };
}

let sink = 0;

function tokens(text: string): void {
  sink += text.toLowerCase().match(/[a-z0-9]+/g)?.length ?? 0;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start + sink * 0;
}
