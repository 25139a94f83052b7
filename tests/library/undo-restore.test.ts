import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import type { SettingsStore } from '../../utils/library/services/desk';
import type { Json } from '../../utils/library/records/register';
import { arxiv, dumpAll, fresh, marked, paper } from './fresh';

const both = paper({ arxiv: '2601.00002', doi: '10.1000/two' }, { title: 'Paper two' });
const printed = paper({ doi: '10.1000/two' }, { title: 'Paper two' });

/** Settings in memory. */
function settingsOf(chosen: Record<string, Json>): SettingsStore & { readonly chosen: Record<string, Json> } {
  return {
    chosen,
    read: async () => ({ ...chosen }),
    async fill(settings) {
      const filled = Object.fromEntries(Object.entries(settings).filter(([name]) => !(name in chosen)));
      Object.assign(chosen, filled);
      return filled;
    },
    async clear(settings) {
      for (const name of Object.keys(settings)) if (chosen[name] === settings[name]) delete chosen[name];
    },
  };
}

async function restore(library: Library, lines: readonly string[]) {
  const session = crypto.randomUUID();
  await library.stage(session, lines);
  return library.restore(session);
}

/** A library with something of everything. */
async function theirs(from?: string): Promise<string[]> {
  const { library } = fresh({ settings: settingsOf({ theme: 'dark', learn: true }) });
  await library.save([arxiv(1), both], { addTags: ['theirs'], note: 'theirs' });
  await library.highlight(arxiv(1), marked);
  await library.see([arxiv(1).id, arxiv(7).id], 'arxiv');
  await library.hide([arxiv(3)], true);
  await library.saveTopic({ name: 'Mine', rule: 'memory' });
  await library.labelExample('rnn-ssm', [arxiv(1).id], true);
  await library.watch({ kind: 'author', value: 'Ben Sample' });
  await library.learnSince('2026-01-01T00:00:00.000Z');
  const [header = '', ...lines] = await dumpAll(library);
  return from === undefined
    ? [header, ...lines]
    : [JSON.stringify({ ...(JSON.parse(header) as object), from }), ...lines];
}

async function ours(chosen: Record<string, Json> = {}) {
  const settings = settingsOf(chosen);
  const world = fresh({ settings });
  const { library, wait } = world;
  await library.save([printed, arxiv(4)], { addTags: ['ours'], note: 'ours' });
  await library.save([arxiv(5)]);
  await library.remove([arxiv(5).id]);
  await library.see([arxiv(1).id], 'arxiv');
  wait(60_000);
  return { ...world, settings };
}

const records = async (library: Library): Promise<string[]> => (await dumpAll(library)).slice(1);

describe.each([
  ['a restore', undefined],
  ['an import', 'refs.bib'],
])('%s, taken back', (_, from) => {
  it('leaves the library as it was, to the byte, in memory too', async () => {
    const { library, settings, reopen, wait } = await ours({ learn: false });
    const before = await records(library);
    const shown = await library.search({ sort: 'title' });
    const stats = await library.stats();
    const receipt = await restore(library, await theirs(from));
    expect(await records(library)).not.toEqual(before);
    wait(1_000);
    await library.undo(receipt.undo);
    expect(await records(library)).toEqual(before);
    expect(settings.chosen).toEqual({ learn: false });
    expect(await library.learnedSince()).toBeUndefined();
    expect(await library.duplicates()).toEqual([]);
    for (const each of [library, reopen()]) {
      expect(await each.search({ sort: 'title' })).toEqual(shown);
      expect(await each.stats()).toEqual({ ...stats, lastBackup: expect.any(String) });
    }
    expect((await library.get(printed.id))?.paper.id).toBe(printed.id);
    expect(await library.get(both.id)).toBeUndefined();
  });

  it('is there again when that is taken back', async () => {
    const { library, settings } = await ours();
    const before = await records(library);
    const receipt = await restore(library, await theirs(from));
    const after = await records(library);
    const chosen = { ...settings.chosen };
    const back = await library.undo(receipt.undo);
    const again = await library.undo(back?.undo);
    expect(await records(library)).toEqual(after);
    expect(settings.chosen).toEqual(chosen);
    expect(again?.ids).toEqual(receipt.ids);
    await library.undo(receipt.undo);
    expect(await records(library)).toEqual(before);
  });

  it('keeps what was edited since', async () => {
    const { library, settings, wait } = await ours();
    const receipt = await restore(library, await theirs(from));
    wait(1_000);
    await library.edit([arxiv(1).id], { note: 'typed since' });
    await library.edit([both.id], { addTags: ['since'] });
    await library.edit([arxiv(4).id], { starred: true });
    settings.chosen['theme'] = 'light';
    await library.undo(receipt.undo);
    expect((await library.get(arxiv(1).id))?.bookmark).toMatchObject({ note: 'typed since' });
    const ourOwn = (await library.get(printed.id))?.bookmark;
    expect(ourOwn).toMatchObject({ note: 'ours', tags: from === undefined ? ['ours'] : ['ours', 'since'] });
    expect((await library.search({ query: 'tag:since' })).total).toBe(1);
    expect((await library.get(arxiv(4).id))?.bookmark.starred).toBe(true);
    expect(settings.chosen['theme']).toBe('light');
  });

  it('keeps a paper that was highlighted since', async () => {
    const { library } = await ours();
    const receipt = await restore(library, await theirs(from));
    await library.highlight(arxiv(1), { ...marked, colour: 'pink' });
    await library.undo(receipt.undo);
    expect((await library.get(arxiv(1).id))?.highlights.map(({ colour }) => colour)).toEqual(['pink']);
  });
});
