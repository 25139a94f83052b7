import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';

import type { LibraryReply } from '../../utils/library';
import { GRACE, MOST_MET, MOST_REASONS, type Sender } from '../../utils/library/page-sessions';
import { serve } from '../../utils/library/server';
import type { LibraryService } from '../../utils/library/create-library';
import type { Paper } from '../../utils/model/paper';
import { listen } from '../background/listen';
import { arxiv, fresh, marked, paper } from './fresh';

const TAB: Sender = {
  id: 'test-extension-id',
  url: 'https://arxiv.org/list/cs.LG/recent',
  origin: 'https://arxiv.org',
  frameId: 0,
  documentId: 'A',
  tab: { id: 7, incognito: false },
};
const OTHER: Sender = { ...TAB, documentId: 'B', tab: { id: 8 } };
const OWN: Sender = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/options.html' };
const [A, B] = [arxiv(1), arxiv(2)];
const MANY = Array.from({ length: 50 }, (_, n) => arxiv(100 + n));

interface Reply {
  readonly value?: unknown;
  readonly error?: { readonly code: string };
}
type Ask = (sender: Sender, call: string, ...args: unknown[]) => Promise<Reply>;

let events: {
  message: ReturnType<typeof listen>;
  removed: ReturnType<typeof listen>;
  updated: ReturnType<typeof listen>;
};
const originals = [browser.runtime.onMessage, browser.tabs.onRemoved, browser.tabs.onUpdated];
let stop = new AbortController();
let calls = 0;

/** The background as it starts, with a library: what it kept in `storage.session` is there. */
function start(library: LibraryService): Ask {
  stop.abort();
  stop = new AbortController();
  const [message, removed, updated] = [
    listen(browser.runtime, 'onMessage'),
    listen(browser.tabs, 'onRemoved'),
    listen(browser.tabs, 'onUpdated'),
  ];
  for (const event of [browser.runtime.onMessage, browser.tabs.onRemoved, browser.tabs.onUpdated])
    Object.assign(event, { removeListener: () => undefined });
  events = { message, removed, updated };
  serve(library, stop.signal);
  return async (sender, call, ...args) => {
    const sent: unknown = JSON.parse(JSON.stringify({ to: 'library', call, args, id: `id-${++calls}` }));
    return JSON.parse(JSON.stringify(await (events.message(sent, sender) as Promise<LibraryReply>))) as Reply;
  };
}

beforeEach(async () => {
  await fakeBrowser.storage.session.clear();
});
afterEach(() => {
  stop.abort();
  Object.assign(browser.runtime, { onMessage: originals[0] });
  Object.assign(browser.tabs, { onRemoved: originals[1], onUpdated: originals[2] });
  vi.restoreAllMocks();
});

const DENIED = { error: { code: 'denied' } };
const idsOf = (papers: readonly Paper[]): string[] => papers.map(({ id }) => id);

