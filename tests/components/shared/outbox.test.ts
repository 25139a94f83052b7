/** A page that ends before anybody has answered it: what was typed there is kept, whenever the worker ends and starts. */
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { DraftText } from '../../../components/shared/draft-text';
import { library, provideSend } from '../../../utils/library';
import type { Sender } from '../../../utils/library/page-sessions';
import outbox from '../../../entrypoints/outbox';
import { newKey, OUTBOX, seal, type Envelope, type OutboxWorld } from '../../../utils/outbox/envelope';
import { startOutbox } from '../../../utils/outbox/hold-words';
import { arxiv } from '../../library/fresh';
import { Background, OWN, PAGE, sentBy } from '../../stress/background';
import { watchDatabase, type Mishaps } from '../../stress/mishaps';

const A = arxiv(1);
const OTHER_OWN: Sender = { ...OWN };
const PRIVATE: Sender = { ...PAGE, documentId: 'P', tab: { id: 8, incognito: true } };

let mishaps: Mishaps;
let background: Background;
let page: AbortController;

beforeEach(async () => {
  // The sources tell of every mishap that is planned here.
  vi.spyOn(console, 'warn').mockReturnValue();
  await fakeBrowser.storage.local.clear();
  await fakeBrowser.storage.session.clear();
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ permissions: [] }) });
  mishaps = watchDatabase();
  background = new Background(mishaps);
  background.listen();
  page = new AbortController();
  await sentBy(PAGE, () => library.meet([A], 'arxiv'));
  await sentBy(OWN, () => library.save([A], { note: 'first' }));
});
afterEach(() => {
  page.abort();
  background.stop();
  mishaps.restore();
  vi.restoreAllMocks();
});

const letters = async (): Promise<readonly string[]> =>
  Object.keys(await fakeBrowser.storage.local.get(null)).filter((name) => name.startsWith(OUTBOX));
const note = async (): Promise<string | undefined> => (await sentBy(OWN, () => library.get(A.id)))?.bookmark.note;

/** A page on which words are typed and are not yet sent, as `NoteBox` does. */
async function type(words: string, by = PAGE, begun = sentBy(by, () => startOutbox(page.signal))): Promise<DraftText> {
  await begun;
  const { ask } = background;
  const draft = new DraftText({
    kept: 'first',
    changed: () => undefined,
    keep: (edit) => sentBy(by, async () => (await library.save([A], edit)).note ?? edit.note, ask),
  });
  addEventListener('pagehide', () => draft.flush(), { signal: page.signal });
  draft.type(`first ${words}`);
  return draft;
}

/** The tab is closed, and nothing of its page goes on. What it has sent comes as far as the worker lets it. */
function closeTab(by = PAGE): void {
  dispatchEvent(new Event('pagehide'));
  background.closed.add(by);
  page.abort();
}

/** The same while there is no worker, which a message from a page that goes does not start. */
function closeUnheard(by = PAGE): void {
  background.stop();
  background.lost = Infinity;
  closeTab(by);
  background.lost = 0;
}

/** The worker, started anew, has delivered what there is. */
async function settled(): Promise<void> {
  background.start();
  await vi.waitFor(async () => expect(await letters()).toEqual([]), { timeout: 10_000 });
}

