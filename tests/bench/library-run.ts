/** The measurements themselves; run by `library.ts` in Node and in a browser. */
import { openDB } from 'idb';

import type { Library } from '../../utils/library';
import { createLibrary } from '../../utils/library/create-library';
import type { Paper } from '../../utils/model/paper';
import { fold } from '../../utils/query/fold';
import { createTagger } from '../../utils/topics/tagger';

export interface Figure {
  readonly what: string;
  readonly ms: number;
  /** What it is compared with, in the same run. */
  readonly floor?: string;
  readonly floorMs?: number;
}

const WORDS =
  'attention diffusion language model recurrent memory retrieval agent robot policy reward vision image video speech graph proof kernel optimisation benchmark survey training inference quantisation alignment reasoning token sparse expert gradient variance bound sample latent score flow planning navigation grasp scene depth pose caption'.split(
    ' ',
  );

/** A paper of made-up words; the same for the same number. */
export function madeUp(n: number): Paper {
  let state = n * 2654435761 + 1;
  const word = (): string => {
    state = Math.imul(state, 1103515245) + 12345;
    return WORDS[(state >>> 16) % WORDS.length] ?? '';
  };
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const arxiv = `26${String(Math.floor(n / 1_000) + 1).padStart(2, '0')}.${String(n % 1_000).padStart(5, '0')}`;
  return {
    id: `arxiv:${arxiv}`,
    ids: { arxiv },
    title: words(9),
    authors: Array.from({ length: 5 }, (_, i) => ({ family: `Family${(n * 7 + i) % 3000}`, given: 'Given' })),
    abstract: words(170),
    published: `2026-01-${String((n % 28) + 1).padStart(2, '0')}`,
    url: `https://arxiv.org/abs/${arxiv}`,
    categories: ['cs.LG'],
  };
}

async function time(work: () => Promise<unknown>, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

async function readAll(name: string): Promise<void> {
  const db = await openDB(name);
  await db.getAll('papers');
  db.close();
}

/** How many papers are on screen in years, besides those that are saved. */
const LEDGER = 50_000;

/** A query over what was seen, before and after years of reading. */
async function seenQuery(ask: () => Promise<unknown>, library: Library, size: number): Promise<Figure> {
  const floorMs = await time(ask, 5);
  for (let from = 0; from < LEDGER; from += 1_000) {
    const ids = Array.from({ length: 1_000 }, (_, n) => madeUp(size + 1_000 + from + n).id);
    await library.see(ids, 'arxiv');
  }
  const what = `is:seen of ${LEDGER}, worker just started`;
  return { what, ms: await time(ask, 5), floor: 'the same before they were seen', floorMs };
}

/** Medians, in milliseconds, over a library of `size` papers in a database of its own. */
export async function measure(size: number): Promise<Figure[]> {
  const end = new AbortController();
  const name = `bench-${crypto.randomUUID()}`;
  const announce = async (): Promise<void> => undefined;
  const open = () => createLibrary({ name, announce }, end.signal);
  /** A worker that has just started, and ends with its task. */
  async function alone(task: (library: Library) => Promise<unknown>): Promise<void> {
    const stop = new AbortController();
    await task(createLibrary({ name, announce }, stop.signal));
    stop.abort();
  }
  const papers = Array.from({ length: size }, (_, n) => madeUp(n));
  const figures: Figure[] = [];
  const library = open();

  const start = performance.now();
  for (let i = 0; i < size; i += 1_000) await library.save(papers.slice(i, i + 1_000), { addTags: [`t${i % 7}`] });
  figures.push({ what: `save ${size}, a thousand at a time`, ms: performance.now() - start });

  const texts = papers.map((paper) => fold(`${paper.title} ${paper.abstract}`));
  const scan = await time(async () => texts.filter((text) => text.includes(' grasp scene')), 9);
  const floor = { floor: 'plain scan of folded texts', floorMs: scan };
  const folding = await time(async () => papers.map((paper) => fold(`${paper.title} ${paper.abstract}`)), 3);

  figures.push({
    what: 'latest 30, worker just started',
    ms: await time(() => alone((fresh) => fresh.search({ limit: 30 })), 5),
  });
  const raw = await time(() => readAll(name), 3);
  figures.push({
    what: 'first text search, worker just started',
    ms: await time(() => alone((fresh) => fresh.search({ query: '"grasp scene"', limit: 30 })), 3),
    floor: 'reading the records and folding the texts',
    floorMs: raw + folding,
  });
  const cold = open();
  await cold.search({ limit: 30 });
  await new Promise((resolve) => setTimeout(resolve, 4 * (raw + folding)));
  figures.push({
    what: 'first text search, a while after the latest 30',
    ms: await time(() => cold.search({ query: '"grasp scene"', limit: 30 }), 1),
    ...floor,
  });
  for (const query of ['"grasp scene"', 'diffusion -survey', 'author:family17', 'tag:t3', 'topic:diffusion'])
    figures.push({
      what: `search ${query}`,
      ms: await time(() => cold.search({ query, limit: 30 }), 7),
      ...floor,
    });
  figures.push({
    what: 'sort by title, first 30',
    ms: await time(() => cold.search({ sort: 'title', limit: 30 }), 5),
    ...floor,
  });

  const tagger = createTagger();
  const page = papers.slice(-250).concat(Array.from({ length: 250 }, (_, n) => madeUp(size + n)));
  const tagging = await time(
    async () =>
      page.forEach(({ title, abstract, categories }) => tagger.tag({ title, abstract: abstract ?? '', categories })),
    3,
  );
  const met = { floor: 'tagging 500 texts', floorMs: tagging };
  figures.push({
    what: 'meet 500 (250 saved), first time',
    ms: await time(() => open().meet(page, 'arxiv'), 1),
    ...met,
  });
  const warm = open();
  await warm.meet(page, 'arxiv');
  figures.push({ what: 'meet 500 again', ms: await time(() => warm.meet(page, 'arxiv'), 5), ...met });
  const ids = page.map(({ id }) => id);
  figures.push({ what: 'facts of 500', ms: await time(() => warm.facts(ids), 5), ...met });
  figures.push({ what: 'see 500', ms: await time(() => warm.see(ids, 'arxiv'), 3), ...met });
  let starred = false;
  figures.push({ what: 'edit one', ms: await time(() => warm.edit([ids[0]!], { starred: (starred = !starred) }), 9) });
  figures.push(await seenQuery(() => alone((fresh) => fresh.search({ query: 'is:seen', limit: 30 })), warm, size));
  figures.push({ what: 'tags', ms: await time(() => warm.tags(), 5) });
  figures.push({ what: 'stats', ms: await time(() => warm.stats(), 3) });
  end.abort();
  return figures;
}
