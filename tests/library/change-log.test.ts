import { describe, expect, it } from 'vitest';

import { arxiv, fresh } from './fresh';

const [A, B] = [arxiv(1), arxiv(2)];
const ANYTHING = [{ kind: 'papers' }, { kind: 'seen' }, { kind: 'topics' }, { kind: 'lists', ids: [] }];

describe('what changed since', () => {
  it('is said by kind, each paper once', async () => {
    const { library } = fresh();
    expect(await library.changes(0)).toEqual({ revision: 0, changes: [] });
    await library.save([A]);
    await library.edit([A.id], { starred: true });
    const { revision, changes } = await library.changes(0);
    expect(changes).toEqual([{ kind: 'papers', ids: [A.id] }]);
    await library.see([B.id], 'arxiv');
    await library.watch({ kind: 'author', value: 'Jane Doe' });
    expect((await library.changes(revision)).changes).toEqual([
      { kind: 'seen', ids: [B.id] },
      { kind: 'topics', ids: [] },
    ]);
    expect((await library.changes(revision + 2)).changes).toEqual([]);
  });

  it('is known to a worker that has just started', async () => {
    const { library, reopen } = fresh();
    await library.save([A]);
    await library.save([B]);
    expect(await reopen().changes(1)).toEqual({ revision: 2, changes: [{ kind: 'papers', ids: [B.id] }] });
  });

  it('is nothing of a change that failed', async () => {
    const { library } = fresh();
    await library.save([A]);
    await expect(library.remove([B.id])).rejects.toThrow();
    expect(await library.changes(1)).toEqual({ revision: 1, changes: [] });
    await library.save([B]);
    expect((await library.changes(0)).revision).toBe(2);
  });

  it('may be anything for whoever asks about long ago, or about another database', async () => {
    const { library } = fresh();
    for (let n = 0; n < 205; n++) await library.save([arxiv(n)]);
    expect(await library.changes(3)).toEqual({ revision: 205, changes: ANYTHING });
    expect(await library.changes(9_000)).toEqual({ revision: 205, changes: ANYTHING });
    expect((await library.changes(5)).changes[0]?.ids).toHaveLength(200);
  });

  it('names no papers when there are too many', async () => {
    const { library } = fresh();
    await library.save(Array.from({ length: 201 }, (_, n) => arxiv(n)));
    expect((await library.changes(0)).changes).toEqual([{ kind: 'papers' }]);
  });
});
