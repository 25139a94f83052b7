import { beforeEach, describe, expect, it } from 'vitest';

import { rememberedActs } from '../../../components/library/remembered-acts';
import { createNotices, sentence } from '../../../components/library/notices';
import { IbidError } from '../../../utils/errors';
import { library } from '../../../utils/library';
import { madeUpRow } from '../made-up';
import { madeUpRows, setStage, until } from '../stage';

const [first, second] = [madeUpRow(1).paper.id, madeUpRow(2).paper.id];
const isStarred = async (id: typeof first): Promise<boolean> => (await library.get(id))?.bookmark.starred ?? false;

beforeEach(() => void setStage(madeUpRows(5)));

describe('notices', () => {
  it('takes back the latest change first, then the one before', async () => {
    const notices = createNotices();
    await notices.attempt(library.edit([first], { starred: true }), 'one');
    await notices.attempt(library.edit([second], { starred: true }), 'two');
    expect(notices.current.value?.text).toBe('two');
    await notices.undo();
    expect([await isStarred(first), await isStarred(second)]).toEqual([true, false]);
    await notices.undo();
    expect([await isStarred(first), await isStarred(second)]).toEqual([false, false]);
  });

  it('takes back the latest change though it is not answered yet', async () => {
    const notices = createNotices();
    await notices.attempt(library.edit([first], { starred: true }), 'one');
    let answer = (): void => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    void notices.attempt(
      late.then(() => library.edit([second], { starred: true })),
      'two',
    );
    const undo = notices.undo();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await isStarred(first)).toBe(true);
    answer();
    await undo;
    expect([await isStarred(first), await isStarred(second)]).toEqual([true, false]);
  });

  it('says when there is nothing to take back', async () => {
    const notices = createNotices();
    await notices.undo();
    expect(notices.current.value?.text).toBe('Nothing to undo');
  });

  it('takes back nothing that was done elsewhere', async () => {
    const notices = createNotices();
    await library.edit([first], { starred: true });
    await notices.undo();
    expect(await isStarred(first)).toBe(true);
  });

  it('takes back what was done before the page was loaded again', async () => {
    const stop = new AbortController();
    const before = createNotices(rememberedActs(stop.signal));
    await before.attempt(library.edit([first], { starred: true }), 'Starred');
    stop.abort();
    await createNotices(rememberedActs(new AbortController().signal)).undo();
    expect(await isStarred(first)).toBe(false);
  });

  it.each(['', '{', '{"a":1}', '[null,1,{"receipt":1}]'])('begins anew where nothing can be read: %s', (kept) => {
    sessionStorage.setItem('acts', kept);
    expect(rememberedActs(new AbortController().signal)).toEqual([]);
  });

  it('says what it took back, and of which paper', async () => {
    const notices = createNotices();
    await notices.attempt(library.edit([first], { note: 'words' }), 'Note changed', 'quietly');
    expect(notices.current.value).toBeUndefined();
    await notices.undo();
    expect(notices.current.value?.text).toBe(`Undone: Note changed (“${madeUpRow(1).paper.title}”)`);
  });

  it('does it again, and takes it back once more', async () => {
    const notices = createNotices();
    const receipt = await notices.attempt(library.edit([first], { starred: true }), 'Starred');
    await notices.undo();
    expect([...notices.undone.value]).toEqual([receipt?.undo]);
    notices.current.value?.redo?.();
    await until(() => expect(notices.current.value?.text).toBe(`Redone: Starred (“${madeUpRow(1).paper.title}”)`));
    expect(await isStarred(first)).toBe(true);
    expect([...notices.undone.value]).toEqual([]);
    await notices.undo();
    expect(await isStarred(first)).toBe(false);
  });

  it('passes over a change that changed nothing', async () => {
    const notices = createNotices();
    await notices.attempt(library.edit([first], { starred: true }), 'Starred');
    await notices.attempt(Promise.resolve({ undo: 'nothing', ids: [] }), 'Import');
    await notices.undo();
    expect(await isStarred(first)).toBe(false);
  });

  it('says what went wrong instead of throwing it', async () => {
    const notices = createNotices();
    const done = await notices.attempt(Promise.reject(new IbidError('storage-full', 'x')), 'done');
    expect(done).toBeUndefined();
    expect(notices.current.value).toMatchObject({ kind: 'failed', text: sentence(new IbidError('storage-full', 'x')) });
  });
});
