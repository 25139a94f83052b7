import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import { STATUSES } from '../../utils/model/bookmark';
import { COLOURS } from '../../utils/model/highlight';
import { arxiv, dumpAll, fresh, marked, paper } from './fresh';

async function restoreLines(library: Library, lines: readonly string[], session = 'session') {
  for (let i = 0; i < lines.length; i += 100) await library.stage(session, lines.slice(i, i + 100));
  return library.restore(session);
}

const preprint = arxiv(1);
const article = paper({ doi: '10.1000/one' });
const both = paper({ arxiv: '2601.00001', doi: '10.1000/one' });

type Step = (library: Library) => Promise<unknown>;
const PAPERS = [preprint, article, both, arxiv(2), paper({ url: 'https://example.org/a' })] as const;

const somePaper = fc.constantFrom(...PAPERS);
const someTag = fc.constantFrom('x', 'y', 'Größe', '__proto__');
/** Anything a user or a page may do. What is refused because it is not there is no matter. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(somePaper, fc.constantFrom(...STATUSES)).map(
    ([each, status]) =>
      (to: Library) =>
        to.save([each], { status }),
  ),
  somePaper.map((each) => (to: Library) => to.meet([each], 'arxiv')),
  somePaper.map(
    ({ id }) =>
      (to: Library) =>
        to.see([id], 'arxiv'),
  ),
  somePaper.map(
    ({ id }) =>
      (to: Library) =>
        to.remove([id]),
  ),
  fc.tuple(somePaper, fc.boolean()).map(
    ([each, hidden]) =>
      (to: Library) =>
        to.hide([each], hidden),
  ),
  fc.tuple(somePaper, someTag).map(
    ([{ id }, tag]) =>
      (to: Library) =>
        to.edit([id], { addTags: [tag], note: `on ${tag}` }),
  ),
  fc.tuple(somePaper, someTag).map(
    ([{ id }, tag]) =>
      (to: Library) =>
        to.edit([id], { removeTags: [tag] }),
  ),
  fc.tuple(somePaper, fc.string()).map(
    ([{ id }, venue]) =>
      (to: Library) =>
        to.editPaper(id, { venue, authors: [{ literal: 'A' }] }),
  ),
  fc.tuple(somePaper, fc.constantFrom(...COLOURS)).map(
    ([each, colour]) =>
      (to: Library) =>
        to.highlight(each, { ...marked, colour }),
  ),
  fc.constant((to: Library) => to.saveTopic({ name: 'Mine', rule: 'memory' })),
  fc.constant((to: Library) => to.saveTopic({ id: 'rnn-ssm', name: 'R', enabled: false })),
  fc.tuple(somePaper, fc.option(fc.boolean(), { nil: undefined })).map(
    ([{ id }, is]) =>
      (to: Library) =>
        to.labelExample('rnn-ssm', [id], is),
  ),
  fc.constantFrom('Jane Doe', 'J. Doe').map((value) => (to: Library) => to.watch({ kind: 'author', value })),
  fc.constant((to: Library) => to.unwatch('author:jane doe')),
  fc.constant((to: Library) => to.undo()),
);

async function perform(library: Library, steps: readonly Step[], wait: (ms: number) => void): Promise<void> {
  for (const each of steps) {
    wait(1);
    await each(library).catch((error: { code?: string }) => {
      if (error.code !== 'not-found') throw error;
    });
  }
}

describe('a backup', () => {
  it('restores to the same library, and changes nothing the second time', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { library, wait } = fresh();
        await perform(library, steps, wait);
        const lines = await dumpAll(library);

        const other = fresh();
        await restoreLines(other.library, lines);
        expect((await dumpAll(other.library)).slice(1)).toEqual(lines.slice(1));
        // That two papers which are only met are one is no part of the library.
        const ids = (await library.facts(PAPERS.map(({ id }) => id))).map(({ id }) => id);
        const saved = async (of: Library) => (await of.search({ query: 'is:saved' })).rows;
        expect(await saved(other.library)).toEqual(await saved(library));
        const plain = async (of: Library) =>
          (await of.facts(ids)).map((facts) => ({ ...facts, topics: [], followed: undefined }));
        expect(await plain(other.library)).toEqual(await plain(library));

        const again = await restoreLines(other.library, lines);
        expect(again).toMatchObject({ added: 0, updated: 0 });
        expect((await dumpAll(other.library)).slice(1)).toEqual(lines.slice(1));
      }),
      { numRuns: 40 },
    ));

  it('merges into another library, whoever restores whose backup', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), fc.array(step, { maxLength: 6 }), async (ours, theirs) => {
        const [a, b] = [fresh(), fresh()];
        await perform(a.library, ours, a.wait);
        b.wait(1_000);
        await perform(b.library, theirs, b.wait);
        const [ofA, ofB] = [await dumpAll(a.library), await dumpAll(b.library)];
        await restoreLines(a.library, ofB);
        await restoreLines(b.library, ofA);
        // What each learned by merging has to be told once more.
        await restoreLines(a.library, await dumpAll(b.library), 'again');
        await restoreLines(b.library, await dumpAll(a.library), 'again');
        const saved = async (of: Library) => (await of.search({ query: 'is:saved', sort: 'title' })).rows;
        expect(await saved(a.library)).toEqual(await saved(b.library));
      }),
      { numRuns: 20 },
    ));

  it('restored can be taken back', async () => {
    const source = fresh();
    await source.library.save([arxiv(1), arxiv(2)], { addTags: ['theirs'], note: 'theirs' });
    await source.library.highlight(arxiv(1), marked);
    await source.library.hide([arxiv(3)], true);
    await source.library.saveTopic({ name: 'Mine', rule: 'memory' });
    const lines = await dumpAll(source.library);

    const { library, wait } = fresh();
    await library.save([arxiv(2)], { addTags: ['ours'], note: 'ours' });
    const before = await library.search({ query: 'is:saved' });
    wait(1_000);
    const receipt = await restoreLines(library, lines);
    expect(receipt).toMatchObject({ added: 1, updated: 1, identical: 0 });
    expect((await library.get(arxiv(2).id))?.bookmark.tags).toEqual(['ours', 'theirs']);
    await library.undo(receipt.undo);
    expect(await library.search({ query: 'is:saved' })).toEqual(before);
    expect((await library.facts([arxiv(3).id]))[0]?.hidden).toBe(false);
    expect((await library.topics()).filter(({ builtIn }) => !builtIn)).toEqual([]);
  });

  it('does not bring back what was deleted later', async () => {
    const { library, wait } = fresh();
    await library.save([arxiv(1)], { addTags: ['x'] });
    const { highlight } = await library.highlight(arxiv(1), marked);
    const lines = await dumpAll(library);
    wait(1_000);
    await library.removeHighlights([highlight.id]);
    await library.edit([arxiv(1).id], { removeTags: ['x'] });
    expect(await restoreLines(library, lines)).toMatchObject({ added: 0, updated: 0, identical: 1 });
    const row = await library.get(arxiv(1).id);
    expect(row?.highlights).toEqual([]);
    expect(row?.bookmark.tags).toEqual([]);
  });

  it('made before two records were merged does not part them', async () => {
    const { library } = fresh();
    await library.save([article], { note: 'journal', addTags: ['x'] });
    await library.save([preprint], { note: 'arXiv' });
    const lines = await dumpAll(library);
    await library.mergeDuplicates([article.id, preprint.id]);
    await library.edit([both.id], { note: 'rewritten', removeTags: ['x'] });
    await restoreLines(library, lines);
    const { rows } = await library.search({ query: 'is:saved' });
    expect(rows.map(({ bookmark }) => bookmark)).toMatchObject([{ note: 'rewritten', tags: [] }]);
  });

  it('made before a removed record was found to be the same paper does not bring back its note', async () => {
    const { library } = fresh();
    await library.save([article], { note: 'thrown away', addTags: ['x'] });
    await library.remove([article.id]);
    await library.save([preprint]);
    const lines = await dumpAll(library);
    await library.meet([both], 'arxiv');
    await restoreLines(library, lines);
    expect((await library.get(both.id))?.bookmark).toMatchObject({ note: '', tags: [] });
  });

  it('comes in pages', async () => {
    const { library } = fresh();
    const many = Array.from({ length: 600 }, (_, i) => arxiv(i));
    await library.save(many);
    const first = await library.dump();
    expect(first.lines.length).toBeLessThan(600);
    expect(first.cursor).toBeDefined();
    const lines = await dumpAll(library);
    // The header, the settings, and the count.
    expect(lines).toHaveLength(603);
    expect((await library.stats()).lastBackup).toBe('2026-01-31T08:00:00.000Z');
  });
});

describe('restore', () => {
  async function lines(): Promise<string[]> {
    const { library } = fresh();
    await library.save([arxiv(1), arxiv(2)]);
    return dumpAll(library);
  }
  const edited = (line: string | undefined, change: (record: Record<string, unknown>) => void): string => {
    const record = JSON.parse(line ?? '') as Record<string, unknown>;
    change(record);
    return JSON.stringify(record);
  };

  it.each<[string, (all: string[]) => string[], string, RegExp]>([
    ['is missing', (all) => all.toSpliced(1, 1), 'bad-input', /Line 4\b/],
    ['is cut off', (all) => all.slice(0, -1), 'bad-input', /line 4\b/],
    ['comes before the header', (all) => all.slice(1), 'bad-input', /begins with/],
    [
      'is of a newer Ibid',
      (all) =>
        all.toSpliced(
          0,
          1,
          edited(all[0], (header) => (header['format'] = 99)),
        ),
      'newer-data',
      /99/,
    ],
  ])('refuses a file in which a line %s, as a whole', async (_, spoil, code, message) => {
    const { library, ticks } = fresh();
    const failed = await restoreLines(library, spoil(await lines())).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code, message: expect.stringMatching(message) });
    expect((await library.search({})).total).toBe(0);
    expect(ticks).toEqual([]);
  });

  it.each<[string, number, (all: string[]) => string[], RegExp]>([
    ['is not JSON', 1, (all) => all.toSpliced(1, 1, '{'), /no record/],
    ['is of something else', 1, (all) => all.toSpliced(2, 1, '{"in":"cookies","id":"x","registers":{}}'), /no record/],
    ['has an unknown field', 2, (all) => all.toSpliced(1, 1, (all[1] ?? '').replace('"title"', '"titel"')), /^titel: /],
    [
      'has a value of another kind',
      2,
      (all) => all.toSpliced(1, 1, (all[1] ?? '').replace(/"v":"Paper [^"]*"/, '"v":7')),
      /^title: kind/,
    ],
    [
      'has a broken stamp',
      2,
      (all) => all.toSpliced(1, 1, (all[1] ?? '').replace(/"t":"[^"]*"/, '"t":"zzz"')),
      /stamp/,
    ],
    [
      'has an address that is a script',
      2,
      (all) => all.toSpliced(1, 1, (all[1] ?? '').replace(/"v":"https:[^"]*"/, '"v":"javascript:alert(1)"')),
      /^url: form/,
    ],
    [
      'has a text out of measure',
      2,
      (all) => all.toSpliced(1, 1, (all[1] ?? '').replace(/"v":"Paper [^"]*"/, `"v":"${'x'.repeat(9_000)}"`)),
      /^title: too long \(at most 5,000\)/,
    ],
  ])('lists a line that %s, and takes the others in', async (_, added, spoil, reason) => {
    const { library } = fresh();
    const report = await restoreLines(library, spoil(await lines()));
    expect(report).toMatchObject({
      added,
      problems: [{ line: expect.any(Number), reason: expect.stringMatching(reason) }],
    });
    expect((await library.search({})).total).toBe(added);
  });

  it('of nothing says so', async () => {
    await expect(fresh().library.restore('nothing')).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('counts what is held back, for the next worker too', async () => {
    const { library, reopen } = fresh();
    const all = await lines();
    expect(await library.stage('s', all.slice(0, 2))).toBe(2);
    expect(await reopen().stage('s', all.slice(2))).toBe(5);
    expect(await reopen().restore('s')).toMatchObject({ added: 2 });
  });

  it('forgets what was staged and left lying', async () => {
    const { library, wait } = fresh();
    const all = await lines();
    await library.stage('left', all);
    wait(2 * 86_400_000);
    await library.stage('other', all);
    await expect(library.restore('left')).rejects.toMatchObject({ code: 'bad-input' });
  });
});
