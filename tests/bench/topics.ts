/**
 * Measures tagging and ranking on any directory of labelled papers: `npm run bench:topics -- DIR [--only PARTS]`, with PARTS of
 * `categories,topics,learned,ranking,few,line,speed,gold,hits`. DIR holds `arxiv-*.jsonl[.gz]` (labels: arXiv categories, primary first) and, for reading
 * lists and simulated readers, `awesome-*.jsonl[.gz]` (labels: ids of topics); lines of JSON with `id`, `title`, `abstract` and `labels`.
 * Baselines run beside what is shipped. With `--held` the order is measured with tables that are learned anew from two thirds of the papers.
 *
 * `--only gold` holds what is shown against `gold/labels.jsonl`, whose papers may be in any file of DIR: by default the half to improve on, with
 * `--names` for the worst topics and `--misses` for single papers (with `--titles`, of titles alone); `--report` reads the other half, of which only sums are told.
 * `--only hits --topic ID [--seed N] [--titles]` prints twenty hits of a topic to read; labelled papers are left out.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { readCorpus, type Labelled } from '../train/corpus';
import { benchCategories } from './topics/categories';
import { benchFineTopics } from './topics/fine';
import { benchGold } from './topics/gold';
import { printHits } from './topics/hits';
import { benchInterests } from './topics/interests';
import { benchLearned } from './topics/learned';
import { benchFewSaved, benchHeldRanking, benchRanking, benchStopLine } from './topics/ranking';
import { benchSpeed } from './topics/speed';

const PARTS = ['categories', 'topics', 'learned', 'ranking', 'few', 'line', 'speed', 'gold'];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: PARTS.join() },
    held: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    names: { type: 'boolean', default: false },
    topic: { type: 'string' },
    seed: { type: 'string', default: '1' },
    titles: { type: 'boolean', default: false },
  },
});
const [directory] = positionals;
if (!directory) {
  console.error(
    `Usage: npm run bench:topics -- DIR [--only ${PARTS.join()},hits] [--held] [--report|--names|--misses]`,
  );
  process.exit(2);
}
const only = values.only.split(',');
const arxiv = await read(directory, /^arxiv/);
const lists = await read(directory, /^awesome/);
process.stdout.write(`${arxiv.length} papers of arXiv, ${lists.length} of reading lists\n`);

if (only.includes('speed')) await benchSpeed(arxiv.slice(0, 2000));
if (only.includes('gold')) {
  const options = {
    isReport: values.report,
    withMisses: values.misses,
    withNames: values.names,
    ofTitles: values.titles,
  };
  benchGold(arxiv, [...lists, ...(await read(directory, /^(?!arxiv|awesome)/))], options);
}
if (only.includes('hits') && values.topic) {
  const papers = [...arxiv, ...(await read(directory, /^(?!arxiv|awesome)/))];
  printHits(papers, values.topic, Number(values.seed), values.titles);
}
if (only.includes('topics')) await benchFineTopics(lists, arxiv);
if (only.includes('learned')) {
  await benchInterests(lists, arxiv, await read(directory, /^(?!arxiv|awesome)/));
  await benchLearned(lists, arxiv);
}
if (only.includes('categories')) await benchCategories(arxiv);
if (only.includes('few')) await benchFewSaved(lists, arxiv);
if (only.includes('line')) await benchStopLine(lists, arxiv);
if (only.includes('ranking')) await (values.held ? benchHeldRanking : benchRanking)(lists, arxiv);

async function read(folder: string, name: RegExp): Promise<Labelled[]> {
  const names = readdirSync(folder).filter((file) => name.test(file) && /\.jsonl(?:\.gz)?$/.test(file));
  const all = await Promise.all(names.sort().map((file) => readCorpus(join(folder, file))));
  return all.flat();
}
