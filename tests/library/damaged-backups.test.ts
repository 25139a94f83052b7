import { describe, expect, it } from 'vitest';

import { backup } from '../../utils/formats/backup';
import type { Library } from '../../utils/library';
import { arxiv, dumpAll, fresh, marked, paper, START } from './fresh';

type Registers = Record<string, { v?: unknown; t?: unknown } | undefined>;

async function restore(library: Library, lines: readonly string[]) {
  const session = crypto.randomUUID();
  await library.stage(session, lines);
  return library.restore(session);
}

/** A backup of one paper and its highlight, damaged in the records of a kind. */
async function damaged(kind: 'papers' | 'highlights', spoil: (registers: Registers) => void): Promise<string[]> {
  const { library } = fresh();
  await library.save([arxiv(1)], { addTags: ['x'], note: 'mine' });
  await library.highlight(arxiv(1), marked);
  return (await dumpAll(library)).map((line) => {
    const record = JSON.parse(line) as { in?: string; registers?: Registers };
    if (record.in === kind && record.registers) spoil(record.registers);
    return JSON.stringify(record);
  });
}

const saved = new Date(START).toISOString();
const bad = 'x'.repeat(21);

describe('a backup that lost the time of something', () => {
  it.each<[string, (registers: Registers) => void]>([
    ['is no time', (registers) => (registers['saved']!.v = 'yesterday')],
    ['is a number', (registers) => (registers['saved']!.v = 17)],
    ['is missing', (registers) => delete registers['saved']!.v],
    ['has no stamp', (registers) => delete registers['saved']!.t],
    ['has a broken stamp', (registers) => (registers['saved']!.t = bad)],
    ['has neither time nor stamp', (registers) => (registers['saved'] = {})],
    ['is nothing', (registers) => (registers['saved'] = null as never)],
  ])('keeps a paper whose "saved since" %s', async (_, spoil) => {
    const lines = await damaged('papers', spoil);
    const { library, wait } = fresh();
    wait(86_400_000);
    expect(await restore(library, lines)).toMatchObject({ added: 1, problems: [{ line: 2 }] });
    const row = await library.get(arxiv(1).id);
    expect(row?.bookmark).toEqual({ savedAt: saved, note: 'mine', tags: ['x'], starred: false, status: 'to read' });
    expect(row?.highlights).toHaveLength(1);
    const { rows } = await backup.read(lines.join('\n'));
    expect(rows[0]?.bookmark).toMatchObject({ savedAt: saved, note: 'mine' });
  });

  it('keeps it since the restore where the line holds no time at all', async () => {
    const lines = await damaged('papers', (registers) => {
      for (const register of Object.values(registers)) if (register) register.t = bad;
      registers['saved']!.v = '';
    });
    const { library, wait } = fresh();
    wait(86_400_000);
    await restore(library, lines);
    expect((await library.get(arxiv(1).id))?.bookmark).toMatchObject({
      savedAt: new Date(START + 86_400_000).toISOString(),
      note: 'mine',
      tags: ['x'],
    });
  });

  it.each<[string, (registers: Registers) => void]>([
    ['when it was made', (registers) => (registers['made']!.v = { created: 'then', url: 'https://example.org' })],
    ['that it was made', (registers) => delete registers['made']!.v],
    ['that it was not deleted', (registers) => (registers['deleted']!.v = 'no')],
    ['all stamps', (registers) => Object.values(registers).forEach((register) => delete register!.t)],
  ])('keeps a highlight that lost %s', async (_, spoil) => {
    const { library } = fresh();
    await restore(library, await damaged('highlights', spoil));
    expect((await library.get(arxiv(1).id))?.highlights).toMatchObject([{ created: saved }]);
  });

  it('does not bring back by it what was removed', async () => {
    const { library } = fresh();
    await library.save([arxiv(1)]);
    await library.remove([arxiv(1).id]);
    const lines = (await dumpAll(library)).map((line) => line.replace(/("saved":\{"v":null,"t":")[^"]*/, `$1${bad}`));
    const other = fresh().library;
    await restore(other, lines);
    expect((await other.search({})).total).toBe(0);
  });

  it('does not win over what was edited since', async () => {
    const { library, wait } = fresh();
    await library.save([arxiv(1)], { status: 'reading' });
    wait(1_000);
    await library.edit([arxiv(1).id], { note: 'other' });
    const lines = (await dumpAll(library)).map((line) =>
      line.replace(/("status":\{"v":"reading","t":")[^"]*/, `$1${bad}`),
    );
    wait(1_000);
    await library.edit([arxiv(1).id], { status: 'read' });
    await restore(library, lines);
    expect((await library.get(arxiv(1).id))?.bookmark.status).toBe('read');
  });
});

describe('a backup whose "learned since"', () => {
  const now = new Date(START + 60_000).toISOString();

  it.each<[string, unknown, string | undefined]>([
    ['is an instant', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'],
    ['is written in another way', '2026-01-01T01:00:00+01:00', '2026-01-01T00:00:00.000Z'],
    ['is no instant', 'zzzz', undefined],
    ['is empty', '', undefined],
    ['is to come', '9999-01-01T00:00:00.000Z', now],
  ])('%s', async (_, learnSince, kept) => {
    const { library } = fresh();
    await library.save([arxiv(1)]);
    const [header, record] = await dumpAll(library);
    const other = fresh();
    other.wait(60_000);
    await restore(other.library, [header, record, JSON.stringify({ learnSince }), '{"end":1}'] as string[]);
    expect(await other.library.learnedSince()).toBe(kept);
  });
});

it.each(['__proto__', 'constructor', 'tag.__proto__', 'tag.constructor', 'id.__proto__', 'alike.__proto__'])(
  'a field called %s is a field like any, or none',
  async (field) => {
    const lines = (await damaged('papers', () => undefined)).map((line) =>
      line.replace('"registers":{', `"registers":{${JSON.stringify(field)}:{"v":true,"t":"0mk1m7000.00000.abcdefgh"},`),
    );
    const { library } = fresh();
    expect(await restore(library, lines)).toMatchObject({ added: 1 });
    expect((await library.search({})).rows[0]?.bookmark.note).toBe('mine');
    expect((await library.search({ sort: 'title' })).total).toBe(1);
    const again = fresh().library;
    await restore(again, await dumpAll(library));
    expect((await again.get(arxiv(1).id))?.bookmark).toEqual((await library.get(arxiv(1).id))?.bookmark);
  },
);

it('a record whose identifiers are damaged has the same name in the preview as in the library', async () => {
  const { library } = fresh();
  const both = paper({ arxiv: '2601.00001', doi: '10.1000/one' });
  await library.save([both]);
  const lines = (await dumpAll(library)).map((line) =>
    line.replace('"id.arxiv":{"v":"2601.00001"', '"id.arxiv":{"v":7'),
  );
  const { rows } = await backup.read(lines.join('\n'));
  const other = fresh().library;
  await restore(other, lines);
  const restored = (await other.search({})).rows;
  expect(rows.map(({ paper: { id, ids } }) => ({ id, ids }))).toEqual(
    restored.map(({ paper: { id, ids } }) => ({ id, ids })),
  );
  expect(rows[0]?.paper.id).toBe(both.id);
});

it('a record goes over several lines in the preview too', async () => {
  const { library } = fresh();
  await library.save([arxiv(1)], { note: 'mine', addTags: ['x'] });
  const lines = await dumpAll(library);
  const { registers, ...rest } = JSON.parse(lines[1] ?? '') as { registers: Registers };
  const { note, ...others } = registers;
  const parts = [
    { ...rest, registers: others },
    { ...rest, registers: { note } },
  ].map((part) => JSON.stringify(part));
  const { rows } = await backup.read([lines[0], ...parts, lines[2], '{"end":2}'].join('\n'));
  expect(rows[0]).toMatchObject({ paper: { title: arxiv(1).title }, bookmark: { note: 'mine', tags: ['x'] } });
});

describe('who took two papers for one', () => {
  const preprint = arxiv(1, { title: 'One paper' });
  const article = paper({ doi: '10.1000/one' }, { title: 'One paper' });
  const both = paper({ arxiv: '2601.00001', doi: '10.1000/one' }, { title: 'One paper' });

  it('stays as it was said, whoever takes a backup in or says it again', async () => {
    const { library } = fresh();
    await library.save([article]);
    await library.save([preprint]);
    await library.meet([both], 'arxiv');
    const claimed = await library.duplicates();
    expect(claimed).toEqual([{ ids: [preprint.id, article.id], reason: { by: 'arxiv' } }]);
    await library.meet([both], 'crossref');
    expect(await library.duplicates()).toEqual(claimed);

    const other = fresh().library;
    await other.save([both]);
    const lines = await dumpAll(library);
    await restore(other, lines);
    expect(await other.duplicates()).toEqual(claimed);
    await restore(other, lines);
    expect(await other.duplicates()).toEqual(claimed);
  });

  it('and that the reader kept them apart, stays after a restore', async () => {
    const { library } = fresh();
    await library.save([article]);
    await library.save([preprint]);
    await library.meet([both], 'arxiv');
    await library.markDistinct([preprint.id, article.id]);
    const lines = await dumpAll(library);
    const other = fresh().library;
    await other.save([both]);
    await restore(other, lines);
    const kept = (await dumpAll(other)).join('\n');
    for (const [said] of lines.join('\n').matchAll(/"(?:apart|alike)\.[^"]*":\{"v":[^}]*\}?[^}]*\}/g))
      expect(kept).toContain(said);
    expect(await other.duplicates()).toEqual([]);
  });
});

describe('the preview of a damaged record', () => {
  const long = 'y'.repeat(6_000);
  it.each<[string, (registers: Registers) => void, string]>([
    ['a title that is a number', (registers) => (registers['title']!.v = 5), 'title: '],
    ['a title that is too long', (registers) => (registers['title']!.v = long), 'title: '],
    ['a title without a stamp', (registers) => delete registers['title']!.t, 'title: no stamp'],
    ['a bare title', (registers) => (registers['title'] = 'One' as never), 'title: '],
    ['authors that are a text', (registers) => (registers['authors']!.v = { list: 'Ann Li' }), 'authors: list: '],
    [
      'an author without a name',
      (registers) => (registers['authors']!.v = { list: [{ family: 'Li' }, { family: 7 }, { given: 'Bo' }] }),
      'authors: list.1',
    ],
    [
      'an author with too long a name',
      (registers) => (registers['authors']!.v = { list: [{ family: long, given: 'Ann' }] }),
      'authors: list.0',
    ],
    ['a wrong number of authors', (registers) => (registers['authors']!.v = { list: [], count: -1 }), 'authors: count'],
    ['a status of its own', (registers) => (registers['status'] = { v: 'burnt', t: bad }), 'status: '],
    ['a note that is a list', (registers) => (registers['note']!.v = ['mine']), 'note: '],
    ['a tag without a name', (registers) => (registers['tag.'] = registers['tag.x']), 'tag.: '],
    ['a date that is none', (registers) => (registers['published'] = { v: '2026-13', t: bad }), 'published: '],
    ['a field of no kind', (registers) => (registers['colour'] = registers['title']), 'colour: unknown field'],
  ])('with %s shows what will be stored, and says what will not', async (_, spoil, flaw) => {
    const lines = await damaged('papers', spoil);
    const { rows, problems } = await backup.read(lines.join('\n'));
    const { library } = fresh();
    const report = await restore(library, lines);
    const stored = await library.get(arxiv(1).id);
    expect(rows).toEqual([{ ...stored, topics: [] }]);
    expect(report.problems.length).toBeGreaterThan(0);
    expect(problems).toEqual(
      report.problems.map(({ line, about, reason }) => ({ reason: 'damaged', line, about: `${about} · ${reason}` })),
    );
    expect(problems[0]).toMatchObject({ line: 2, about: expect.stringContaining(`${arxiv(1).id} · ${flaw}`) });
  });

  it.each<[string, (registers: Registers) => void]>([
    ['words', (registers) => (registers['anchor']!.v = { field: 'abstract' })],
    ['color', (registers) => (registers['colour']!.v = 'gold')],
    ['note', (registers) => (registers['note'] = { v: 4, t: bad })],
  ])('shows a highlight whose %s are damaged as it will be stored', async (_, spoil) => {
    const lines = await damaged('highlights', spoil);
    const { rows, problems } = await backup.read(lines.join('\n'));
    const { library } = fresh();
    await restore(library, lines);
    expect(rows[0]?.highlights).toEqual((await library.get(arxiv(1).id))?.highlights);
    expect(problems).toMatchObject([{ reason: 'damaged', line: 3 }]);
  });

  it('says of a line that is no record that it cannot be read, and where', async () => {
    const lines = (await damaged('papers', () => undefined)).with(2, '{"in":"papers","id":"nonsense","registers":{}}');
    const { problems, rows } = await backup.read(lines.join('\n'));
    expect(problems).toEqual([{ reason: 'syntax', line: 3, about: 'nonsense' }]);
    expect(rows).toHaveLength(1);
  });
});
