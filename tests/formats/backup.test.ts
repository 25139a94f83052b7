import { afterEach, describe, expect, it } from 'vitest';

import { backup } from '../../utils/formats/backup';
import { toBackupLines } from '../../utils/formats/backup-lines';
import type { Library } from '../../utils/library';
import type { LibraryRow } from '../../utils/model/library-row';
import { openLibrary } from '../../utils/library/create-library';
import type { PaperId } from '../../utils/model/identifiers';
import { NASTY, row } from './nasty';

const NOW = '2026-04-01T00:00:00.000Z';
let closing = new AbortController();
let count = 0;

function fresh(): Promise<Library> {
  const tagger = () => ({ tag: () => ({ topics: [], categories: [] }) as never });
  const name = `formats-${count++}`;
  return openLibrary({ name, now: () => Date.parse(NOW), tagger, announce: async () => undefined }, closing.signal);
}

afterEach(() => {
  closing.abort();
  closing = new AbortController();
});

async function restoreInto(library: Library, lines: Iterable<string>) {
  await library.stage('s', [...lines]);
  return library.restore('s');
}

async function dumpOf(library: Library): Promise<string> {
  const { lines, cursor } = await library.dump();
  expect(lines.length).toBeGreaterThan(0);
  const rest: string[] = [];
  for (let at = cursor; at !== undefined;) {
    const page = await library.dump(at);
    rest.push(...page.lines);
    at = page.cursor;
  }
  return `${[...lines, ...rest].join('\n')}\n`;
}

/** Fixture highlights share ids; here each needs its own. */
const rows: readonly LibraryRow[] = Object.values(NASTY).map((each, index) => ({
  ...each,
  highlights: each.highlights.map((highlight) => ({
    ...highlight,
    id: `${index}-${highlight.id}`,
    paper: each.paper.id,
  })),
}));
const byId = (all: readonly LibraryRow[]): LibraryRow[] =>
  all
    .toSorted((a, b) => (a.paper.id < b.paper.id ? -1 : 1))
    .map(({ bookmark, highlights, ...each }) => ({
      ...each,
      highlights: highlights.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      bookmark: { ...bookmark, tags: bookmark.tags.toSorted() },
    }));

