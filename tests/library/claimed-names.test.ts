import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import type { PaperIds } from '../../utils/model/identifiers';
import type { Paper } from '../../utils/model/paper';
import { dumpAll, fresh, paper, type Fresh } from './fresh';

const about = (ids: PaperIds, title: string, family: string): Paper =>
  paper(ids, { title, authors: [{ family, given: 'A.' }] });
const rivers = { arxiv: '2601.00001' };
const RIVERS = about(rivers, 'Rivers of the north', 'Brook');
const hands = { openreview: 'hands' };
const HANDS = about(hands, 'Grasping with soft hands', 'Example');
const NIGHT = about({ openreview: 'night' }, 'Proteins folded at night', 'Fixture');
const VOLUME = { doi: '10.1000/volume' };

/** The same paper, told with identifiers that are not its own. */
const claiming = (one: Paper, ids: PaperIds): Paper => ({ ...one, ids: { ...one.ids, ...ids } });

async function exchange(from: Library, to: Library): Promise<void> {
  const session = crypto.randomUUID();
  await to.stage(session, await dumpAll(from));
  await to.restore(session);
}

const shown = async (library: Library): Promise<Record<string, string>> => {
  const { rows } = await library.search({ sort: 'title' });
  return Object.fromEntries(
    rows.map(({ paper: { title }, bookmark: { tags, note } }) => [title, [...tags, note].filter(Boolean).join(' ')]),
  );
};

describe('the words on a paper stay with it', () => {
  it.each([true, false])(
    'when two entries of one page claim the same identifier, saved before: %s',
    async (isBefore) => {
      const { library } = fresh();
      if (isBefore) await library.save([HANDS], { addTags: ['h'] });
      await library.meet([claiming(RIVERS, { s2: 'a1' }), claiming(HANDS, { s2: 'a1' })], 'elsewhere');
      if (!isBefore) await library.save([HANDS], { addTags: ['h'] });
      await library.meet([RIVERS], 'arxiv');
      await library.save([RIVERS], { addTags: ['r'] });
      expect(await shown(library)).toEqual({ [HANDS.title]: 'h', [RIVERS.title]: 'r' });
    },
  );

  it('when its own name was claimed for another one that was met', async () => {
    const { library } = fresh();
    await library.meet([NIGHT, claiming(RIVERS, { openreview: 'night' })], 'arxiv');
    await library.save([claiming(NIGHT, VOLUME)], { addTags: ['n'] });
    await library.save([RIVERS], { addTags: ['r'] });
    expect(await shown(library)).toEqual({ [NIGHT.title]: 'n', [RIVERS.title]: 'r' });
  });

  it('when all its names are those of papers that were saved, or removed', async () => {
    const { library } = fresh();
    await library.save([claiming(RIVERS, { openreview: 'night' })]);
    const volume = { ...claiming(HANDS, VOLUME), id: 'doi:10.1000/volume' } as const;
    await library.save([volume], { note: 'on hands' });
    await library.remove([volume.id]);
    await library.save([claiming(NIGHT, VOLUME)], { addTags: ['n'] });
    expect(await shown(library)).toEqual({ [NIGHT.title]: 'n', [RIVERS.title]: '' });
  });

  it('when a saved one goes by its name, and the site that owns the name tells whose it is', async () => {
    const { library } = fresh();
    await library.save([claiming(RIVERS, { openreview: 'rivers' })], { addTags: ['r'] });
    await library.meet([claiming(RIVERS, { openreview: 'night' })], 'arxiv');
    await library.meet([claiming(NIGHT, VOLUME)], 'openreview');
    await library.save([claiming(NIGHT, VOLUME)], { addTags: ['n'] });
    expect(await shown(library)).toEqual({ [NIGHT.title]: 'n', [RIVERS.title]: 'r' });
  });
});

describe('between two devices', () => {
  /** Two devices whose clocks run together. */
  function devices(): readonly [Fresh, Fresh, later: () => void] {
    const [one, other] = [fresh(), fresh()];
    return [one, other, () => [one, other].forEach(({ wait }) => wait(1_000))];
  }

  async function both([one, other]: readonly [Fresh, Fresh]): Promise<void> {
    await exchange(one.library, other.library);
    await exchange(other.library, one.library);
  }

  it('what became one with a paper follows it to its other name', async () => {
    const [one, other, later] = devices();
    await other.library.save([HANDS], { addTags: ['h'] });
    later();
    await one.library.save([claiming(NIGHT, VOLUME)], { addTags: ['n'] });
    later();
    await other.library.meet([claiming(HANDS, VOLUME)], 'arxiv');
    later();
    await one.library.save([HANDS], { note: 'of one' });
    later();
    for (let turn = 0; turn < 2; turn++) {
      await both([one, other]);
      for (const { library } of [one, other])
        expect(await shown(library)).toEqual({ [HANDS.title]: 'h of one', [NIGHT.title]: 'n' });
    }
  });

  it.each([1, 2])('a paper that was saved and given back %i times is no loss to who kept it', async (times) => {
    const [one, other, later] = devices();
    await one.library.save([NIGHT], { note: 'on proteins' });
    for (let n = 0; n < times; n++) {
      later();
      const { undo } = await other.library.save([NIGHT], { addTags: ['undone'] });
      await other.library.undo(undo);
    }
    later();
    await both([one, other]);
    for (const { library } of [one, other]) expect(await shown(library)).toEqual({ [NIGHT.title]: 'on proteins' });
  });

  it('a paper that was taken out is gone on both, also after it was saved again', async () => {
    const [one, other, later] = devices();
    await one.library.save([NIGHT]);
    await both([one, other]);
    for (let n = 0; n < 2; n++) {
      later();
      await other.library.remove([NIGHT.id]);
      if (n === 0) await other.library.save([NIGHT]);
    }
    await both([one, other]);
    for (const { library } of [one, other]) expect(await shown(library)).toEqual({});
  });

  it('a saving that was undone is undone on the other one too', async () => {
    const [one, other, later] = devices();
    const { undo } = await one.library.save([NIGHT]);
    await exchange(one.library, other.library);
    later();
    await one.library.undo(undo);
    await both([one, other]);
    for (const { library } of [one, other]) expect(await shown(library)).toEqual({});
  });
});
