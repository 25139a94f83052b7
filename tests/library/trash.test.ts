/** What was removed can be put back for a while; what was deleted forever is gone, from every corner of the database. */
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import { arxiv, dumpAll, fresh, marked, paper, type Fresh } from './fresh';

const DAY = 86_400_000;
const A = arxiv(1, { title: 'Quokka memory', abstract: 'A zebrafish abstract.', venue: 'Okapi Letters' });
const B = arxiv(2, { title: 'Second paper' });
/** Words of paper A, its note, its tag and its highlight, as they would stand somewhere in the database. */
const TRACES = /quokka|zebrafish|okapi|wombat|numbat|memory of its own|platypus/i;

async function restore(library: Library, lines: readonly string[], isBringingBack?: boolean) {
  const session = crypto.randomUUID();
  await library.stage(session, lines);
  return library.restore(session, isBringingBack);
}

/** Everything that is stored, as one text. */
async function everything(name: string): Promise<string> {
  const db = await openDB(name);
  const decoder = new TextDecoder();
  const readable = (_: string, value: unknown): unknown =>
    value instanceof Uint8Array ? decoder.decode(value) : value;
  const texts: string[] = [];
  for (const store of db.objectStoreNames)
    for (const record of await db.getAll(store)) texts.push(`${store} ${JSON.stringify(record, readable)}`);
  db.close();
  return texts.join('\n');
}

/** Two papers, of which the first has all that a paper can have. */
async function library(): Promise<Fresh & { readonly mark: string }> {
  const world = fresh({ segmentSize: 1 });
  await world.library.tend();
  await world.library.meet([A], 'arxiv');
  await world.library.save([A, B]);
  world.wait(60_000);
  await world.library.edit([A.id], { status: 'read', starred: true, addTags: ['numbat'] });
  await world.library.edit([A.id], { note: 'About the wombat.', base: '', span: 'typing', sequence: 1 });
  const { highlight } = await world.library.highlight(A, { ...marked, note: 'platypus' });
  await world.library.arrange(`paper:${A.id}`, [{ id: 'h', value: { at: 'a', heading: 'Numbat heading' } }]);
  await world.library.tend();
  world.wait(60_000);
  return { ...world, mark: highlight.id };
}

const ids = async (it: Library): Promise<readonly string[]> => (await it.trash()).papers.map(({ paper: { id } }) => id);