describe('a page', () => {
  it('is told of the papers that it has met, and of no others', async () => {
    const { library } = fresh();
    const ask = start(library);
    await library.save([A, B], { note: 'private' });
    expect(await ask(TAB, 'facts', [A.id, B.id])).toEqual({ value: [] });
    await ask(TAB, 'meet', [A], 'arxiv');
    expect(await ask(TAB, 'facts', [A.id, B.id])).toMatchObject({ value: [{ asked: A.id }] });
    expect(await ask(OTHER, 'facts', [A.id])).toEqual({ value: [] });
    expect(await ask({ ...TAB, documentId: 'later' }, 'facts', [A.id])).toEqual({ value: [] });
    expect(await ask(OWN, 'facts', [A.id, B.id])).toMatchObject({ value: [{ asked: A.id }, { asked: B.id }] });
  });

  it('may use either name of a paper that goes by another', async () => {
    const { library } = fresh();
    const ask = start(library);
    const both = paper({ arxiv: '2601.00001', doi: '10.1000/x' });
    await library.save([both]);
    const article = paper({ doi: '10.1000/x' });
    await ask(TAB, 'meet', [article], 'arxiv');
    const facts = await ask(TAB, 'facts', [article.id, both.id]);
    expect(facts).toMatchObject({ value: [{ id: both.id }, { id: both.id }] });
  });

  it.each<[string, readonly unknown[]]>([
    ['remove', [[B.id]]],
    ['edit', [[B.id], { note: 'x' }]],
    ['save', [[B], { note: 'x' }]],
    ['reasons', [B.id]],
    ['explain', [B.id, 'rnn-ssm']],
    ['labelExample', ['rnn-ssm', [B.id], true]],
  ])('may not %s what it has not met', async (call, args) => {
    const { library } = fresh();
    const ask = start(library);
    await library.save([A, B], { note: 'mine' });
    await ask(TAB, 'meet', [A], 'arxiv');
    expect(await ask(TAB, call, ...args)).toMatchObject(DENIED);
    expect((await library.get(B.id))?.bookmark.note).toBe('mine');
  });

  it('has nothing remembered and nothing ordered that it has not met', async () => {
    const { library } = fresh();
    const ask = start(library);
    await ask(TAB, 'meet', [A], 'arxiv');
    await ask(TAB, 'see', [A.id, B.id], 'arxiv');
    expect((await library.facts([A.id, B.id])).map(({ seen }) => seen !== undefined)).toEqual([true, false]);
  });

  it.each<[string, readonly unknown[]]>([
    ['remove two papers', ['remove', idsOf(MANY).slice(0, 2)]],
    ['remove two highlights', ['removeHighlights', ['a', 'b']]],
    ['edit more than 300', ['edit', Array(301).fill(MANY[0]?.id), { starred: true }]],
    ['hide more than 300', ['hide', Array(301).fill(MANY[0]), true]],
    ['save more than 2,000', ['save', Array(2_001).fill(MANY[0])]],
    ['save and edit more than 300', ['save', Array(301).fill(MANY[0]), { starred: true }]],
    ['teach more than 300', ['labelExample', 'rnn-ssm', Array(301).fill(MANY[0]?.id), true]],
    ['get a paper whole', ['get', MANY[0]?.id]],
    ['ask where its facts come from', ['sources', MANY[0]?.id]],
    ['make a topic', ['saveTopic', { name: 'x' }]],
    ['change what is learned', ['learnSince', '2026-01-01T00:00:00.000Z']],
  ])('may not %s at once', async (_, [call, ...args]) => {
    const { library } = fresh();
    const ask = start(library);
    await library.save(MANY);
    await ask(TAB, 'meet', MANY, 'arxiv');
    const before = await library.stats();
    expect(await ask(TAB, call as string, ...args)).toMatchObject(DENIED);
    expect(await library.stats()).toEqual(before);
  });

  it('takes back what it was given a receipt for, and nothing else', async () => {
    const { library } = fresh();
    const ask = start(library);
    const { undo: private_ } = await library.save([B]);
    const { value } = await ask(TAB, 'save', [A]);
    const { undo: receipt } = value as { undo: string };
    expect(await ask(TAB, 'undo')).toMatchObject(DENIED);
    expect(await ask(TAB, 'undo', private_)).toMatchObject(DENIED);
    expect(await ask(OTHER, 'undo', receipt)).toMatchObject(DENIED);
    const undone = await ask(TAB, 'undo', receipt);
    expect(undone).toMatchObject({ value: { ids: [A.id] } });
    expect(await ask(TAB, 'undo', (undone.value as { undo: string }).undo)).toMatchObject({ value: { ids: [A.id] } });
    expect((await library.search({})).total).toBe(2);
  });

  it('is told of changes to what it has met', async () => {
    const { library } = fresh();
    const ask = start(library);
    await ask(TAB, 'meet', [A], 'arxiv');
    await library.save([A, B]);
    await library.save([B], { starred: true });
    expect(await ask(TAB, 'changes', 0)).toMatchObject({ value: { changes: [{ kind: 'papers', ids: [A.id] }] } });
    expect(await ask(TAB, 'changes', 1)).toMatchObject({ value: { changes: [] } });
    expect(await ask(OWN, 'changes', 1)).toMatchObject({ value: { changes: [{ ids: [B.id] }] } });
  });

  it('cannot ask for the answer that another was given', async () => {
    const { library } = fresh();
    start(library);
    const message = { to: 'library', call: 'highlight', args: [A, { ...marked, note: 'x' }], id: 'guessed' };
    const first = (await events.message(message, TAB)) as { value: { undo: string } };
    const second = (await events.message(message, OTHER)) as { value: { undo: string } };
    expect(second.value.undo).not.toBe(first.value.undo);
    expect(await events.message(message, TAB)).toEqual(first);
  });
});

