import 'fake-indexeddb/auto';

import { createLibrary, type LibraryService } from '../../../utils/library/create-library';
import type { Paper } from '../../../utils/model/paper';
import type { PaperId } from '../../../utils/model/identifiers';
import type { Tables } from '../../../utils/topics/meaning/question';
import type { Labelled } from '../../train/corpus';
import { median, print } from '../topics/table';
import type { Description } from './quality';

const SLICE = 1_000;
const TURNS = 9;

/** Times in milliseconds of questions to a library with these papers; over fake-indexeddb they say how one compares with another, and no more. */
export async function benchCost(
  papers: readonly Labelled[],
  descriptions: readonly Description[],
  tables: Tables,
): Promise<void> {
  const name = `meaning-${crypto.randomUUID()}`;
  const end = new AbortController();
  const tagger = { tag: () => ({ topics: [], categories: [] }) };
  const open = (): LibraryService =>
    createLibrary(
      { name, announce: async () => undefined, tagger: () => tagger, tables: async () => tables },
      end.signal,
    );
  const library = open();
  for (let from = 0; from < papers.length; from += SLICE) {
    await library.save(papers.slice(from, from + SLICE).map(paperOf));
    process.stderr.write(`${Math.min(papers.length, from + SLICE)} papers saved\n`);
  }
  const texts = descriptions.map(({ text }) => text);
  const ids = descriptions.map(({ id }) => `arxiv:${id}` as PaperId);
  const rows: (readonly [string, number])[] = [];
  rows.push([
    'closest to a sentence, before vectors are made',
    await took(() => open().closest({ text: texts[0]! }, 5)),
  ]);
  rows.push(['making the index and the vectors of all papers', await took(() => library.tend())]);
  rows.push(['closest to a sentence, the first in a worker', await took(() => open().closest({ text: texts[0]! }, 5))]);
  const warm = open();
  await warm.closest({ text: texts[0]! }, 5);
  rows.push(['closest to a sentence', await middle((turn) => warm.closest({ text: texts[turn]! }, 5))]);
  rows.push(['closest to a paper', await middle((turn) => warm.closest({ ids: [ids[turn]!] }, 5))]);
  rows.push(['closest to twenty papers', await middle((turn) => warm.closest({ ids: ids.slice(turn, turn + 20) }, 5))]);
  const search = (turn: number) => warm.search({ query: texts[turn]!.split(' ').slice(0, 3).join(' '), sort: 'match' });
  await search(0);
  rows.push(['a search for three words', await middle(search)]);
  print(`${papers.length} papers, ms`, ['what', 'ms'], rows, 1);
  end.abort();
}

function paperOf({ id, title, abstract }: Labelled): Paper {
  const url = `https://arxiv.org/abs/${id}`;
  return { id: `arxiv:${id}`, ids: { arxiv: id }, title, abstract, authors: [], categories: [], url };
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function middle(work: (turn: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) times.push(await took(() => work(turn)));
  return median(times);
}
