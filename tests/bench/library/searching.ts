import { PAGE } from '../../../components/library/list/results';
import { library, type Search } from '../../../utils/library';
import type { PaperId } from '../../../utils/model/identifiers';
import { fold } from '../../../utils/query/fold';
import { median, p95, timesOf, took } from './figures';
import { SPARE, type Corpus } from './papers';
import { FIELD_QUERIES, questionsFor, typedQueries, type Question } from './questions';
import type { Step, World } from './world';

const STRANGER: PaperId = 'arxiv:9912.99999';
const QUESTIONS = 60;
const WARMUP = 5;
const COLD = 5;
const ROUNDS = 15;
const TYPED = 12;

const SCAN = 'plain scan of folded texts';

/** As the list of our own pages asks. */
const ask = (search: Search): Promise<unknown> =>
  library.search({ sort: 'saved', descending: true, limit: PAGE, ...search });

/** A call of which the answer costs nothing. It starts the worker, too. */
export const callAndBack: Step = async ({ tell }) => {
  await library.get(STRANGER);
  tell({ what: 'a call and back', ms: await callTime() });
};

async function callTime(): Promise<number> {
  return median(await timesOf(ROUNDS, () => library.get(STRANGER)));
}

/** Starts the worker, and asks nothing of it. */
export const wake: Step = async () => void (await library.get(STRANGER));

/** What a reader asks first: the latest papers, and some words. */
export const look: Step = async () => {
  await ask({});
  await ask({ query: 'learning' });
};

/** The first page of a worker that has just started; in a browser it is measured with the page around it. */
export const firstPage: Step = async (world) => {
  const times: number[] = [];
  for (let round = 0; round < COLD; round++) {
    await world.stopWorker();
    times.push(await took(() => ask({})));
  }
  world.tell({ what: 'first page, stopped worker', ms: median(times) });
};

/** Searches for words: the first of a worker that has just started, then one after the other, against the folded texts in memory. */
export const searchTexts: Step = async (world) => {
  const { corpus, size, signal, tell, say } = world;
  const questions = questionsFor(corpus, size, QUESTIONS);
  const warmup = questionsFor(corpus, size, WARMUP, 1);
  const scan = await scanTimes(corpus, size, questions);
  const first = await firstSearches(world, warmup);
  tell({ what: 'first text search, started worker', ms: median(first), floor: SCAN, floorMs: median(scan) });
  for (const { query } of warmup) await ask({ query });
  say('warm');
  const times: number[] = [];
  for (const { query } of questions) {
    signal.throwIfAborted();
    times.push(await took(() => ask({ query })));
  }
  tell({ what: 'text search, warm, p50', ms: median(times), floor: SCAN, floorMs: median(scan) });
  tell({ what: 'text search, warm, p95', ms: p95(times), floor: SCAN, floorMs: p95(scan) });
};

async function firstSearches(world: World, questions: readonly Question[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const { query } of questions.slice(0, COLD)) {
    world.signal.throwIfAborted();
    await world.stopWorker();
    await library.get(STRANGER);
    times.push(await took(() => ask({ query })));
  }
  return times;
}

async function scanTimes(corpus: Corpus, size: number, questions: readonly Question[]): Promise<readonly number[]> {
  const texts = Array.from({ length: size }, (_, n) => {
    const { title, abstract } = corpus.paper(n);
    return fold(`${title} ${abstract}`);
  });
  let found = 0;
  const times = await timesOf(questions.length, (round) => {
    const { all, none } = questions[round]!;
    const has = (text: string, word: string): boolean => text.includes(` ${word}`);
    found += texts.filter((text) => all.every((word) => has(text, word)) && !(none && has(text, none))).length;
  });
  if (found === 0) throw new Error('The searches find nothing in the texts that they were made of.');
  return times;
}

/** The list in the order of titles. */
export const sortByTitle: Step = async ({ tell }) => {
  const [latest, titles] = [{}, { sort: 'title', descending: false } as const];
  for (const search of [latest, titles]) await ask(search);
  const floorMs = median(await timesOf(ROUNDS, () => ask(latest)));
  const ms = median(await timesOf(ROUNDS, () => ask(titles)));
  tell({ what: 'sort by title', ms, floor: 'the latest', floorMs });
};

/** What the search box asks while a dozen queries are typed, letter by letter. */
export const typing: Step = async ({ corpus, size, signal, tell }) => {
  await ask({ query: 'learning' });
  const times: number[] = [];
  for (const beginnings of typedQueries(corpus, size, TYPED))
    for (const query of beginnings) {
      signal.throwIfAborted();
      times.push(await took(() => ask({ query })));
    }
  const floor = { floor: 'a call and back', floorMs: await callTime() };
  tell({ what: 'typing, each letter, p50', ms: median(times), ...floor });
  tell({ what: 'typing, each letter, p95', ms: p95(times), ...floor });
  tell({ what: 'typing, each letter, worst', ms: Math.max(...times), ...floor });
};

/** Queries of one field each. */
export const fields: Step = async ({ signal, tell }) => {
  await ask({ query: 'learning' });
  const floor = { floor: 'a call and back', floorMs: await callTime() };
  for (const [field, queries] of Object.entries(FIELD_QUERIES)) {
    signal.throwIfAborted();
    const times: number[] = [];
    for (const query of queries) times.push(await took(() => ask({ query })));
    tell({ what: `query ${field}:`, ms: median(times), ...floor });
  }
};

const LISTED = 500;

/** What a listing asks, of which half is in the library. */
export const listing: Step = async ({ corpus, size, tell }) => {
  const papers = Array.from({ length: LISTED }, (_, n) =>
    corpus.paper(n % 2 === 0 ? (n * 31) % size : SPARE + 500_000 + n),
  );
  const ids = papers.map(({ id }) => id);
  tell({ what: `meet ${LISTED}, first time`, ms: await took(() => library.meet(papers, 'arxiv')) });
  tell({ what: `meet ${LISTED} again`, ms: median(await timesOf(5, () => library.meet(papers, 'arxiv'))) });
  tell({ what: `facts of ${LISTED}`, ms: median(await timesOf(5, () => library.facts(ids))) });
  tell({ what: 'tags', ms: median(await timesOf(5, () => library.tags())) });
  tell({ what: 'stats', ms: median(await timesOf(5, () => library.stats())) });
};