describe('the last words of a page that is closed', () => {
  it('are kept when the worker that they were sent to was stopped', async () => {
    await type('and last');
    closeUnheard();
    expect(await letters()).toHaveLength(1);
    await settled();
    expect(await note()).toBe('first and last');
  });

  it('are kept at whichever step the worker ends, and once', async () => {
    let steps = 0;
    for (let isOver = false; !isOver; steps++) {
      background.stop();
      background = new Background(mishaps);
      background.listen();
      await fakeBrowser.storage.local.clear();
      page = new AbortController();
      await sentBy(PAGE, () => library.meet([A], 'arxiv'));
      await sentBy(OWN, () => library.save([A], { note: 'first' }));
      await type('and last');
      isOver = true;
      const happens = (): void => {
        isOver = false;
        background.stop();
      };
      mishaps.plan({ at: steps === 0 ? 'commit' : steps, happens });
      closeTab();
      background.start();
      await vi.waitFor(async () => expect(isOver && (await letters()).length > 0).toBe(false), { timeout: 10_000 });
      mishaps.plan(undefined);
      await settled();
      expect(await note()).toBe('first and last');
      await sentBy(OWN, () => library.undo());
      expect(await note()).toBe('first');
      background.stop();
    }
    expect(steps).toBeGreaterThan(10);
  });

  it('are kept after the browser has forgotten the page', async () => {
    await type('and last');
    closeUnheard();
    await fakeBrowser.storage.session.clear();
    await settled();
    expect(await note()).toBe('first and last');
  });

  it('are kept in the order in which they were typed', async () => {
    const draft = await type('and');
    background.lost = Infinity;
    draft.flush();
    draft.type('first and last');
    closeUnheard();
    expect(await letters()).toHaveLength(2);
    await settled();
    expect(await note()).toBe('first and last');
  });

  it('are not thrown away by a worker whose database fails', async () => {
    await type('and last');
    closeUnheard();
    const { put } = IDBObjectStore.prototype;
    const fail = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'papers') throw new DOMException('Made to fail', 'QuotaExceededError');
      return put.apply(this, args);
    });
    // It comes after the words, and is thrown away: then the worker is through with them.
    const last = `${OUTBOX}~`;
    await fakeBrowser.storage.local.set({ [last]: 'junk' });
    background.start();
    await vi.waitFor(async () => expect(await letters()).not.toContain(last), { timeout: 10_000 });
    expect(fail.mock.results.some(({ type }) => type === 'throw')).toBe(true);
    background.stop();
    fail.mockRestore();
    expect(await letters()).toHaveLength(1);
    await settled();
    expect(await note()).toBe('first and last');
  });

  it('are kept from the first key on, whenever the page’s own question is answered', async () => {
    const world = globalThis as OutboxWorld;
    world.ibidEnvelope = (await background.ask({ to: 'outbox' }, PAGE)) as Envelope;
    onTestFinished(() => provideSend(undefined as never, AbortSignal.abort()));
    const { sendMessage } = fakeBrowser.runtime;
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) =>
      (message as { to: string }).to === 'outbox' ? new Promise(() => undefined) : sendMessage(message),
    );
    await outbox.main();
    await type('and last', PAGE, Promise.resolve());
    closeUnheard();
    expect(await letters()).toHaveLength(1);
    await settled();
    expect(await note()).toBe('first and last');
  });

  it('are left by one of our own pages too', async () => {
    await type('and last', OTHER_OWN);
    closeUnheard(OTHER_OWN);
    await settled();
    expect(await note()).toBe('first and last');
  });
});

describe('the outbox', () => {
  it('holds nothing of what was answered', async () => {
    const draft = await type('and last');
    draft.flush();
    await vi.waitFor(() => expect(draft.isEditing).toBe(true));
    draft.leave();
    await vi.waitFor(() => expect(draft.isEditing).toBe(false));
    dispatchEvent(new Event('pagehide'));
    expect(await letters()).toEqual([]);
  });

  it('shows nobody what is in it', async () => {
    await type('and last');
    closeUnheard();
    const left = JSON.stringify(await fakeBrowser.storage.local.get(null));
    for (const word of ['last', A.id, A.title, 'save', 'note']) expect(left).not.toContain(word);
  });

  it('takes nothing of private windows', async () => {
    await type('and last', PRIVATE);
    closeUnheard(PRIVATE);
    expect(await letters()).toEqual([]);
  });

  it('does nothing for who has no envelope, or changes what lies there', async () => {
    await type('and last');
    closeUnheard();
    const [name = ''] = await letters();
    const { [name]: left } = (await fakeBrowser.storage.local.get(name)) as Record<
      string,
      { readonly address: string; readonly sealed: string }
    >;
    const call = { to: 'library', call: 'save', args: [[A], { note: 'forged' }], id: 'x' };
    const strange = newKey();
    await fakeBrowser.storage.local.clear();
    await fakeBrowser.storage.local.set({
      [`${OUTBOX}1`]: { ...left, sealed: seal(strange, call) },
      [`${OUTBOX}2`]: { address: seal(strange, { session: 'own', key: strange }), sealed: seal(strange, call) },
      [`${OUTBOX}3`]: { ...left, sealed: left?.sealed.replace(/.$/, (last) => (last === '0' ? '1' : '0')) },
      [`${OUTBOX}4`]: 'junk',
      [`${OUTBOX}5`]: null,
    });
    await settled();
    expect(await note()).toBe('first');
  });

  it('gives a page that was forgotten no right but to add the words of a note', async () => {
    await sentBy(PAGE, () => startOutbox(page.signal));
    const other = arxiv(2);
    await sentBy(OWN, () => library.save([other], { note: 'other', starred: true }));
    background.lost = Infinity;
    void sentBy(PAGE, () =>
      Promise.allSettled([
        library.edit([other.id], { starred: false }),
        library.edit([other.id], { note: 'gone' }),
        library.save([other], { note: 'gone', base: '', addTags: ['x'] }),
        library.save([other], { note: 'more', base: '', span: 'one', sequence: 1 }),
      ]),
    );
    closeUnheard();
    await fakeBrowser.storage.session.clear();
    await settled();
    expect((await sentBy(OWN, () => library.get(other.id)))?.bookmark).toMatchObject({
      note: 'other\n\nmore',
      starred: true,
      tags: [],
    });
  });
});

it('sends as ever once it is over', async () => {
  const send = vi.fn(async () => ({ value: 'another way' }));
  provideSend(send, page.signal);
  expect(await library.topics()).toBe('another way');
  page.abort();
  expect(await sentBy(OWN, () => library.topics())).not.toBe('another way');
});
