import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import type { PaperIds } from '../../utils/model/identifiers';
import type { Paper } from '../../utils/model/paper';
import { arxiv, dumpAll, fresh, marked, paper, type Fresh } from './fresh';

const about = (ids: PaperIds, title: string, family: string): Paper =>
  paper(ids, { title, authors: [{ family, given: 'A.' }] });
const memory = about({ openreview: 'one', doi: '10.1000/volume' }, 'Memory for recurrent networks', 'Sample');
const tokens = about({ openreview: 'two', doi: '10.1000/volume' }, 'Tokens in sparse images', 'Brook');

async function exchange(from: Library, to: Library): Promise<string | undefined> {
  const session = crypto.randomUUID();
  await to.stage(session, await dumpAll(from));
  return (await to.restore(session)).undo;
}

const shown = async (library: Library) =>
  (await library.search({ sort: 'title' })).rows.map(({ paper: { id, title }, bookmark, highlights }) => ({
    ...{ id, title, note: bookmark.note, tags: bookmark.tags },
    highlights: highlights.map(({ colour }) => colour),
  }));

/** Two devices that each saved another paper of one volume, by the volume's DOI. */
async function devices(): Promise<readonly [Fresh, Fresh]> {
  const [one, other] = [fresh(), fresh()];
  await one.library.save([{ ...memory, id: 'doi:10.1000/volume' }], { note: 'on memory', addTags: ['m'] });
  await one.library.highlight({ ...memory, id: 'doi:10.1000/volume' }, marked);
  other.wait(1_000);
  await other.library.save([{ ...tokens, id: 'doi:10.1000/volume' }], { note: 'on tokens', addTags: ['t'] });
  await other.library.highlight({ ...tokens, id: 'doi:10.1000/volume' }, { ...marked, colour: 'pink' });
  return [one, other];
}

describe('two papers under one name, each on a device of its own', () => {
  const BOTH = [
    { id: 'doi:10.1000/volume', title: memory.title, note: 'on memory', tags: ['m'], highlights: ['green'] },
    { id: 'openreview:two', title: tokens.title, note: 'on tokens', tags: ['t'], highlights: ['pink'] },
  ];

  it.each([0, 1])('stay two, with what was said of each, whoever restores first: %i', async (first) => {
    const [one, other] = await devices();
    const pair = [one.library, other.library] as const;
    await exchange(pair[first]!, pair[1 - first]!);
    expect(await shown(pair[1 - first]!)).toEqual(BOTH);
    await exchange(pair[1 - first]!, pair[first]!);
    await exchange(pair[first]!, pair[1 - first]!);
    for (const device of pair) expect(await shown(device)).toEqual(BOTH);
  });

  it.each([0, 1])('are as before when the restore is taken back: %i', async (from) => {
    const [one, other] = await devices();
    const pair = [one.library, other.library] as const;
    const before = await shown(pair[1 - from]!);
    const dump = (await dumpAll(pair[1 - from]!)).slice(1);
    const undo = await exchange(pair[from]!, pair[1 - from]!);
    await pair[1 - from]!.undo(undo);
    expect(await shown(pair[1 - from]!)).toEqual(before);
    expect((await dumpAll(pair[1 - from]!)).slice(1)).toEqual(dump);
  });

  it('take in an older backup again without a change', async () => {
    const [one, other] = await devices();
    const old = await dumpAll(other.library);
    await exchange(other.library, one.library);
    one.wait(10_000);
    await one.library.edit(['openreview:two'], { addTags: ['later'] });
    const now = await shown(one.library);
    await one.library.stage('old', old);
    await one.library.restore('old');
    expect(await shown(one.library)).toEqual(now);
  });

  it('are one where the titles only differ a little', async () => {
    const [one, other] = [fresh(), fresh()];
    await one.library.save([arxiv(1, { title: 'Memory for recurrent networks' })], { note: 'a' });
    await other.library.save([arxiv(1, { title: 'Memory for Recurrent Nets, revised' })], { note: 'b' });
    await exchange(other.library, one.library);
    expect(await shown(one.library)).toHaveLength(1);
  });
});

it('what is saved by a name that led to another paper is in sight', async () => {
  const { library, wait } = fresh();
  const mine = about({ openreview: 'two' }, tokens.title, 'Brook');
  const thief = about({ arxiv: '2601.00001', openreview: 'two' }, memory.title, 'Sample');
  const { undo } = await library.save([mine]);
  await library.undo(undo);
  await library.save([thief], { note: 'on memory' });
  wait(1_000);
  await library.meet([mine], 'openreview');
  const { ids } = await library.save([mine], { addTags: ['t'] });
  expect((await library.get(ids[0]!))?.bookmark.tags).toEqual(['t']);
  expect((await shown(library)).map(({ title }) => title)).toEqual([memory.title, tokens.title]);
  const other = fresh().library;
  await exchange(library, other);
  expect(await shown(other)).toEqual(await shown(library));
});

describe('two saved papers that share an identifier and that nobody took for one', () => {
  const register = (v: unknown) => ({ v, t: '0mkzw0000.00000.imported' });
  const record = (id: string, ids: PaperIds): string =>
    JSON.stringify({
      in: 'papers',
      id,
      registers: {
        ...Object.fromEntries(Object.entries(ids).map(([scheme, value]) => [`id.${scheme}`, register(value)])),
        title: register('A Chapter on Sand'),
        authors: register({ list: [{ family: 'Sample', given: 'A.' }] }),
        saved: register('2026-01-01T08:00:00.000Z'),
      },
    });
  const LINES = [
    '{"ibid":"backup","format":3,"made":"2026-01-31T08:00:00.000Z"}',
    record('arxiv:2403.00016', { arxiv: '2403.00016', doi: '10.1000/a' }),
    record('doi:10.1000/a', { doi: '10.1000/a' }),
    '{"end":2}',
  ];

  async function restored(library: Library, lines: readonly string[]): Promise<readonly string[]> {
    const session = crypto.randomUUID();
    await library.stage(session, lines);
    await library.restore(session);
    return (await dumpAll(library)).slice(1);
  }

  it('come back as they were', async () => {
    const once = await restored(fresh().library, LINES);
    expect(await restored(fresh().library, [LINES[0]!, ...once])).toEqual(once);
    expect(once.join()).not.toContain('alike.');
  });

  it('are suggested where one of them was here already', async () => {
    const { library } = fresh();
    await library.save([paper({ doi: '10.1000/a' }, { title: 'A Chapter on Sand' })]);
    expect((await restored(library, LINES)).join()).toContain('alike.');
  });
});