describe('a page speaks for its own site', () => {
  const HF: Sender = { ...OTHER, url: 'https://huggingface.co/papers', origin: 'https://huggingface.co' };

  it('only, whatever it says: what it tells of papers is not arXiv’s word', async () => {
    const { library } = fresh();
    const [ask, title] = [start(library), 'As a page has it'];
    await ask(HF, 'meet', [{ ...A, title }], 'arxiv');
    await ask(HF, 'see', [A.id], 'arxiv');
    expect((await library.facts([A.id]))[0]?.seen).toMatchObject({ site: 'huggingface' });
    await ask(HF, 'save', [{ ...A, title }]);
    await ask(TAB, 'meet', [{ ...A, title: 'As arXiv has it' }], 'huggingface');
    await ask(HF, 'meet', [{ ...A, title }], 'arxiv');
    expect((await library.get(A.id))?.paper.title).toBe('As arXiv has it');
  });

  it('and is given reasons, which name saved papers, on listings, so many a load', async () => {
    const { library } = fresh();
    const ask = start({ ...library, as: () => ({ ...library, reasons: () => Promise.resolve([]) }) });
    const abs: Sender = { ...OTHER, url: 'https://arxiv.org/abs/2601.00001' };
    for (const each of [TAB, abs]) await ask(each, 'meet', [A], 'arxiv');
    expect(await ask(abs, 'reasons', A.id)).toMatchObject(DENIED);
    for (let n = 0; n < MOST_REASONS; n++) expect(await ask(TAB, 'reasons', A.id)).toEqual({ value: [] });
    expect(await ask(TAB, 'reasons', A.id)).toMatchObject(DENIED);
  });
});

describe('a page of a private window', () => {
  const PRIVATE: Sender = { ...TAB, tab: { id: 7, incognito: true } };
  it('is still one when its tab has closed and its last words arrive, at a worker that has just started too', async () => {
    const { library, reopen } = fresh();
    await start(library)(PRIVATE, 'meet', [A], 'arxiv');
    const { tab: _, ...late } = PRIVATE;
    for (const ask of [start(library), start(reopen())]) {
      expect(await ask(late, 'see', [A.id], 'arxiv')).not.toHaveProperty('error');
      expect((await library.facts([A.id]))[0]).not.toHaveProperty('seen.first');
    }
  });
});

