import { describe, expect, it } from 'vitest';

import { toBackupLines } from '../../utils/formats/backup-lines';
import type { Library } from '../../utils/library';
import { arxiv, dumpAll, fresh, paper, type Fresh } from './fresh';

const A = arxiv(1, { venue: 'A journal' });

/** A file from elsewhere that says of A all that was said before. */
async function importAgain(library: Library): Promise<void> {
  const savedAt = '2026-01-01T00:00:00.000Z';
  const bookmark = { status: 'read', starred: true, tags: ['x'], note: 'n', savedAt } as const;
  const row = { paper: A, bookmark, topics: [], highlights: [] };
  await library.stage('s', [...toBackupLines([row], { known: new Set([A.id]), from: 'papers.bib' })]);
  await library.restore('s');
}

async function exchange(from: Library, to: Library): Promise<void> {
  const session = crypto.randomUUID();
  await to.stage(session, await dumpAll(from));
  await to.restore(session);
}

describe('what the reader took out', () => {
  it('is not brought back by a file', async () => {
    const { library, wait } = fresh();
    await library.save([A], { addTags: ['x'], starred: true, note: 'n' });
    await library.edit([A.id], { removeTags: ['x'], starred: false, note: '' });
    await library.editPaper(A.id, { venue: '' });
    wait(1_000);
    await importAgain(library);
    const row = await library.get(A.id);
    expect(row?.bookmark).toMatchObject({ tags: [], starred: false, note: '' });
    expect(row?.paper).not.toHaveProperty('venue');
  });

  it('is not brought back by a file that brings the paper back', async () => {
    const { library, wait } = fresh();
    await library.save([A], { addTags: ['x', 'y'], note: 'n' });
    await library.edit([A.id], { removeTags: ['x'], note: '' });
    await library.remove([A.id]);
    wait(1_000);
    await importAgain(library);
    expect((await library.get(A.id))?.bookmark).toMatchObject({ tags: ['y'], note: '' });
  });

  it('is a note that was cleared, not one that was taken back', async () => {
    const { library, wait } = fresh();
    await library.save([A]);
    const { undo } = await library.edit([A.id], { note: 'too early' });
    await library.undo(undo);
    wait(1_000);
    await importAgain(library);
    expect((await library.get(A.id))?.bookmark.note).toBe('n');
  });

  it('is not brought back by a visit', async () => {
    const { library, wait } = fresh();
    await library.save([A]);
    await library.editPaper(A.id, { venue: '' });
    wait(1_000);
    await library.meet([A], 'arxiv');
    expect((await library.get(A.id))?.paper).not.toHaveProperty('venue');
  });
});

describe('a merge that was undone', () => {
  const article = paper({ doi: '10.1000/one' }, { title: A.title });

  /** One device makes two papers one and thinks better of it; meanwhile another one says of one of them what the other had. */
  async function meanwhile(say: (library: Library) => Promise<unknown>): Promise<readonly [Fresh, Fresh]> {
    const [one, other] = [fresh(), fresh()];
    const later = (): void => [one, other].forEach(({ wait }) => wait(1_000));
    await one.library.save([A]);
    await one.library.save([article], { addTags: ['x'], starred: true });
    await exchange(one.library, other.library);
    later();
    const { undo } = await one.library.mergeDuplicates([A.id, article.id]);
    later();
    await say(other.library);
    later();
    await one.library.undo(undo);
    return [one, other];
  }

  it('wipes no tag and no star that another device set', async () => {
    const [{ library }, other] = await meanwhile((device) => device.edit([A.id], { addTags: ['x'], starred: true }));
    await exchange(library, other.library);
    await exchange(other.library, library);
    for (const device of [library, other.library])
      expect((await device.get(A.id))?.bookmark).toMatchObject({ tags: ['x'], starred: true });
  });

  it('takes back what another device has of the merge itself', async () => {
    const [one, other] = [fresh(), fresh()];
    await one.library.save([A]);
    await one.library.save([article], { addTags: ['x'] });
    const { undo } = await one.library.mergeDuplicates([A.id, article.id]);
    await exchange(one.library, other.library);
    one.wait(1_000);
    await one.library.undo(undo);
    await exchange(one.library, other.library);
    expect((await other.library.get(A.id))?.bookmark.tags).toEqual([]);
    expect((await other.library.get(article.id))?.bookmark.tags).toEqual(['x']);
  });
});
