import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { learnTopic } from '../../../utils/topics/learned/learned';
import { readRarity } from '../../workbench/rarity-table';
import type { Labelled } from '../../train/corpus';
import { random } from '../../train/regression';
import { shuffled } from './readers';
import { mean, print } from './table';

/** A narrow interest, by identifiers: examples of it, and which papers of the pool were read and found to be of it. */
interface Interest {
  readonly id: string;
  /** What its reader would say that it is. */
  readonly meaning?: string;
  readonly examples: readonly string[];
  readonly must: readonly string[];
  /** Near it: right when they are called, but not missed. */
  readonly may: readonly string[];
}

const GOLD = new URL('gold/interests.jsonl', import.meta.url);
/** Reading lists of names that say little of each other, as interests that may be looked at while learning is worked on. */
const LISTS = ['llm-unlearning', 'model-merging', 'diffusion-lm', 'gui-agent', 'deep-research', 'jailbreak'];
const EXAMPLES = 5;
/** As many papers of a list stand in the pool: some .2 % of it, as with a narrow interest. */
const HIDDEN = 25;
/** As many other papers are known to whoever learns a topic in the extension. */
const BACKGROUND = 400;
/** Per cent of the papers that are judged; examples and background are of the others. */
const POOL = 41;

/**
 * Topics that are learned from five examples, over some 11,000 papers: the order, and what is called. The interests of `gold/interests.jsonl` were
 * read for, by the tops of several rankers and every paper that names them; of those of reading lists, papers that are not listed count as wrong.
 */
export async function benchInterests(
  lists: readonly Labelled[],
  arxiv: readonly Labelled[],
  others: readonly Labelled[],
): Promise<void> {
  const papers = [...new Map([...others, ...arxiv].map((paper) => [paper.id, paper])).values()];
  const listed = new Map(lists.map((paper) => [paper.id, paper]));
  const pool = papers.filter(({ id }) => isJudged(id));
  const rest = papers.filter(({ id }) => !isJudged(id));
  const unlisted = pool.filter(({ id }) => !listed.has(id));
  await printInterests(`Narrow interests, read: ${pool.length} papers`, readInterests(), pool, rest);
  const fromLists = interestsOf(lists);
  const hidden = fromLists.flatMap(({ must }) => must.map((id) => listed.get(id)!));
  const known = fromLists.flatMap(({ examples }) => examples.map((id) => listed.get(id)!));
  const atLarge = rest.filter(({ id }) => !listed.has(id));
  const title = `Narrow interests, of reading lists: ${unlisted.length} papers`;
  await printInterests(title, fromLists, [...unlisted, ...new Set(hidden)], [...known, ...atLarge]);
}

/** Whether a paper is in the pool: by a hash of its identifier, so that each run judges the same papers. */
export function isJudged(id: string): boolean {
  const digest = createHash('sha1').update(`own${id}`).digest('hex');
  return BigInt(`0x${digest}`) % 100n < POOL;
}

/** The interests that are kept with the bench. */
export function readInterests(): Interest[] {
  const lines = readFileSync(GOLD, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Interest);
}

function interestsOf(lists: readonly Labelled[]): Interest[] {
  const next = random(1);
  return LISTS.map((name) => {
    const ids = shuffled(
      lists.filter(({ labels }) => labels.includes(name)),
      next,
    ).map(({ id }) => id);
    return { id: name, examples: ids.slice(0, EXAMPLES), must: ids.slice(EXAMPLES, EXAMPLES + HIDDEN), may: [] };
  });
}

async function printInterests(
  heading: string,
  interests: readonly Interest[],
  pool: readonly Labelled[],
  rest: readonly Labelled[],
): Promise<void> {
  const rarity = await readRarity();
  const byId = new Map(rest.map((paper) => [paper.id, paper]));
  const rows = interests.flatMap((interest) => {
    const yes = interest.examples.flatMap((id) => byId.get(id) ?? []);
    const others = rest.filter(({ id }) => !interest.examples.includes(id));
    const topic = learnTopic({ yes, no: [] }, shuffled(others, random(3)).slice(0, BACKGROUND), rarity);
    const figures = [false, true].flatMap((isTitle) => {
      const judged = pool.map((paper) => ({
        id: paper.id,
        ...topic.verdict(isTitle ? { title: paper.title } : paper),
      }));
      return scoresOf(interest, judged);
    });
    return yes.length === 0 ? [] : [{ id: interest.id, figures }];
  });
  if (rows.length === 0) return;
  const columns = ['order (AP)', 'precision', 'strict', 'recall'];
  print(
    `${heading}, ${EXAMPLES} examples`,
    ['', ...columns, ...columns.map((column) => `titles: ${column}`)],
    [
      ...rows.map(({ id, figures }) => [id, ...figures]),
      ['mean', ...(rows[0]?.figures ?? []).map((_, i) => mean(rows.map(({ figures }) => figures[i]!)))],
    ],
  );
}

interface Judged {
  readonly id: string;
  readonly score: number;
  readonly shown: boolean;
}

/** Average precision of the order, precision of what is called (papers that may be of it are right; strictly, they are wrong), and recall. */
function scoresOf({ must, may }: Interest, judged: readonly Judged[]): number[] {
  const [wanted, near] = [new Set(must), new Set(may)];
  const order = judged.toSorted((a, b) => b.score - a.score);
  let right = 0;
  const precisions = order.flatMap(({ id }, place) => {
    if (wanted.has(id) || near.has(id)) right++;
    return wanted.has(id) ? [right / (place + 1)] : [];
  });
  const called = order.filter(({ shown }) => shown);
  const found = called.filter(({ id }) => wanted.has(id)).length;
  const lenient = called.filter(({ id }) => wanted.has(id) || near.has(id)).length;
  const calls = Math.max(1, called.length);
  return [mean(precisions), lenient / calls, found / calls, found / wanted.size];
}
