/** What else one might do: all papers as one text, as some extensions keep them, and an index in memory. */
import { deleteDB, openDB } from 'idb';
import MiniSearch, { type Query } from 'minisearch';

import { median, p95, timesOf, took } from './figures';
import { questionsFor, type Question } from './questions';
import type { Step } from './world';

const EDITS = 7;
const QUESTIONS = 60;
const SLICE = 10_000;

/** Each edit writes all papers as one JSON string. */
export const oneBlob: Step = async ({ corpus, size, tell }) => {
  const name = `blob-${crypto.randomUUID()}`;
  const db = await openDB(name, 1, { upgrade: (fresh) => void fresh.createObjectStore('blob') });
  const papers = Array.from({ length: size }, (_, n) => ({ ...corpus.row(n), starred: false }));
  const edits = await timesOf(EDITS, async (round) => {
    papers[(round * 7_919) % size]!.starred = true;
    await db.put('blob', JSON.stringify(papers), 'papers');
  });
  db.close();
  await deleteDB(name);
  tell({ what: 'one JSON blob, edit one', ms: median(edits) });
};

/** The same questions to an index of all titles and abstracts in the page's memory; it answers with identifiers. */
export const miniSearch: Step = async ({ corpus, size, signal, tell, say }) => {
  const index = new MiniSearch({ fields: ['title', 'abstract'] });
  let ms = 0;
  for (let first = 0; first < size; first += SLICE) {
    signal.throwIfAborted();
    const count = Math.min(SLICE, size - first);
    const texts = Array.from({ length: count }, (_, n) => {
      const { title, abstract } = corpus.paper(first + n);
      return { id: first + n, title, abstract };
    });
    ms += await took(() => index.addAll(texts));
    say(`MiniSearch: ${first + count} papers`);
  }
  tell({ what: 'MiniSearch in memory, index all', ms });
  const questions = questionsFor(corpus, size, QUESTIONS);
  let found = 0;
  const times = await timesOf(questions.length, (round) => {
    found += index.search(toQuery(questions[round]!)).length;
  });
  if (found === 0) throw new Error('MiniSearch finds nothing.');
  tell({ what: 'MiniSearch in memory, text search, warm, p50', ms: median(times) });
  tell({ what: 'MiniSearch in memory, text search, warm, p95', ms: p95(times) });
};

/** All of the words as far as they go, which is how a query of ours takes them. It knows no words in a row. */
function toQuery({ all, none }: Question): Query {
  const wanted: Query = { combineWith: 'AND', prefix: true, queries: all.flatMap((words) => words.split(' ')) };
  return none ? { combineWith: 'AND_NOT', prefix: true, queries: [wanted, none] } : wanted;
}
