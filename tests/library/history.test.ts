/** What is told of a paper's life. */
import { describe, expect, it } from 'vitest';

import { arxiv, fresh, marked, paper } from './fresh';

const A = arxiv(1, { title: 'Paper one', abstract: 'What it says.' });
const HOUR = 3_600_000;

describe('the history of a paper', () => {
  it('tells what was done, by whom and when, the latest first', async () => {
    const { library, wait } = fresh();
    await library.meet([A], 'arxiv');
    await library.see([A.id], 'arxiv');
    wait(HOUR);
    await library.save([A]);
    wait(HOUR);
    await library.edit([A.id], { addTags: ['thesis', 'choirs'], status: 'reading' });
    wait(HOUR);
    await library.edit([A.id], { note: 'Some words.', removeTags: ['choirs'] });
    await library.editPaper(A.id, { venue: 'Okapi Letters' });
    wait(HOUR);
    await library.highlight(A, marked);
    await library.highlight(A, marked);
    wait(HOUR);
    await library.remove([A.id]);
    wait(HOUR);
    await library.putBack([A.id]);
    const told = await library.history(A.id);
    expect(told).toEqual([
      expect.objectContaining({ kind: 'put back' }),
      expect.objectContaining({ kind: 'trashed' }),
      expect.objectContaining({ kind: 'highlighted', count: 2 }),
      expect.objectContaining({ kind: expect.stringMatching(/untagged|note|edited/) }),
      expect.objectContaining({ kind: expect.stringMatching(/untagged|note|edited/) }),
      expect.objectContaining({ kind: expect.stringMatching(/untagged|note|edited/) }),
      expect.objectContaining({ kind: expect.stringMatching(/status|^tagged/) }),
      expect.objectContaining({ kind: expect.stringMatching(/status|^tagged/) }),
      expect.objectContaining({ kind: expect.stringMatching(/saved|told/) }),
      expect.objectContaining({ kind: expect.stringMatching(/saved|told/) }),
      expect.objectContaining({ kind: 'seen' }),
    ]);
    expect(told).toContainEqual(expect.objectContaining({ kind: 'untagged', tags: ['choirs'] }));
    expect(told).toContainEqual(expect.objectContaining({ kind: 'tagged', tags: expect.arrayContaining(['thesis']) }));
    expect(told).toContainEqual(expect.objectContaining({ kind: 'edited', facts: ['venue'] }));
    const from = told.find((event) => event.kind === 'told');
    expect(from).toMatchObject({ source: 'arxiv', facts: expect.arrayContaining(['title', 'authors', 'abstract']) });
    expect(told.map(({ at }) => at)).toEqual(
      told
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
  });

  it('tells of what became one with it, and not of what was taken back', async () => {
    const { library, wait } = fresh();
    await library.save([A]);
    await library.save([paper({ doi: '10.5555/one' }, { title: 'Paper one, printed' })]);
    wait(HOUR);
    await library.mergeDuplicates([A.id, 'doi:10.5555/one']);
    const { undo } = await library.edit([A.id], { starred: true });
    await library.undo(undo);
    const told = await library.history(A.id);
    expect(told).toContainEqual(expect.objectContaining({ kind: 'merged', title: 'Paper one, printed' }));
    expect(told.map(({ kind }) => kind)).not.toContain('starred');
  });

  it('is empty for a paper of which nothing is known', async () => {
    expect(await fresh().library.history(A.id)).toEqual([]);
  });
});
