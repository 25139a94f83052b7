import type { Document } from '../../../utils/topics/document';
import { createTagger } from '../../../utils/topics/tagger';
import type { Model } from '../../../utils/topics/model';
import { TokenBuffer } from '../../../utils/topics/tokens';
import { Ranker } from '../../../utils/topics/ranker';
import { loadModel } from '../../../utils/topics/model';
import type { Labelled } from '../../train/corpus';
import { readRarity } from '../../workbench/rarity-table';
import { readFile } from 'node:fs/promises';
import { median, print } from './table';

const RUNS = 9;

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
      ['the same, fastest runs', speed.best * speed.floor, speed.best],
      ['making the tagger', speed.made, speed.made / speed.floor],
      ['cold: making it and the first run', speed.cold, speed.cold / speed.floor],
    ],
    2,
  );
  const rarity = await readRarity();
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const ranker = new Ranker(rarity);
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

/** Times of tagging against the floor of lower-casing and tokenising the same text, in turns, so that both meet the same weather. */
export function tagSpeed(documents: readonly Document[], makeModel: () => Model) {
  const coldStart = performance.now();
  const tagger = createTagger({ model: makeModel() });
  const made = performance.now() - coldStart;
  for (const document of documents) tagger.tag(document);
  const cold = performance.now() - coldStart;

  const buffer = new TokenBuffer();
  const floor: number[] = [];
  const pass: number[] = [];
  const tags: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    floor.push(timed(() => documents.forEach(({ title, abstract }) => tokens(`${title} ${abstract ?? ''}`))));
    pass.push(timed(() => documents.forEach(({ title, abstract }) => buffer.read(title).read(abstract ?? '', true))));
    tags.push(timed(() => documents.forEach((document) => tagger.tag(document))));
  }
  return {
    made,
    cold,
    floor: median(floor),
    pass: median(pass),
    tags: median(tags),
    best: Math.min(...tags) / Math.min(...floor),
  };
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
