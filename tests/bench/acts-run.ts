/** How long what a reader does takes in a large library, and what our pages ask after it; run by `acts.ts` in Node and in a browser. */
import type { Library } from '../../utils/library';
import { createLibrary } from '../../utils/library/create-library';
import type { Rarity } from '../../utils/topics/order/rarity';
import { DIMENSIONS } from '../../utils/topics/order/vectors';
import { madeUp } from './library/papers';

export interface ActFigure {
  readonly what: string;
  /** Until the library has answered that it is kept. */
  readonly kept: number;
  /** Until all that is asked after it has been answered. */
  readonly shown: number;
}

const MET = 5_000;
const EXAMPLES = 20;
const SAVED = 300;

const rarity = (): Promise<Rarity> =>
  Promise.resolve({ papers: 100_000, weights: new Float32Array(DIMENSIONS).fill(4) });

async function took(act: () => Promise<unknown>, then: () => Promise<unknown>): Promise<Omit<ActFigure, 'what'>> {
  const start = performance.now();
  await act();
  const kept = performance.now() - start;
  await then();
  return { kept, shown: performance.now() - start };
}

async function fill(library: Library, size: number): Promise<void> {
  for (let i = 0; i < size; i += 1_000)
    await library.save(
      Array.from({ length: 1_000 }, (_, n) => madeUp(i + n)),
      { addTags: [`t${i % 7}`] },
    );
  for (let i = 0; i < MET; i += 500)
    await library.meet(
      Array.from({ length: 500 }, (_, n) => madeUp(size + i + n)),
      'arxiv',
    );
}

/** Milliseconds in a library of `size` saved papers and 5,000 met ones, with one topic that is learned from examples. */
export async function measureActs(size: number): Promise<ActFigure[]> {
  const end = new AbortController();
  const announce = async (): Promise<void> => undefined;
  const library = createLibrary({ name: `acts-${crypto.randomUUID()}`, announce, rarity }, end.signal);
  await fill(library, size);
  const ids = Array.from({ length: 400 }, (_, n) => madeUp(size + n).id);
  const { topic } = await library.saveTopic({ name: 'Of my own', examples: ids.slice(0, EXAMPLES) });
  const afterTopic = (): Promise<unknown> => askedByTopics(library, topic.id);
  await afterTopic();

  const figures: ActFigure[] = [];
  const note = (what: string, figure: Omit<ActFigure, 'what'>): void => void figures.push({ what, ...figure });
  for (const [place, id] of ids.slice(EXAMPLES, EXAMPLES + 3).entries())
    note(`"no" to a topic, ${place + 1}`, await took(() => library.labelExample(topic.id, [id], false), afterTopic));
  note(
    'the query that was on screen, after a "no"',
    await took(
      () => library.labelExample(topic.id, [ids[30]!], false),
      () => library.search({ query: 'diffusion -survey', limit: 200 }),
    ),
  );
  const papers = Array.from({ length: SAVED }, (_, n) => madeUp(size + MET + n));
  const receipt = await library.save(papers);
  const list = (): Promise<unknown> =>
    Promise.all([library.search({ limit: 200 }), library.facts(papers.map(({ id }) => id)), library.tags()]);
  let undone: Awaited<ReturnType<Library['undo']>>;
  note(`undo of ${SAVED} saved`, await took(async () => (undone = await library.undo(receipt.undo)), list));
  note(`redo of ${SAVED} saved`, await took(() => library.undo(undone?.undo), list));
  const half = Array.from({ length: SAVED }, (_, n) => madeUp(n * 3).id);
  note(`status of ${SAVED}`, await took(() => library.edit(half, { status: 'read' }), list));
  note(`remove ${SAVED}`, await took(() => library.remove(half), list));
  end.abort();
  return figures;
}

/** What the topics page asks when it hears of a change, with a topic open. */
async function askedByTopics(library: Library, topic: string): Promise<void> {
  await library.changes(0);
  const topics = await library.topics();
  await Promise.all([
    library.trainingExamples(topic),
    library.watches(),
    library.tryRule(`topic:"${topic}"`),
    library.search({ limit: 200 }),
    library.countMatches(topics.map(({ id }) => `topic:"${id}"`)),
  ]);
}
