import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';

import { IbidError } from '../../utils/errors';
import { library as proxy, type Library, type LibraryCall, type LibraryReply } from '../../utils/library';
import { LONGEST_NOTE } from '../../utils/model/bookmark';
import type { LibraryService } from '../../utils/library/create-library';
import type { Sender } from '../../utils/library/page-sessions';
import { serve } from '../../utils/library/server';
import { CALLS } from '../../utils/library/calls';
import type { Paper } from '../../utils/model/paper';
import { arxiv, fresh, marked } from './fresh';

const ID = 'test-extension-id';
const OWN: Sender = {
  id: ID,
  url: 'chrome-extension://test-extension-id/options.html',
  origin: 'chrome-extension://test-extension-id',
};
const CONTENT: Sender = {
  id: ID,
  url: 'https://arxiv.org/list/cs.LG/recent',
  origin: 'https://arxiv.org',
  frameId: 0,
  documentId: 'A',
  tab: { id: 7, incognito: false },
};

const secret = async (): Promise<string> => 'a'.repeat(64);

type Listener = (message: unknown, sender: Sender) => Promise<LibraryReply> | undefined;
let listeners: Listener[] = [];
const event = fakeBrowser.runtime.onMessage as unknown as { addListener: unknown; removeListener: unknown };
const original = { ...event };

beforeEach(() => {
  listeners = [];
  event.addListener = (listener: Listener) => void listeners.push(listener);
  event.removeListener = (listener: Listener) => void (listeners = listeners.filter((each) => each !== listener));
});
afterEach(() => void Object.assign(event, original));

function open(
  library: Partial<Library> | LibraryService = fresh().library,
): (call: string, args: unknown, sender?: Sender) => Promise<unknown> {
  const end = new AbortController();
  const service = 'as' in library ? library : { as: () => library as Library, secret };
  serve(service, end.signal);
  return async (call, args, sender = OWN) => {
    // As Chrome sends it.
    const message: unknown = JSON.parse(JSON.stringify({ to: 'library', call, args }));
    return JSON.parse(JSON.stringify((await listeners[0]?.(message, sender)) ?? null));
  };
}