describe('the trash', () => {
  it('lists what was moved there, the latest first, with what hangs on it', async () => {
    const { library: it, wait } = await library();
    await it.remove([A.id]);
    wait(2 * DAY);
    await it.remove([B.id]);
    wait(DAY);
    const { papers, total, highlights } = await it.trash();
    expect({ total, highlights }).toEqual({ total: 2, highlights: 1 });
    expect(papers.map((one) => one.paper.title)).toEqual(['Second paper', 'Quokka memory']);
    expect(papers[1]).toMatchObject({ tags: ['numbat'], hasNote: true, highlights: 1 });
    expect(Date.parse(papers[0]!.keptUntil) - Date.parse(papers[0]!.trashedAt)).toBe(30 * DAY);
    expect(Date.parse(papers[0]!.trashedAt) - Date.parse(papers[1]!.trashedAt)).toBe(2 * DAY);
  });

  it('holds no paper whose saving was undone', async () => {
    const { library: it } = fresh();
    const { undo } = await it.save([A]);
    await it.undo(undo);
    expect(await ids(it)).toEqual([]);
  });

  it('gives a paper back as it was, and takes that back', async () => {
    const { library: it, reopen, wait } = await library();
    const before = await it.get(A.id);
    await it.remove([A.id]);
    wait(20 * DAY);
    const { undo } = await it.putBack([A.id]);
    expect(await it.get(A.id)).toEqual(before);
    expect(await reopen().search({ query: 'zebrafish' })).toMatchObject({ total: 1 });
    expect(await ids(it)).toEqual([]);
    await it.undo(undo);
    expect(await it.get(A.id)).toBeUndefined();
    expect(await ids(it)).toEqual([A.id]);
  });

  it('gives all back at once', async () => {
    const { library: it } = await library();
    const before = await it.search({});
    await it.remove([A.id, B.id]);
    await it.putBack();
    expect(await it.search({})).toEqual(before);
  });

  it('knows the day from the journal where an older Ibid removed the paper', async () => {
    const { library: it, name, wait } = await library();
    const before = await it.get(B.id);
    await it.remove([B.id]);
    const db = await openDB(name);
    const record = await db.get('papers', B.id);
    const { savedBefore: _, ...registers } = record.registers;
    await db.put('papers', { ...record, registers });
    db.close();
    wait(DAY);
    await it.putBack([B.id]);
    expect((await it.get(B.id))?.bookmark.savedAt).toBe(before?.bookmark.savedAt);
  });

  it('says that a paper is not there', async () => {
    const { library: it } = await library();
    await expect(it.putBack([A.id])).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('what is deleted forever', () => {
  it('is gone from every store, and from the search index', async () => {
    const { library: it, name } = await library();
    expect(await everything(name)).toMatch(TRACES);
    await it.remove([A.id]);
    expect(await it.deleteForever([A.id])).toEqual({ papers: 1, highlights: 1 });
    await it.tend();
    const left = (await everything(name)).split('\n').filter((line) => TRACES.test(line));
    expect(left).toEqual([]);
    expect(await it.search({ query: 'second' })).toMatchObject({ total: 1 });
  });

  it('leaves what is in the library alone', async () => {
    const { library: it } = await library();
    expect(await it.deleteForever([A.id])).toEqual({ papers: 0, highlights: 0 });
    expect(await it.get(A.id)).toBeDefined();
  });

  it('cannot be taken back, while the rest of the same change can', async () => {
    const { library: it } = await library();
    const { undo } = await it.remove([A.id, B.id]);
    await it.deleteForever([A.id]);
    await it.undo(undo);
    expect(await it.get(A.id)).toBeUndefined();
    expect(await it.get(B.id)).toBeDefined();
  });

  it('takes what became one with it along', async () => {
    const { library: it, name } = await library();
    const article = paper({ doi: '10.5555/one' }, { title: 'Quokka memory, printed' });
    await it.save([article], { note: 'A wombat in print.' });
    await it.mergeDuplicates([A.id, article.id]);
    await it.remove([A.id]);
    await it.deleteForever();
    await it.tend();
    expect((await everything(name)).split('\n').filter((line) => TRACES.test(line))).toEqual([]);
  });

  it('can be saved anew, with nothing that it had', async () => {
    const { library: it } = await library();
    await it.remove([A.id]);
    await it.deleteForever([A.id]);
    await it.save([A]);
    const row = await it.get(A.id);
    expect(row).toMatchObject({ paper: { title: A.title }, bookmark: { tags: [], note: '' }, highlights: [] });
    await it.remove([A.id]);
    expect(await ids(it)).toEqual([A.id]);
  });

  it('takes no note that was still being typed', async () => {
    const { library: it } = await library();
    await it.remove([A.id]);
    await it.deleteForever([A.id]);
    const late = it.edit([A.id], { note: 'Late.', base: '', span: 's', sequence: 2 });
    await expect(late).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a backup that is older than a deletion forever', () => {
  async function emptied() {
    const world = await library();
    const lines = await dumpAll(world.library);
    const before = await world.library.get(A.id);
    await world.library.remove([A.id]);
    await world.library.deleteForever([A.id]);
    await world.library.tend();
    world.wait(60_000);
    return { ...world, lines, before };
  }

  it('brings nothing back unasked', async () => {
    const { library: it, name, lines } = await emptied();
    expect(await restore(it, lines)).toMatchObject({ added: 0, deleted: 1 });
    expect(await it.get(A.id)).toBeUndefined();
    expect(await ids(it)).toEqual([]);
    await it.tend();
    expect((await everything(name)).split('\n').filter((line) => TRACES.test(line))).toEqual([]);
  });

  it('brings everything back when it is asked to, and takes that back', async () => {
    const { library: it, lines, before } = await emptied();
    const deleted = (await dumpAll(it)).slice(1);
    const { undo, added } = await restore(it, lines, true);
    expect(added).toBe(1);
    expect(await it.get(A.id)).toEqual(before);
    expect(await it.outline(`paper:${A.id}`)).toHaveLength(1);
    await it.undo(undo);
    expect(await it.get(A.id)).toBeUndefined();
    expect((await dumpAll(it)).slice(1)).toEqual(deleted);
  });

  it('brings back a paper that another device has saved again since', async () => {
    const { library: it, wait, lines } = await emptied();
    const other = fresh({ now: () => Date.UTC(2026, 5, 1) }).library;
    await restore(other, lines);
    await other.remove([A.id]);
    await other.save([A], { note: 'Back again.' });
    wait(DAY);
    await restore(it, await dumpAll(other));
    expect((await it.get(A.id))?.bookmark).toMatchObject({ note: 'Back again.', tags: ['numbat'] });
    expect((await it.get(A.id))?.highlights).toHaveLength(1);
  });

  it('moves to the trash what another device has of it, for the whole time', async () => {
    const { library: it, lines } = await emptied();
    const other = fresh({ now: () => Date.UTC(2026, 5, 1) });
    await restore(other.library, lines);
    await other.library.tend();
    await restore(other.library, await dumpAll(it));
    expect(await other.library.get(A.id)).toBeUndefined();
    const [trashed] = (await other.library.trash()).papers;
    expect(trashed).toMatchObject({ paper: { title: A.title }, highlights: 1 });
    expect(trashed?.keptUntil).toBe(new Date(Date.UTC(2026, 5, 1) + 30 * DAY).toISOString());
  });
});

describe('after 30 days in the trash', () => {
  it('a paper is deleted forever, by the clock that is handed in', async () => {
    const { library: it, name, wait } = await library();
    await it.remove([A.id]);
    wait(5 * DAY);
    await it.remove([B.id]);
    wait(25 * DAY - 1);
    await it.tend();
    expect(await ids(it)).toEqual([B.id, A.id]);
    wait(1);
    await it.tend();
    expect(await ids(it)).toEqual([B.id]);
    expect((await everything(name)).split('\n').filter((line) => TRACES.test(line))).toEqual([]);
  });

  it('not at once what was removed before there was a trash', async () => {
    const { library: it, name, wait } = fresh();
    await it.save([A]);
    await it.remove([A.id]);
    const db = await openDB(name);
    await db.delete('meta', 'trashSince');
    db.close();
    wait(40 * DAY);
    await it.tend();
    expect(await ids(it)).toEqual([A.id]);
    wait(30 * DAY);
    await it.tend();
    expect(await ids(it)).toEqual([]);
  });

  it('nothing is deleted by a clock that has leapt', async () => {
    const { library: it, wait } = await library();
    await it.remove([A.id]);
    wait(500 * DAY);
    await it.tend();
    expect(await ids(it)).toEqual([A.id]);
  });

  it('many go, a few at a time', async () => {
    const { library: it, wait } = fresh();
    await it.tend();
    const many = Array.from({ length: 230 }, (_, n) => arxiv(n));
    await it.save(many);
    await it.remove(many.map(({ id }) => id));
    wait(31 * DAY);
    await it.tend();
    expect(await it.trash()).toMatchObject({ total: 0 });
  });
});
