/** Any library, any file: what an import may do to what is known. A failure prints the seed that it is found by again. */
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { formatOf } from '../../utils/formats';
import { FACT_NAMES } from '../../utils/model/paper';
import { isTold, fill, SAVED } from './any-library';
import { DEVICES, exportOf, FORMATS_READ, kept, libraryOn, take } from './take-file';

const RUNS = Number(process.env['RUNS'] ?? 2);

beforeEach(() => fakeBrowser.reset());

const device = fc.constantFrom(...DEVICES);
/** How far the clock goes on until the import; it may have been set back. */
const passed = fc.constantFrom(60_000, -3_600_000, 400 * 86_400_000);
const library = fc.array(SAVED, { minLength: 1, maxLength: 3 });

async function stageOn(name: string): ReturnType<typeof libraryOn> {
  vi.restoreAllMocks();
  return libraryOn(name);
}

it.each(FORMATS_READ)('an own export in %s changes nothing', async (id) => {
  await fc.assert(
    fc.asyncProperty(device, passed, library, async (name, ms, all) => {
      const stage = await stageOn(name);
      await fill(stage, all);
      const before = await kept(stage.library);
      const file = await exportOf(stage.library, id);
      stage.wait(ms);
      const { counts } = await take(`own.${formatOf(id)?.extension}`, file);
      expect(await kept(stage.library)).toEqual(before);
      expect(counts).toMatchObject({ added: 0, updated: 0 });
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

/** What two other readers know of the same papers, as files. */
async function filesOf(id: string, readers: readonly Parameters<typeof fill>[1][]): Promise<string[]> {
  const files: string[] = [];
  for (const all of readers) {
    const elsewhere = await stageOn('other000');
    await fill(elsewhere, all);
    files.push(await exportOf(elsewhere.library, id));
  }
  return files;
}

// A backup is merged by its stamps.
it.each(FORMATS_READ.filter((id) => id !== 'backup'))(
  'two files in %s, in either order, leave what is known and come in once',
  async (id) => {
    const others = fc.tuple(device, passed, fc.tuple(SAVED, SAVED, SAVED), fc.boolean());
    await fc.assert(
      fc.asyncProperty(others, async ([name, ms, [ours, first, second], isTurned]) => {
        // All of one paper.
        const same = { kind: ours.kind, title: ours.title, authors: ours.authors };
        const files = await filesOf(id, [[{ ...first, ...same }], [{ ...second, ...same }]]);
        const stage = await stageOn(name);
        await fill(stage, [ours]);
        const before = (await stage.library.search({})).rows;
        for (const file of isTurned ? files.toReversed() : files) {
          stage.wait(ms);
          const named = `${files.indexOf(file)}.${formatOf(id)?.extension}`;
          await take(named, file);
          const once = await kept(stage.library);
          stage.wait(ms);
          const { counts } = await take(named, file);
          expect(await kept(stage.library)).toEqual(once);
          expect(counts).toMatchObject({ added: 0, updated: 0 });
        }
        const after = (await stage.library.search({})).rows;
        expect(after).toHaveLength(1);
        for (const [at, row] of before.entries()) {
          const { paper, bookmark } = after[at] ?? row;
          for (const fact of FACT_NAMES)
            if (isTold(row.paper[fact])) expect([fact, paper[fact]]).toEqual([fact, row.paper[fact]]);
          expect(bookmark).toMatchObject({
            status: row.bookmark.status,
            starred: row.bookmark.starred,
            savedAt: row.bookmark.savedAt,
          });
          expect(bookmark.tags).toEqual(expect.arrayContaining([...row.bookmark.tags]));
          expect(bookmark.note.startsWith(row.bookmark.note)).toBe(true);
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  },
);
