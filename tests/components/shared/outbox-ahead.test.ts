/** Words of a page that can leave nothing when it ends: because Firefox takes nothing more, or because the extension was updated. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { DraftText } from '../../../components/shared/draft-text';
import { library } from '../../../utils/library';
import type { Sender } from '../../../utils/library/page-sessions';
import { OUTBOX, type Letter } from '../../../utils/outbox/envelope';
import { putLetter, startOutbox } from '../../../utils/outbox/hold-words';
import { arxiv } from '../../library/fresh';
import { Background, OWN, PAGE, sentBy } from '../../stress/background';
import { watchDatabase, type Mishaps } from '../../stress/mishaps';

const A = arxiv(1);
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

/** The worker, started anew, has delivered what there is. */
async function settled(): Promise<void> {
  background.start();
  await vi.waitFor(async () => expect(await letters()).toEqual([]), { timeout: 10_000 });
}

describe('where a page that is closed can leave nothing', () => {
  /** A page whose words are in the outbox before anybody has answered. */
  async function begin(): Promise<DraftText> {
    await sentBy(PAGE, () => startOutbox(page.signal, { isAhead: true }));
    const { ask } = background;
    return new DraftText({
      kept: 'first',
      isEager: true,
      changed: () => undefined,
      keep: (edit) => sentBy(PAGE, async () => (await library.save([A], edit)).note ?? edit.note, ask),
    });
  }

  it('each key is kept although no worker has heard of it', async () => {
    const draft = await begin();
    background.stop();
    background.lost = Infinity;
    for (const text of ['first l', 'first la', 'first last']) draft.type(text);
    background.closed.add(PAGE);
    background.lost = 0;
    page.abort();
    await settled();
    expect(await note()).toBe('first last');
    await sentBy(OWN, () => library.undo());
    expect(await note()).toBe('first');
  });

  it('nothing lies there while the worker answers', async () => {
    const draft = await begin();
    draft.type('first a');
    await vi.waitFor(async () => expect(await note()).toBe('first a'));
    await settled();
    const put = vi.spyOn(fakeBrowser.storage.local, 'set');
    draft.type('first ab');
    draft.flush();
    await vi.waitFor(async () => expect(await note()).toBe('first ab'));
    expect(put).not.toHaveBeenCalled();
  });

  it('nothing lies there of a private window', async () => {
    await sentBy(PRIVATE, () => library.meet([A], 'arxiv'));
    await sentBy(PRIVATE, () => startOutbox(page.signal, { isAhead: true }));
    const put = vi.spyOn(fakeBrowser.storage.local, 'set');
    await sentBy(PRIVATE, () => library.save([A], { note: 'first last' }));
    expect(put.mock.calls.flatMap(([items]) => Object.keys(items)).filter((name) => name.startsWith(OUTBOX))).toEqual(
      [],
    );
  });
});

describe('words that were sent to an extension that is updated', () => {
  const SUCCESSION = 'ibid:page';
  const left: Letter[] = [];

  /** A page that leaves its words to the script that follows. */
  async function begin(): Promise<void> {
    left.length = 0;
    await sentBy(PAGE, () =>
      startOutbox(page.signal, { leave: (letter) => left.push(letter), succession: SUCCESSION }),
    );
  }

  /** The script that follows puts them into the outbox, before it has met a paper. Of the one before it nobody knows any more. */
  async function succeed(): Promise<void> {
    document.dispatchEvent(new Event(SUCCESSION));
    background.stop();
    background.closed.clear();
    await fakeBrowser.storage.session.clear();
    await sentBy(PAGE, () => startOutbox(page.signal));
    for (const [n, letter] of left.entries()) await putLetter(letter, String(n));
    await settled();
  }

  it('are left when it never answers', async () => {
    await begin();
    background.stop();
    background.closed.add(PAGE);
    void sentBy(PAGE, () => library.save([A], { note: 'first and last', base: 'first' }));
    await succeed();
    expect(await note()).toBe('first and last');
  });

  it('are left when it is gone', async () => {
    await begin();
    const id = vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    const call = sentBy(PAGE, () => library.save([A], { note: 'first and last', base: 'first' }));
    await expect(call).rejects.toMatchObject({ code: 'unreachable' });
    id.mockRestore();
    expect(left).toHaveLength(1);
    await succeed();
    expect(await note()).toBe('first and last');
  });

  it('are not left when it has answered', async () => {
    await begin();
    await sentBy(PAGE, () => library.save([A], { note: 'first and last', base: 'first' }));
    document.dispatchEvent(new Event(SUCCESSION));
    expect(left).toEqual([]);
  });
});
