import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { announceChange, answerChanges } from '../announce-change';
import type { Library } from '../../utils/library';
import { createKnowledge } from '../../utils/listing/knowledge';
import type { Row } from '../../utils/listing/rows';
import { BOOKMARK, facts, row, SEEN } from './rows-for-tests';

const meet = vi.fn<Library['meet']>();
const ask = vi.fn<Library['facts']>();
const learned = vi.fn<(rows: readonly Row[]) => void>();
const failed = vi.fn<(error: unknown) => void>();
let rows: Row[] = [];
let stop: AbortController;

function unknown(id: `arxiv:${string}`): Row {
  const { facts: _, ...rest } = row(id);
  return rest;
}

beforeEach(async () => {
  for (const spy of [meet, ask, learned, failed]) spy.mockReset();
  await browser.storage.local.clear();
  answerChanges();
  meet.mockImplementation((papers) => Promise.resolve(papers.map(({ id }) => facts(id, { seen: SEEN }))));
  ask.mockImplementation((ids) => Promise.resolve(ids.map((id) => facts(id, { bookmark: BOOKMARK }))));
  stop = new AbortController();
});
afterEach(() => stop.abort());

const know = (): ReturnType<typeof createKnowledge> =>
  createKnowledge({
    library: { meet, facts: ask },
    site: 'arxiv',
    rows: () => rows,
    learned,
    failed,
    signal: stop.signal,
  });

it('asks about what is on screen first and in few messages, in the order given', async () => {
  rows = Array.from({ length: 600 }, (_, n) => unknown(`arxiv:${n}`));
  await know().meet(rows);
  expect(meet.mock.calls.map(([papers]) => papers.length)).toEqual([60, 250, 250, 40]);
  expect(rows.every((one) => one.facts?.id === one.id && one.before === SEEN)).toBe(true);
});

it('tells when the library could not be asked about a change', async () => {
  rows = [row('arxiv:1')];
  know();
  const error = new Error('Nobody answers');
  ask.mockRejectedValue(error);
  await announceChange('papers', ['arxiv:1']);
  await vi.waitFor(() => expect(failed).toHaveBeenCalledWith(error));
  expect(learned).not.toHaveBeenCalled();
});

it('asks again about the rows that a change concerns, and about no others', async () => {
  rows = [unknown('arxiv:1'), unknown('arxiv:2')];
  await know().meet(rows);
  await announceChange('papers', ['arxiv:2', 'arxiv:9']);
  await vi.waitFor(() => expect(ask).toHaveBeenCalled());
  expect(ask.mock.calls).toEqual([[['arxiv:2']]]);
  expect(rows.map((one) => one.facts?.bookmark?.status)).toEqual([undefined, 'to read']);
});

it('asks again about what changed while the first answer was on its way: that may be of before', async () => {
  rows = [unknown('arxiv:1')];
  let answer = (): void => undefined;
  meet.mockImplementation(async (papers) => {
    await new Promise<void>((resolve) => (answer = resolve));
    return papers.map(({ id }) => facts(id));
  });
  const met = know().meet(rows);
  await announceChange('papers', ['arxiv:1']);
  await new Promise((resolve) => setTimeout(resolve, 20));
  answer();
  await met;
  await vi.waitFor(() => expect(rows[0]?.facts?.bookmark?.status).toBe('to read'));
});

it('asks about one change after the other, so that no late answer tells what was before', async () => {
  rows = [row('arxiv:1')];
  const answers: (() => void)[] = [];
  ask.mockImplementation(async (ids) => {
    const isFirst = answers.length === 0;
    await new Promise<void>((resolve) => answers.push(resolve));
    return ids.map((id) => facts(id, { hidden: !isFirst }));
  });
  know();
  await announceChange('papers', ['arxiv:1']);
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  await announceChange('papers', ['arxiv:1']);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(answers).toHaveLength(1);
  answers[0]?.();
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.();
  await vi.waitFor(() => expect(rows[0]?.facts?.hidden).toBe(true));
});

it('asks about all when the change names none, and when the topics moved', async () => {
  rows = [unknown('arxiv:1'), unknown('arxiv:2')];
  await know().meet(rows);
  await announceChange('topics', []);
  await vi.waitFor(() => expect(ask.mock.lastCall).toEqual([['arxiv:1', 'arxiv:2']]));
});

it('keeps what was known before this visit, whatever is learned during it', async () => {
  meet.mockImplementation((papers) => Promise.resolve(papers.map(({ id }) => facts(id))));
  ask.mockImplementation((ids) => Promise.resolve(ids.map((id) => facts(id, { seen: SEEN }))));
  rows = [unknown('arxiv:1')];
  await know().meet(rows);
  await announceChange('seen', ['arxiv:1']);
  await vi.waitFor(() => expect(ask).toHaveBeenCalled());
  expect(rows[0]?.before).toBeUndefined();
});

it('keeps what it knew of a paper that it is not told of any more', async () => {
  rows = [unknown('arxiv:1')];
  await know().meet(rows);
  ask.mockResolvedValue([]);
  await announceChange('papers', ['arxiv:1']);
  await vi.waitFor(() => expect(learned).toHaveBeenCalledTimes(2));
  expect(rows[0]?.facts?.seen).toEqual(SEEN);
});

it('knows nothing of a paper that the library could not read, and goes on', async () => {
  meet.mockImplementation((papers) => Promise.resolve(papers.slice(1).map(({ id }) => facts(id, { hidden: true }))));
  rows = [unknown('arxiv:1'), unknown('arxiv:2')];
  await know().meet(rows);
  expect(rows.map((one) => one.facts?.hidden)).toEqual([false, true]);
});
