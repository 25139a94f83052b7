/**
 * Measures tagging and ranking on any directory of labelled papers: `npm run bench:topics -- DIR [--only categories,topics,learned,ranking,speed] [--held]`.
 * DIR holds `arxiv-*.jsonl[.gz]` (labels: arXiv categories, primary first) and, for fine topics and simulated readers, `awesome-*.jsonl[.gz]`
 * (labels: ids of topics); lines of JSON with `id`, `title`, `abstract` and `labels`. Baselines run beside what is shipped. With
 * `--held` the order is measured with tables that are learned anew from two thirds of the papers; it takes some minutes.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { readCorpus, type Labelled } from '../train/corpus';
import { benchCategories } from './topics/categories';
import { benchFineTopics } from './topics/fine';
import { benchLearned } from './topics/learned';
import { benchHeldRanking, benchRanking } from './topics/ranking';
import { benchSpeed } from './topics/speed';

const PARTS = ['categories', 'topics', 'learned', 'ranking', 'speed'];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: PARTS.join() }, held: { type: 'boolean', default: false } },
});
const [directory] = positionals;
if (!directory) {
  console.error('Usage: npm run bench:topics -- DIR [--only categories,topics,learned,ranking,speed] [--held]');
  process.exit(2);
}
const only = values.only.split(',');
const arxiv = await read(directory, 'arxiv');
const lists = await read(directory, 'awesome');
process.stdout.write(`${arxiv.length} papers of arXiv, ${lists.length} of reading lists\n`);

if (only.includes('speed')) await benchSpeed(arxiv.slice(0, 2000));
if (only.includes('topics')) await benchFineTopics(lists, arxiv);
if (only.includes('learned')) await benchLearned(lists, arxiv);
if (only.includes('categories')) await benchCategories(arxiv);
if (only.includes('ranking')) await (values.held ? benchHeldRanking : benchRanking)(lists, arxiv);

async function read(folder: string, prefix: string): Promise<Labelled[]> {
  const names = readdirSync(folder).filter((name) => name.startsWith(prefix) && /\.jsonl(?:\.gz)?$/.test(name));
  const all = await Promise.all(names.sort().map((name) => readCorpus(join(folder, name))));
  return all.flat();
}