describe('the door', () => {
  it('lets calls in and answers out', async () => {
    const ask = open();
    const paper = arxiv(1, { abstract: 'We give it a memory of its own.' });
    await ask('meet', [[paper], 'arxiv'], CONTENT);
    expect(await ask('save', [[paper], { addTags: ['x'] }], CONTENT)).toMatchObject({ value: { ids: [paper.id] } });
    expect(await ask('highlight', [paper, marked], CONTENT)).toMatchObject({
      value: { highlight: { paper: paper.id } },
    });
    expect(await ask('search', [{ query: 'tag:x' }])).toMatchObject({ value: { total: 1 } });
    expect(await ask('undo', [])).toMatchObject({ value: { ids: [paper.id] } });
    expect(await ask('undo', [undefined])).toMatchObject({ value: { ids: [paper.id] } });
    expect(await ask('undo', [null])).toEqual({});
    expect(await ask('dump', [])).toMatchObject({ value: { lines: expect.any(Array) } });
  });

  it('leaves other messages to others', () => {
    open();
    for (const message of [undefined, null, 'library', 7, {}, { to: 'page', call: 'summary' }])
      expect(listeners[0]?.(message, OWN)).toBeUndefined();
  });

  it('lets a paper that cannot be read not cost the others of its page', async () => {
    const met: unknown[] = [];
    const ask = open({
      meet: (papers) => {
        met.push(...papers);
        return Promise.resolve([]);
      },
    });
    const { id, ids } = arxiv(2);
    await ask('meet', [[arxiv(1), { id, ids }, 'x', arxiv(3)], 'arxiv'], CONTENT);
    expect(met).toMatchObject([{ id: arxiv(1).id }, { id: arxiv(3).id }]);
  });

  it.each<[string, Partial<Paper>, Partial<Paper>]>([
    ['a title without end', { title: 'x'.repeat(9_000) }, { title: 'x'.repeat(5_000) }],
    ['an abstract without end', { abstract: 'x'.repeat(300_000) }, { abstract: 'x'.repeat(100_000) }],
    ['an address that is a script', { url: 'javascript:alert(1)' }, { url: '' }],
    ['a name without end', { authors: [{ family: 'f'.repeat(900) }] }, { authors: [{ family: 'f'.repeat(500) }] }],
  ])('takes a paper with %s, cut to measure', async (_, told, taken) => {
    const saved: unknown[] = [];
    const ask = open({ save: async (papers) => (saved.push(...papers), { undo: 'x', ids: [] }) });
    await ask('save', [[arxiv(1, told)]], CONTENT);
    expect(saved).toMatchObject([{ id: arxiv(1).id, ...taken }]);
  });

  it('leaves out what half of it would be another: a PDF at a strange address', async () => {
    const saved: object[] = [];
    const ask = open({ save: async (papers) => (saved.push(...papers), { undo: 'x', ids: [] }) });
    await ask('save', [[arxiv(1, { pdf: 'ftp://example.org/a.pdf' })]], CONTENT);
    expect(saved).toHaveLength(1);
    expect(saved[0]).not.toHaveProperty('pdf');
  });

  it('closes with its signal', () => {
    const end = new AbortController();
    serve({ as: () => ({}) as Library, secret }, end.signal);
    expect(listeners).toHaveLength(1);
    end.abort();
    expect(listeners).toHaveLength(0);
  });

  it('lets errors travel', async () => {
    const ask = open();
    expect(await ask('remove', [['arxiv:2601.00001']])).toMatchObject({ error: { code: 'not-found' } });
    expect(await ask('search', [{ query: '"open' }])).toMatchObject({ error: { code: 'bad-query' } });
    const full = open({
      stats: () => Promise.reject(new DOMException('Full', 'QuotaExceededError')),
    });
    listeners.shift();
    expect(await full('stats', [])).toMatchObject({ error: { code: 'storage-full' } });
  });

  it.each<[string, unknown, Sender]>([
    ['a call that there is not', ['nothing', []], OWN],
    ['a name from the prototype', ['constructor', []], OWN],
    ['arguments that are none', ['tags', 'x'], OWN],
    ['too many arguments', ['tags', ['x']], OWN],
    ['a paper without title', ['save', [[{ ...arxiv(1), title: undefined }]]], OWN],
    ['an identifier of no scheme', ['remove', [['ftp:x']]], OWN],
    ['an address that is a script', ['editPaper', [arxiv(1).id, { pdf: 'javascript:alert(1)' }]], OWN],
    ['a date that is none', ['editPaper', [arxiv(1).id, { published: 'yesterday' }]], OWN],
    ['more papers than a page has', ['meet', [Array(501).fill(arxiv(1)), 'arxiv']], OWN],
    ['an unknown status', ['edit', [['arxiv:2601.00001'], { status: 'burnt' }]], OWN],
    ['a field that there is not', ['edit', [['arxiv:2601.00001'], { savedAt: 'x' }]], OWN],
    ['an empty quotation', ['highlight', [arxiv(1), { ...marked, selector: { ...marked.selector, exact: '' } }]], OWN],
    ['a colour with more in it', ['saveTopic', [{ name: 'X', colour: 'red;background:url(x)' }]], OWN],
    ['an example that is no paper', ['labelExample', ['rnn-ssm', ['x'], true]], OWN],
    ['something to follow that there is not', ['watch', [{ kind: 'place', value: 'Linz' }]], OWN],
    ['nobody to follow', ['watch', [{ kind: 'author', value: '' }]], OWN],
    ['a page too long', ['search', [{ limit: 1_001 }]], OWN],
  ])('refuses %s', async (_, message, sender) => {
    const [call, args] = message as [string, unknown];
    expect(await open()(call, args, sender)).toMatchObject({ error: { code: 'bad-input' } });
  });

  it('says of a text as long as ten books that it is too long', async () => {
    const edit = [['arxiv:2601.00001'], { note: 'x'.repeat(LONGEST_NOTE + 1) }];
    expect(await open()('edit', edit, OWN)).toMatchObject({ error: { code: 'too-long' } });
  });

  it.each<[string, Sender]>([
    ['another extension', { ...OWN, id: 'stranger' }],
    ['a sender that the browser does not name', {}],
    ['a content script of no tab', { ...CONTENT, tab: undefined, documentId: 'unknown' }],
    ['a frame', { ...CONTENT, frameId: 3 }],
  ])('lets %s do nothing', async (_, sender) => {
    expect(await open()('tags', [], sender)).toMatchObject({ error: { code: 'denied' } });
  });

  const FOR_PAGES = ['meet', 'facts', 'see', 'changes', 'save', 'edit', 'remove', 'hide', 'undo', 'tags'];
  FOR_PAGES.push('highlight', 'editHighlight', 'removeHighlights', 'topics', 'rank', 'reasons', 'similar');
  FOR_PAGES.push('explain', 'labelExample', 'watches', 'watch', 'unwatch');
  FOR_PAGES.push('smartLists', 'saveSmartList', 'removeSmartList', 'muteTopic');

  it.each(Object.keys(CALLS).map((call) => [call, FOR_PAGES.includes(call)] as const))(
    'content scripts may call %s: %s',
    async (call, may) => {
      let called = false;
      const everything = new Proxy({} as Library, { get: () => async () => void (called = true) });
      const ask = open(everything);
      for (const url of [CONTENT.url, 'https://evil.example/chrome-extension://test-extension-id/', undefined]) {
        const reply = await ask(call, [], { ...CONTENT, url });
        const isRefused = /Pages may not call/.test(JSON.stringify(reply));
        expect(isRefused, String(url)).toBe(!may);
        const nameless = await ask(call, [], { id: ID, url });
        expect(/Pages may not call/.test(JSON.stringify(nameless)), `${url} of no origin`).toBe(!may);
      }
      expect(called && !may).toBe(false);
    },
  );

  it('is what `library` knocks at', async () => {
    const end = new AbortController();
    serve(fresh().library, end.signal);
    const sendMessage = fakeBrowser.runtime.sendMessage;
    fakeBrowser.runtime.sendMessage = ((message: LibraryCall) => listeners[0]?.(message, OWN)) as typeof sendMessage;
    try {
      expect(await proxy.tags()).toEqual([]);
      await expect(proxy.remove(['arxiv:2601.00001'])).rejects.toBeInstanceOf(IbidError);
      await expect(proxy.remove(['arxiv:2601.00001'])).rejects.toMatchObject({ code: 'not-found' });
    } finally {
      fakeBrowser.runtime.sendMessage = sendMessage;
    }
  });
});
