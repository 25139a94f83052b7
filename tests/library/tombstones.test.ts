import { describe, expect, it } from 'vitest';

import { toBackupLines } from '../../utils/formats/backup-lines';
import type { Library } from '../../utils/library';
import { arxiv, fresh } from './fresh';

const A = arxiv(1, { venue: 'A journal' });

/** A file from elsewhere that says of A all that was said before. */
async function importAgain(library: Library): Promise<void> {
  const savedAt = '2026-01-01T00:00:00.000Z';
  const bookmark = { status: 'read', starred: true, tags: ['x'], note: '', savedAt } as const;
  const row = { paper: A, bookmark, topics: [], highlights: [] };
  await library.stage('s', [...toBackupLines([row], { known: new Set([A.id]), from: 'papers.bib' })]);
  await library.restore('s');
}

describe('what the reader took out', () => {
  it('is not brought back by a file', async () => {
    const { library, wait } = fresh();
    await library.save([A], { addTags: ['x'], starred: true });
    await library.edit([A.id], { removeTags: ['x'], starred: false });
    await library.editPaper(A.id, { venue: '' });
    wait(1_000);
    await importAgain(library);
    const row = await library.get(A.id);
    expect(row?.bookmark).toMatchObject({ tags: [], starred: false });
    expect(row?.paper).not.toHaveProperty('venue');
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
