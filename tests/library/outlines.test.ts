import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import { place, type OutlineScope } from '../../utils/model/outline';
import { arxiv, dumpAll, fresh, marked, paper } from './fresh';

const TAG: OutlineScope = 'tag:thesis';

/** Adds to the end. */
async function add(library: Library, scope: OutlineScope, id: string, heading?: string): Promise<string> {
  const now = await library.outline(scope);
  const entry = { id, ...(heading !== undefined && { heading, level: 1 as const }) };
  return (await library.arrange(scope, place(now, [entry], now.length))).undo;
}

const ids = async (library: Library, scope: OutlineScope): Promise<string[]> =>
  (await library.outline(scope)).map(({ id }) => id);

describe('outlines', () => {
  it('are kept in their order, each scope its own', async () => {
    const { library, reopen } = fresh();
    await add(library, TAG, 'b');
    await add(library, TAG, 'h', 'Ideas');
    await add(library, TAG, 'a');
    await add(library, 'topic:rl', 'b');
    await library.arrange(TAG, place(await library.outline(TAG), [{ id: 'a' }], 0));
    expect(await ids(reopen(), TAG)).toEqual(['a', 'b', 'h']);
    expect((await library.outline(TAG)).at(-1)).toMatchObject({ heading: 'Ideas', level: 1 });
    expect(await ids(library, 'topic:rl')).toEqual(['b']);
    expect(await library.outline('tag:other')).toEqual([]);
  });

  it('are changed back by undo, entry by entry', async () => {
    const { library } = fresh();
    await add(library, TAG, 'a');
    const second = await add(library, TAG, 'b');
    const moved = await library.arrange(TAG, place(await library.outline(TAG), [{ id: 'b' }], 0));
    const gone = await library.arrange(TAG, [{ id: 'a', value: null }]);
    expect(await ids(library, TAG)).toEqual(['b']);
    await library.undo(gone.undo);
    expect(await ids(library, TAG)).toEqual(['b', 'a']);
    await library.undo(moved.undo);
    expect(await ids(library, TAG)).toEqual(['a', 'b']);
    await library.undo(second);
    expect(await ids(library, TAG)).toEqual(['a']);
  });

  it('keep a heading that was written in two places, and what was moved in one of them', async () => {
    const { library } = fresh();
    await add(library, TAG, 'h', 'Ideas');
    const [{ id, ...base } = { id: '', at: '' }] = await library.outline(TAG);
    await library.arrange(TAG, [{ id, value: { ...base, heading: 'Ideas of Ann' }, base }]);
    await library.arrange(TAG, [{ id, value: { ...base, at: 'a' }, base }]);
    expect(await library.outline(TAG)).toEqual([{ id, at: 'a', heading: 'Ideas of Ann', level: 1 }]);
    await library.arrange(TAG, [{ id, value: { ...base, heading: 'Plans', level: 2 }, base }]);
    expect(await library.outline(TAG)).toEqual([{ id, at: 'a', heading: 'Ideas of Ann / Plans', level: 2 }]);
  });

  it('follow their paper to a stronger identifier', async () => {
    const { library } = fresh();
    const known = paper({ openreview: 'abc' });
    await library.save([known]);
    await add(library, `paper:${known.id}`, 'a');
    await library.save([arxiv(1, { ids: { openreview: 'abc', arxiv: '2601.00001' } })]);
    await add(library, 'paper:arxiv:2601.00001', 'b');
    expect(await ids(library, 'paper:arxiv:2601.00001')).toEqual(['a', 'b']);
    expect(await ids(library, `paper:${known.id}`)).toEqual(['a', 'b']);
  });

  it('are in the backup, and merge with another device’s', async () => {
    const { library } = fresh();
    const { highlight } = await library.highlight(arxiv(1), marked);
    await add(library, TAG, highlight.id);
    await add(library, TAG, 'h', 'Ideas');
    const lines = await dumpAll(library);

    const other = fresh().library;
    await add(other, TAG, 'theirs');
    await other.stage('s', lines);
    const { undo } = await other.restore('s');
    expect(new Set(await ids(other, TAG))).toEqual(new Set([highlight.id, 'h', 'theirs']));
    await other.undo(undo);
    expect(await ids(other, TAG)).toEqual(['theirs']);
  });

  it('are taken away with the backup that brought them', async () => {
    const { library } = fresh();
    await add(library, TAG, 'a');
    const other = fresh().library;
    await other.stage('s', await dumpAll(library));
    await other.undo((await other.restore('s')).undo);
    expect(await other.outline(TAG)).toEqual([]);
  });

  it('are no highlights', async () => {
    const { library } = fresh();
    await library.highlight(arxiv(1), marked);
    await add(library, 'paper:arxiv:2601.00001', 'a');
    expect(await library.stats()).toMatchObject({ highlights: 1 });
    expect((await library.get('arxiv:2601.00001'))?.highlights).toHaveLength(1);
    await expect(library.removeHighlights(['outline:paper:arxiv:2601.00001'])).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('leave a place out of a backup that is none', async () => {
    const { library } = fresh();
    const t = '000000001.00000.aaaaaaaa';
    const registers = { deleted: { v: false, t }, 'entry.a': { v: { at: '00' }, t } };
    const line = JSON.stringify({ in: 'highlights', id: 'outline:tag:x', registers });
    const [head = ''] = await dumpAll(library);
    await library.stage('s', [head, line, '{"end":1}']);
    expect((await library.restore('s')).problems).toMatchObject([{ line: 2, reason: 'entry.a: at: form' }]);
    expect(await library.outline('tag:x')).toEqual([]);
  });
});