describe('what a page has met', () => {
  it('counts what it saves, hides and highlights without having met it first', async () => {
    const { library } = fresh();
    const meet = (papers: readonly Paper[]) => Promise.resolve(papers.map(({ id }) => ({ id })) as never);
    const ask = start({ ...library, as: () => ({ ...library, meet }) });
    const met = Array.from({ length: MOST_MET - 3 }, (_, n) => paper({ doi: `10.1000/${n}` }));
    for (let first = 0; first < met.length; first += 500)
      await ask(TAB, 'meet', met.slice(first, first + 500), 'arxiv');
    const [one, two, three, four] = MANY as [Paper, Paper, Paper, Paper];
    for (const [n, each] of [one, two, three, four, four, four].entries()) {
      const act = [['save', [each]] as const, ['hide', [each], true] as const, ['highlight', each, marked] as const][
        n % 3
      ];
      expect('error' in (await ask(TAB, ...((act ?? ['save']) as [string, ...unknown[]])))).toBe(n > 2);
    }
    expect((await library.facts([four.id]))[0]).toMatchObject({ hidden: false });
  });

  it('outlives a stopped worker, and goes with the tab', async () => {
    const { library, reopen } = fresh();
    await library.save([A]);
    await start(library)(TAB, 'meet', [A], 'arxiv');
    const { value } = await start(library)(TAB, 'save', [A]);
    const ask = start(reopen());
    expect(await ask(TAB, 'facts', [A.id])).toMatchObject({ value: [{ asked: A.id }] });
    expect(await ask(TAB, 'undo', (value as { undo: string }).undo)).not.toMatchObject(DENIED);
    expect(await browser.storage.local.get(null)).not.toHaveProperty(A.id);
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    events.removed(8);
    events.removed(7);
    // What the page said while it closed may arrive only now.
    expect(await ask(TAB, 'facts', [A.id])).toMatchObject({ value: [{ asked: A.id }] });
    vi.advanceTimersByTime(GRACE);
    vi.useRealTimers();
    await vi.waitFor(async () => expect(await browser.storage.session.get(null)).toEqual({ pages: [] }));
    expect(await ask(TAB, 'facts', [A.id])).toEqual({ value: [] });
  });

  it('is at most 5,000 papers a load', async () => {
    const { library } = fresh();
    const shown = vi.fn((papers: readonly Paper[]) => Promise.resolve(papers.map(({ id }) => ({ id }))));
    const ask = start({ ...library, as: () => ({ ...library, meet: shown as never }) });
    const met: string[] = [];
    for (let first = 0; first < MOST_MET + 500; first += 500) {
      const papers = Array.from({ length: 500 }, (_, n) => paper({ doi: `10.1000/${first + n}` }));
      met.push(...((await ask(TAB, 'meet', papers, 'arxiv')).value as { id: string }[]).map(({ id }) => id));
    }
    expect(met).toHaveLength(MOST_MET);
    const known = paper({ doi: '10.1000/3' });
    expect((await ask(TAB, 'meet', [known], 'arxiv')).value).toEqual([{ id: known.id }]);
    expect((await ask(OTHER, 'meet', [arxiv(1)], 'arxiv')).value).toHaveLength(1);
  });

  it('begins anew with each load where the browser does not name loads, and rows that stay are still known', async () => {
    const { library } = fresh();
    const ask = start(library);
    const nameless: Sender = { ...TAB, documentId: undefined };
    await ask(nameless, 'meet', [A], 'arxiv');
    events.updated(7, { status: 'loading' });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await ask(nameless, 'facts', [A.id])).toMatchObject({ value: [{ asked: A.id }] });
    const kept = await browser.storage.session.get(null);
    expect(Object.values(kept)).toContainEqual(expect.objectContaining({ spent: 0 }));
  });

  it('is kept of the last documents of a tab', async () => {
    const { library } = fresh();
    const ask = start(library);
    for (const documentId of ['1', '2', '3', '4']) await ask({ ...TAB, documentId }, 'meet', [A], 'arxiv');
    expect(Object.keys(await browser.storage.session.get(null))).toHaveLength(4);
    expect(await ask({ ...TAB, documentId: '2' }, 'facts', [A.id])).toMatchObject({ value: [{ asked: A.id }] });
  });

  it('is still known to this worker when there is no space for it', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const { library } = fresh();
    const ask = start(library);
    vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    await ask(TAB, 'meet', [A], 'arxiv');
    expect(await ask(TAB, 'facts', [A.id])).toMatchObject({ value: [{ asked: A.id }] });
  });
});
