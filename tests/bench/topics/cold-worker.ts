/** Runs in a worker; made into one file by `cold.ts`. */
import type { Document } from '../../../utils/topics/document';
import { loadModel } from '../../../utils/topics/categories/model';
import { createTagger } from '../../../utils/topics/tagger';

const papers = (await (await fetch('/papers.json')).json()) as readonly Document[];
const bytes = await (await fetch('/topics/categories.bin')).arrayBuffer();

const start = performance.now();
const model = loadModel(bytes);
const read = performance.now();
const tagger = createTagger({ model });
const made = performance.now();
for (const paper of papers) tagger.tag(paper);
const tagged = performance.now();

let tokens = 0;
for (const { title, abstract } of papers)
  tokens += `${title} ${abstract ?? ''}`.toLowerCase().match(/[a-z0-9]+/g)?.length ?? 0;
const floor = performance.now() - tagged;

postMessage([read - start, made - read, tagged - made, tagged - start, tokens && floor]);
