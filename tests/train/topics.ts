/**
 * Fits the phrases of topics that have a reading list, and writes them into `utils/topics/catalogue`: `npm run train:topics -- LISTS PAPERS [--check]`.
 * LISTS holds papers of hand-kept lists, a line of JSON a paper: `{"id","title","abstract","labels":["rag",…]}` with ids of topics;
 * PAPERS holds papers at large in the same form. Only `phrases` and `against`, which people write, go in; `fitted` and `titles` come
 * out. Without chance: the same files give the same blocks. With `--check` nothing is written: each third is held out in turn while the others
 * are learned from, and what is found in the thirds is printed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import * as prettier from 'prettier';

import { CATALOGUE } from '../../utils/topics/catalogue';
import { AREA_IDS } from '../../utils/topics/topic';
import { rewrite } from './blocks';
import { checkFits, printCounts } from './check';
import { part, readCorpus, type Labelled } from './corpus';
import { fitTopics } from './fine';

const PARTS = 3;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false } },
});
const [listFile, paperFile] = positionals;
if (!listFile || !paperFile) {
  console.error('Usage: npm run train:topics -- LISTS PAPERS [--check]');
  process.exit(2);
}
const topics = AREA_IDS.flatMap((area) => CATALOGUE[area]);
const lists = await readCorpus(listFile);
const papers = await readCorpus(paperFile);

if (options.check) {
  const counts = Array.from({ length: PARTS }, (_, held) => {
    const isHeld = ({ id }: Labelled) => part(`held ${id}`, PARTS) === held;
    const isSeen = (paper: Labelled) => !isHeld(paper);
    const fits = fitTopics(topics, lists.filter(isSeen), papers.filter(isSeen));
    return checkFits(topics, fits, lists.filter(isHeld), papers.filter(isHeld));
  });
  printCounts(counts, { lists: lists.length, papers: papers.length });
} else {
  const fits = fitTopics(topics, lists, papers);
  for (const area of AREA_IDS) {
    const file = fileURLToPath(new URL(`../../utils/topics/catalogue/${area}.ts`, import.meta.url));
    const before = readFileSync(file, 'utf8');
    const config = await prettier.resolveConfig(file);
    writeFileSync(file, await prettier.format(rewrite(before, fits), { ...config, filepath: file }));
  }
  console.error(`${fits.size} topics fitted`);
}
