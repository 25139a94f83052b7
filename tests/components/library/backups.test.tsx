/** The backups on the storage page, and those that are made before something is done to many papers. */
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createActions } from '../../../components/library/actions';
import { createNotices } from '../../../components/library/notices';
import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState } from '../../../components/library/page-state';
import { withBackups } from '../../../utils/backups/store';
import type { Backup } from '../../../utils/backups/backup';
import type { FakeLibrary } from '../fake-library';
import { draw, find, findAll, madeUpRows, named, setStage, until } from '../stage';

let library: FakeLibrary;
let close = (): void => undefined;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  library = setStage(madeUpRows(40));
});
afterEach(() => {
  close();
  close = () => undefined;
});

function openStorage(): void {
  history.replaceState(null, '', '#/storage');
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
}

const kept = (): Promise<readonly Backup[]> => withBackups((store) => store.list());
const shown = (): readonly string[] => findAll('.backup-line').map((line) => line.textContent);

describe('the storage page', () => {
  it('makes a backup, lists it, and says when the last one was made', async () => {
    openStorage();
    await until(() => named('Back up now').click());
    await until(() => expect(shown()).toHaveLength(1));
    expect(shown()[0]).toMatch(/^Made by you.* · 40 papers · /);
    expect(find('main').textContent).toMatch(/Last backup today · 40 papers · /);
  });

  it('lists none that was cancelled', async () => {
    let answer = (): void => undefined;
    library.dump = () => new Promise((resolve) => (answer = () => resolve({ lines: ['{}'] })));
    openStorage();
    await until(() => named('Back up now').click());
    await until(() => named('Cancel').click());
    answer();
    await until(() => named('Back up now'));
    expect(await kept()).toEqual([]);
    expect(find('main').textContent).toContain('Never backed up');
  });

  it('says what went wrong, and keeps what there was', async () => {
    openStorage();
    await until(() => named('Back up now').click());
    await until(() => expect(shown()).toHaveLength(1));
    library.dump = () => Promise.reject(new DOMException('Full', 'QuotaExceededError'));
    await until(() => named('Back up now').click());
    await until(() => expect(find('.notice.failed').textContent).not.toBe(''));
    expect(await kept()).toHaveLength(1);
  });

  it('says what a restore would change, and restores what the reader chose', async () => {
    const papers = (count: number) => ({ count, titles: ['A Paper'] });
    const report = { back: papers(3), changed: papers(1), since: papers(2), others: 1, problems: [] };
    const asked: boolean[] = [];
    library.foresee = async (_, keepsNew) => (asked.push(keepsNew), report);
    library.rewind = async (_, keepsNew) => (asked.push(keepsNew), { undo: 'u', ids: [], ...report });
    openStorage();
    await until(() => named('Back up now').click());
    await until(() => named('Restore…').click());
    await until(() => expect(find('.backup-preview').textContent).toContain('3 removed papers come back'));
    for (const words of [
      '1 changed paper goes back',
      '2 papers saved since',
      'A Paper',
      'and 2 more',
      '1 other change',
    ])
      expect(find('.backup-preview').textContent).toContain(words);
    named('Keep what was added since').click();
    await until(() => expect(asked).toEqual([true, false]));
    named('Restore this backup').click();
    await until(() => expect(find('.notice').textContent).toContain('Restored the backup of'));
    expect(asked).toEqual([true, false, false]);
    expect(findAll('.backup-preview')).toHaveLength(0);
  });

  it('has nothing to restore where nothing has changed', async () => {
    openStorage();
    await until(() => named('Back up now').click());
    await until(() => named('Restore…').click());
    await until(() => expect(find('.backup-preview').textContent).toContain('Nothing has changed since this backup.'));
    expect((named('Restore this backup') as HTMLButtonElement).disabled).toBe(true);
  });
});

describe('before a bulk change', () => {
  const ids = (count: number) => madeUpRows(count).map(({ paper }) => paper.id);

  it('a backup is made of the library as it was', async () => {
    const order: string[] = [];
    const { dump, remove } = library;
    library.dump = (cursor) => (order.push('dump'), dump(cursor));
    library.remove = (papers) => (order.push('remove'), remove(papers));
    await createActions(createNotices()).remove(ids(20));
    expect([...new Set(order)]).toEqual(['dump', 'remove']);
    expect(await kept()).toMatchObject([{ reason: 'trash', count: 20, papers: 40 }]);
  });

  it('none is made of a few papers, nor a second one within an hour', async () => {
    const { remove } = createActions(createNotices());
    await remove(ids(19));
    expect(await kept()).toEqual([]);
    await remove(ids(40).slice(19));
    await remove(ids(40).slice(0, 20));
    expect(await kept()).toHaveLength(1);
  });

  it('the change is made also where no backup can be', async () => {
    library.dump = () => Promise.reject(new DOMException('Full', 'QuotaExceededError'));
    expect(await createActions(createNotices()).remove(ids(20))).toBeDefined();
    expect(library.calls).toContain('remove');
  });

  it('neither is made when the reader takes the way out', async () => {
    const notices = createNotices();
    library.dump = async (cursor = '0') => {
      await new Promise((done) => setTimeout(done, 150));
      return { lines: ['{}'], cursor: `${Number(cursor) + 1}` };
    };
    const removed = createActions(notices).remove(ids(20));
    await until(() => expect(notices.current.value).toMatchObject({ kind: 'working' }));
    notices.current.value?.stop?.();
    expect(await removed).toBeUndefined();
    expect(library.calls).not.toContain('remove');
    expect(await kept()).toEqual([]);
    expect(notices.current.value).toBeUndefined();
  });
});
