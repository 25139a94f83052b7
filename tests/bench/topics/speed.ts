import type { Document } from '../../../utils/topics/document';
import { createTagger } from '../../../utils/topics/tagger';
import type { Model } from '../../../utils/topics/model';
import { TokenBuffer } from '../../../utils/topics/tokens';
import { median } from './table';

const RUNS = 9;

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
