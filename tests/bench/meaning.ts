/**
 * How well a paper is found that is half remembered: `npm run bench:meaning -- [DIR] [--only quality,cost] [--set held|first|tuning|later]`.
 *
 * DIR holds papers (`*.jsonl[.gz]`: lines of JSON with `id`, `title`, `abstract`); without one they are looked for in `../shared/topics`.
 * `meaning/descriptions.json` says of 200 papers what a reader may remember of each, in other words than its title's: the first forty were written
 * before anything was built, `tuning` was looked at while it was, the first and the later ones (`held`) were not. Each is looked for among
 * 10,000 papers, by BM25 and by what is shipped, in one run; behind each figure stands the middle 95 % of 2,000 samples drawn anew.
 * `cost` fills a library with these papers (over fake-indexeddb) and tells how long questions take beside a search for the same words.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { readCorpus, type Labelled } from '../train/corpus';
import { readTables } from '../workbench/rarity-table';
import { benchCost } from './meaning/cost';
import { benchQuality, type Description } from './meaning/quality';

const USUAL = new URL('../../../shared/topics', import.meta.url).pathname;
const SIZE = 10_000;
/** Shorter ones are no abstracts. */
const SHORTEST = 200;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: 'quality,cost' }, set: { type: 'string', default: 'held' } },
});
const directory = positionals[0] ?? USUAL;
if (!existsSync(directory)) {
  console.error(
    `There are no papers in ${directory}. Usage: npm run bench:meaning -- DIR [--only quality,cost] [--set held]`,
  );
  process.exit(2);
}

type Sets = Readonly<Record<'first' | 'tuning' | 'later', readonly Description[]>>;
const sets = JSON.parse(readFileSync(new URL('meaning/descriptions.json', import.meta.url), 'utf8')) as Sets;
const described = [...sets.first, ...sets.tuning, ...sets.later];
const papers = await pool(directory);
const missing = described.filter(({ id }) => !papers.some((paper) => paper.id === id)).length;
process.stdout.write(`${papers.length} papers; ${missing} of ${described.length} described ones are not among them\n`);
const tables = await readTables();
if (values.only.includes('quality')) benchQuality(papers, chosen(values.set), tables);
if (values.only.includes('cost')) await benchCost(papers, described, tables);

function chosen(set: string): readonly Description[] {
  if (set === 'held') return [...sets.first, ...sets.later];
  return sets[set as keyof Sets] ?? [];
}

/** Those that are described, and others by chance: the same each time. */
async function pool(from: string): Promise<readonly Labelled[]> {
  const known = new Map<string, Labelled>();
  for (const file of readdirSync(from)
    .filter((name) => /\.jsonl(?:\.gz)?$/.test(name))
    .sort())
    for (const paper of await readCorpus(join(from, file)))
      if (paper.abstract.length > SHORTEST && !known.has(paper.id)) known.set(paper.id, paper);
  const isDescribed = new Set(described.map(({ id }) => id));
  const place = (id: string): string => createHash('sha1').update(`meaning:${id}`).digest('hex');
  const first = [...known.values()].filter(({ id }) => isDescribed.has(id));
  const others = [...known.values()]
    .filter(({ id }) => !isDescribed.has(id))
    .map((paper) => ({ paper, place: place(paper.id) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  return [...first, ...others.map(({ paper }) => paper)].slice(0, SIZE);
}