describe('backup lines', () => {
  it('are taken in by a library, with nothing lost', async () => {
    const library = await fresh();
    const report = await restoreInto(library, toBackupLines(rows, { now: NOW }));
    expect(report).toMatchObject({ added: rows.length, updated: 0, identical: 0 });
    expect(byId((await library.search({ limit: 1000 })).rows)).toEqual(byId(rows));
  });

  it('come back out of a library’s own backup as the same rows', async () => {
    const library = await fresh();
    await restoreInto(library, toBackupLines(rows, { now: NOW }));
    const { rows: read, problems } = await backup.read(await dumpOf(library));
    expect(problems).toEqual([]);
    expect(byId(read)).toEqual(byId(rows));
  });

  it('bring the same rows twice without a change', async () => {
    const library = await fresh();
    const lines = [...toBackupLines(rows, { now: NOW })];
    await restoreInto(library, lines);
    expect(await restoreInto(library, lines)).toMatchObject({ added: 0, updated: 0, identical: rows.length });
  });

  it('add to a paper that is there already, and replace nothing of it', async () => {
    const library = await fresh();
    const facts = { ids: { arxiv: '2403.00001' }, title: 'Mine', authors: ['A Bee'] };
    const mine = row(facts, { savedAt: '2026-03-01T00:00:00.000Z' }).paper;
    await library.save([mine], { note: 'my note', status: 'read', addTags: ['mine'] });
    const theirs = row(
      { ...facts, abstract: 'New.' },
      { note: 'their note', status: 'reading', starred: true, tags: ['theirs'] },
    );
    const later = '2026-04-02T00:00:00.000Z';
    await restoreInto(library, toBackupLines([theirs], { now: later, known: new Set<PaperId>(['arxiv:2403.00001']) }));
    expect(await library.get('arxiv:2403.00001')).toMatchObject({
      paper: { title: 'Mine', abstract: 'New.' },
      bookmark: {
        note: 'my note\n\nFrom a file:\n\ntheir note',
        status: 'read',
        tags: ['mine', 'theirs'],
        savedAt: NOW,
      },
    });
  });

  it.each([
    ['was removed before it was saved elsewhere', '2026-05-01T00:00:00.000Z', undefined, 1],
    ['was removed after it was saved elsewhere', '2026-03-01T00:00:00.000Z', undefined, 0],
    ['was removed, when the reader imports it', '2026-03-01T00:00:00.000Z', new Set<PaperId>(), 1],
  ])('of a paper that %s', async (_, savedAt, known, total) => {
    const library = await fresh();
    const [first] = rows;
    if (!first) throw new Error('nasty.ts is empty');
    await library.save([first.paper]);
    await library.remove([first.paper.id]);
    const elsewhere = { ...first, bookmark: { ...first.bookmark, savedAt } };
    const later = '2026-04-02T00:00:00.000Z';
    await restoreInto(library, toBackupLines([elsewhere], { now: later, ...(known && { known }) }));
    expect((await library.search({})).total).toBe(total);
  });

  it('hold no more than a library takes in', async () => {
    const library = await fresh();
    const long = 'x'.repeat(200_000);
    const huge = row(
      { ids: { arxiv: '2403.00001' }, title: long, abstract: long, venue: long },
      { note: long, tags: [long] },
      [{ selector: { exact: long, prefix: long, suffix: long }, note: long }],
    );
    await restoreInto(library, toBackupLines([huge], { now: NOW }));
    expect((await library.search({})).total).toBe(1);
  });
});

describe('reading a backup', () => {
  const head = '{"ibid":"backup","format":1,"made":"2026-04-01T00:00:00.000Z"}';
  const t = '000000000.00000.abcdefgh';

  it('says where it is damaged, and reads the rest', async () => {
    const lines = [...toBackupLines(rows.slice(0, 2), { now: NOW })];
    const { rows: read, problems } = await backup.read([...lines.slice(0, -1), '{"in":"papers"', ''].join('\n'));
    expect(read).toHaveLength(2);
    expect(problems).toEqual([
      { reason: 'syntax', line: lines.length, about: '{"in":"papers"' },
      { reason: 'syntax', about: 'the backup breaks off' },
    ]);
  });

  it('leaves out what was removed or is another record now, and of a circle all but one', async () => {
    const line = (id: string, registers: object): string => JSON.stringify({ in: 'papers', id, registers });
    const { rows: read } = await backup.read(
      [
        head,
        line('arxiv:1', { title: { v: 'Removed', t }, saved: { v: null, t } }),
        line('doi:10.1000/a', { title: { v: 'A', t }, saved: { v: NOW, t }, into: { v: 'doi:10.1000/b', t } }),
        line('doi:10.1000/b', { title: { v: 'B', t }, saved: { v: NOW, t }, into: { v: 'doi:10.1000/a', t } }),
        '{"end":3}',
      ].join('\n'),
    );
    expect(read.map(({ paper }) => paper.id)).toEqual(['doi:10.1000/a']);
  });

  it('leaves out deleted highlights', async () => {
    const [first] = rows;
    const library = await fresh();
    await restoreInto(library, toBackupLines(first ? [first] : [], { now: NOW }));
    await library.removeHighlights(['0-h0']);
    const { rows: read } = await backup.read(await dumpOf(library));
    expect(read[0]?.highlights.map(({ id }) => id)).toEqual(['0-h1']);
  });

  it('refuses one that a newer Ibid made', async () => {
    await expect(backup.read(head.replace('"format":1', '"format":4'))).rejects.toMatchObject({ code: 'newer-data' });
  });
});
