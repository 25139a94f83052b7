import { execFile } from 'node:child_process';
import process from 'node:process';

import { describe, expect, it } from 'vitest';

import type { Figure } from './library/figures';
import { readOptions } from './library/options';
import { corpusOf, SPARE } from './library/papers';
import type { Place } from './library/place';
import { questionsFor } from './library/questions';
import { measureLibrary, type Run } from './library/run';
import type { StepName } from './library/steps';
import { madeUpText, textsOf } from './library/texts';

/** What the benchmark is asked for by name. */
const NAMES = [
  'first page, stopped worker',
  'first text search, started worker',
  'text search, warm, p95',
  'sort by title',
  'save one, empty library',
  'save one',
  'import all',
  'import all, longest pause',
  'typing, each letter, p95',
  'query tag:',
  'query author:',
  'query year:',
  'query status:',
  'one JSON blob, edit one',
  'MiniSearch in memory, index all',
  'MiniSearch in memory, text search, warm, p95',
];

interface FakeOptions {
  readonly only: readonly string[];
  /** The step that fails. */
  readonly failing?: StepName;
  /** Stopped with it. */
  readonly stop?: AbortController;
}

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function bench(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['--import', 'tsx', 'tests/bench/library.ts', ...args], (_, out, err) =>
      resolve({ code: child.exitCode ?? 0, out, err }),
    );
  });
}

const PARTS = 'save,pages,search,sort,typing,fields,peers,import';
/** Far above what it needs. */
const PATIENCE = 120_000;

describe('the benchmark of the library', () => {
  it(
    'tells each figure as a line of JSON',
    async () => {
      const { code, out, err } = await bench('30', '--json', '--only', PARTS);
      expect(err).not.toContain('could not be measured');
      expect(code).toBe(0);
      const lines = out.trim().split('\n');
      const figures = new Map(lines.map((line) => JSON.parse(line) as Figure).map((figure) => [figure.what, figure]));
      expect([...figures.keys()]).toEqual(expect.arrayContaining([...NAMES]));
      for (const { what, ms } of figures.values()) expect(ms, what).toBeGreaterThanOrEqual(0);
      expect(figures.get('save one')).toMatchObject({ floor: 'a raw put', floorMs: expect.any(Number) });
      expect(figures.get('import all')).toMatchObject({ floor: 'raw bulk put', floorMs: expect.any(Number) });
    },
    PATIENCE,
  );

  it('measures what is wanted, and saves on the way to the whole', async () => {
    const { run, done } = fakeRun({ only: ['save', 'sort'] });
    expect(await measureLibrary(run)).toBe(0);
    expect(done).toEqual([
      ['fill', 0, 0],
      ['saveOne', 0, 0],
      ['fill', 0, 10],
      ['saveOne', 10, 1],
      ['fill', 10, 100],
      ['saveOne', 100, 2],
      ['fill', 100, 1_000],
      ['settle'],
      ['saveOne', 1_000, 3],
      ['sortByTitle'],
      'closed',
    ]);
  });

  it('imports into a library of its own', async () => {
    const { run, done } = fakeRun({ only: ['import'] });
    await measureLibrary(run);
    expect(done).toEqual([['importAll'], 'closed']);
  });

  it('goes on after a part that fails, and says so', async () => {
    const { run, done, said } = fakeRun({ only: ['sort', 'typing'], failing: 'sortByTitle' });
    expect(await measureLibrary(run)).toBe(1);
    expect(done).toContainEqual(['typing']);
    expect(said.join('\n')).toContain('sort could not be measured: Error: on purpose');
  });

  it('ends at once when it is stopped, and closes what it opened', async () => {
    const stop = new AbortController();
    const { run, done } = fakeRun({ only: ['sort', 'typing'], failing: 'sortByTitle', stop });
    await expect(measureLibrary(run)).rejects.toThrow('on purpose');
    expect(done).toEqual([['fill', 0, 1_000], ['settle'], 'closed']);
  });

  it('says what it does not understand', () => {
    expect(readOptions(['100_000', '--only', 'save,import', '--json'])).toMatchObject({
      ...{ size: 100_000, only: ['save', 'import'], isJson: true },
    });
    expect(() => readOptions(['--only', 'nothing'])).toThrow('There is no part nothing.');
    expect(() => readOptions(['many'])).toThrow('many is no number of papers.');
    expect(() => readOptions(['--fast'])).toThrow('--fast');
  });
});

/** A run over a place that does nothing but remember. With `stop` it is stopped by what fails. */
function fakeRun({ only, failing, stop }: FakeOptions): {
  readonly run: Run;
  readonly done: unknown[];
  readonly said: string[];
} {
  const done: unknown[] = [];
  const said: string[] = [];
  const place: Place = {
    async run(...step) {
      if (step[0] === failing) {
        stop?.abort();
        throw new Error('on purpose');
      }
      done.push(step);
    },
    firstPage: async () => undefined,
    memory: async () => undefined,
    close: async () => void done.push('closed'),
  };
  return {
    ...{ done, said },
    run: {
      ...{ size: 1_000, only, signal: stop?.signal ?? new AbortController().signal, open: async () => place },
      ...{ tell: () => undefined, say: (line) => void said.push(line) },
    },
  };
}

describe('the papers of a benchmark', () => {
  const corpus = corpusOf(madeUpText);

  it('are the same for the same number, and of their own for each', () => {
    expect(corpus.row(7)).toEqual(corpusOf(madeUpText).row(7));
    const ids = Array.from({ length: 3_000 }, (_, n) => corpus.paper(n % 2 === 0 ? n : SPARE + n).id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have words as texts have them: few very frequent, many rare', () => {
    const counts = new Map<string, number>();
    let all = 0;
    for (let n = 0; n < 1_000; n++)
      for (const word of madeUpText(n)
        .abstract.toLowerCase()
        .match(/\p{L}+/gu) ?? []) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
        all++;
      }
    const [most = 0] = [...counts.values()].sort((a, b) => b - a);
    const once = [...counts.values()].filter((count) => count === 1).length;
    expect(all / 1_000).toBeGreaterThan(120);
    expect(all / 1_000).toBeLessThan(180);
    expect(most / all).toBeGreaterThan(0.02);
    expect(most / all).toBeLessThan(0.08);
    expect(counts.size).toBeGreaterThan(10_000);
    expect(once / counts.size).toBeGreaterThan(0.2);
  });

  it('are asked for what is in them', () => {
    for (const { all } of questionsFor(corpus, 40, 20)) {
      const texts = Array.from({ length: 40 }, (_, n) => corpus.paper(n)).map(({ title, abstract }) =>
        `${title} ${abstract}`.toLowerCase().replace(/[^\p{L}]+/gu, ' '),
      );
      expect(
        all.every((words) => texts.some((text) => text.includes(words))),
        all.join(', '),
      ).toBe(true);
    }
  });

  it('have the texts of a file, over and over', () => {
    const texts = textsOf(
      '{"title":"One","abstract":"First."}\n\n{"title":"Two","abstract":"Second."}\n{"title":"Three"}',
    );
    expect([0, 1, 2].map((n) => texts(n).title)).toEqual(['One', 'Two', 'One']);
    const { paper } = corpusOf(texts);
    expect(paper(0).title).toBe(paper(2).title);
    expect(paper(0).id).not.toBe(paper(2).id);
    expect(() => textsOf('{"title":"One"}')).toThrow('No line');
  });
});
