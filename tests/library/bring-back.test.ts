/** A backup that is restored by hand after papers of it were deleted. */
import { describe, expect, it } from 'vitest';

import { readBackup } from '../../utils/formats/backup-reader';
import type { Library } from '../../utils/library';
import { arxiv, dumpAll, fresh, marked, paper } from './fresh';

async function restore(library: Library, lines: readonly string[], isBringingBack?: boolean) {
  const session = crypto.randomUUID();
  await library.stage(session, lines);
  return library.restore(session, isBringingBack);
}

const heldIn = (lines: readonly string[]) => readBackup(`${lines.join('\n')}\n`).held ?? [];

/** A library of two papers, its backup, and then no paper. */
async function emptied() {
  const world = fresh();
  const { library, wait } = world;
  await library.save([arxiv(1), arxiv(2)], { addTags: ['kept'], note: 'words' });
  const { highlight } = await library.highlight(arxiv(1), marked);
  wait(60_000);
  const lines = await dumpAll(library);
  const before = await library.search({ sort: 'title' });
  wait(60_000);
  await library.remove([arxiv(1).id, arxiv(2).id]);
  wait(60_000);
  return { ...world, lines, before, highlight };
}

describe('a backup whose papers were deleted since', () => {
  it('tells which, before it is restored', async () => {
    const { library, lines } = await emptied();
    expect((await library.deletedSince(heldIn(lines))).map(({ id }) => id)).toEqual([arxiv(1).id, arxiv(2).id]);
  });

  it('brings them back with all that they had, and says so', async () => {
    const { library, lines, before, reopen } = await emptied();
    expect(await restore(library, lines, true)).toMatchObject({ added: 2, updated: 0, identical: 0 });
    expect(await library.search({ sort: 'title' })).toEqual(before);
    expect(await reopen().search({ sort: 'title' })).toEqual(before);
  });

  it('is taken back as one', async () => {
    const { library, lines } = await emptied();
    const deleted = (await dumpAll(library)).slice(1);
    const receipt = await restore(library, lines, true);
    await library.undo(receipt.undo);
    expect((await library.search({})).total).toBe(0);
    expect((await dumpAll(library)).slice(1)).toEqual(deleted);
  });

  it('leaves them deleted where it is not asked for, and says so', async () => {
    const { library, lines } = await emptied();
    expect(await restore(library, lines)).toMatchObject({ added: 0, updated: 0, identical: 0, deleted: 2 });
    expect((await library.search({})).total).toBe(0);
  });

  it('wins over the deletion on another device', async () => {
    const { library, lines, wait } = await emptied();
    const deleted = await dumpAll(library);
    await restore(library, lines, true);
    wait(60_000);
    const other = fresh().library;
    await restore(other, await dumpAll(library));
    await restore(other, deleted);
    expect((await other.search({})).total).toBe(2);
  });

  it('brings back a paper that goes by another name now', async () => {
    const { library, wait } = fresh();
    const printed = paper({ doi: '10.1000/two' }, { title: 'Paper two' });
    await library.save([printed]);
    const lines = await dumpAll(library);
    wait(60_000);
    const both = { ...paper({ arxiv: '2601.00002', doi: '10.1000/two' }), title: 'Paper two' };
    await library.save([both]);
    await library.remove([both.id]);
    expect(await library.deletedSince(heldIn(lines))).toHaveLength(1);
    expect(await restore(library, lines, true)).toMatchObject({ added: 1 });
    expect((await library.search({})).rows.map((row) => row.paper.title)).toEqual(['Paper two']);
  });
});

describe('a highlight that was deleted since', () => {
  it('is told, and comes back with the rest', async () => {
    const { library, wait } = fresh();
    const { highlight } = await library.highlight(arxiv(1), marked);
    wait(60_000);
    const lines = await dumpAll(library);
    wait(60_000);
    await library.removeHighlights([highlight.id]);
    expect(await library.deletedSince(heldIn(lines))).toMatchObject([{ in: 'highlights', id: highlight.id }]);
    expect(await restore(library, lines)).toMatchObject({ updated: 0, identical: 1 });
    expect((await library.get(arxiv(1).id))?.highlights).toEqual([]);
    expect(await restore(library, lines, true)).toMatchObject({ updated: 1, identical: 0 });
    expect((await library.get(arxiv(1).id))?.highlights.map(({ id }) => id)).toEqual([highlight.id]);
  });
});

it('tells nothing of what was saved again after it was deleted, or never was here', async () => {
  const { library, lines } = await emptied();
  await library.save([arxiv(1)]);
  expect((await library.deletedSince(heldIn(lines))).map(({ id }) => id)).toEqual([arxiv(2).id]);
  expect(await fresh().library.deletedSince(heldIn(lines))).toEqual([]);
});
