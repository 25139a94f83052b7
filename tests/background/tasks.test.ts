/** What the background does every week: a backup, where there is something new to back up. */
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';

import { backUpWeekly, tasksOf } from '../../utils/background/tasks';
import { withBackups } from '../../utils/backups/store';
import { arxiv, fresh } from '../library/fresh';

const never = new AbortController().signal;
const kept = () => withBackups((store) => store.list());

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the weekly backup', () => {
  it('is a task of the schedule', () => {
    const tasks = tasksOf(fresh().library);
    expect(tasks.map(({ id, every }) => [id, every / 86_400_000])).toEqual([['backup', 7]]);
  });

  it('is made of what has changed, and not of what has not', async () => {
    const { library } = fresh();
    await library.save([arxiv(1)]);
    await backUpWeekly(library, never);
    await backUpWeekly(library, never);
    expect(await kept()).toMatchObject([{ reason: 'weekly', papers: 1 }]);
    await library.save([arxiv(2)]);
    await backUpWeekly(library, never);
    expect((await kept()).map(({ papers }) => papers).toSorted()).toEqual([1, 2]);
  });

  it('is not made of an empty library: it would drive out others', async () => {
    await backUpWeekly(fresh().library, never);
    expect(await kept()).toEqual([]);
  });
});
