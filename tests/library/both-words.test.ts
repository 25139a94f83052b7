/** Two devices that went on from one backup, each without the other: what was written on either stays. */
import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import { place, type OutlineEntry, type OutlineScope } from '../../utils/model/outline';
import { dumpAll, fresh, type Fresh } from './fresh';

const TAG: OutlineScope = 'tag:thesis';

async function restore(library: Library, lines: readonly string[]) {
  const session = crypto.randomUUID();
  await library.stage(session, lines);
  return library.restore(session);
}

/** Two devices with the same outline. */
async function devices(heading = 'Ideas'): Promise<readonly [Fresh, Fresh]> {
  const [one, other] = [fresh(), fresh()];
  await one.library.arrange(TAG, place([], [{ id: 'h', heading, level: 1 }], 0));
  const now = await one.library.outline(TAG);
  await one.library.arrange(TAG, place(now, [{ id: 'k', heading: 'Sources', level: 1 }], now.length));
  await restore(other.library, await dumpAll(one.library));
  one.wait(60_000);
  other.wait(120_000);
  return [one, other];
}

async function change(library: Library, more: Partial<OutlineEntry>): Promise<void> {
  const [{ id, ...base } = { id: '', at: '' }] = (await library.outline(TAG)).filter((entry) => entry.id === 'h');
  await library.arrange(TAG, [{ id, value: { ...base, ...more }, base }]);
}

/** Each takes in the other's, twice over. */
async function exchange(one: Fresh, other: Fresh): Promise<OutlineEntry[]> {
  const lines = [await dumpAll(one.library), await dumpAll(other.library)] as const;
  await restore(one.library, lines[1]);
  await restore(other.library, lines[0]);
  const outline = await one.library.outline(TAG);
  expect(await other.library.outline(TAG)).toEqual(outline);
  await restore(one.library, await dumpAll(other.library));
  await restore(other.library, await dumpAll(one.library));
  await restore(one.library, lines[1]);
  for (const { library } of [one, other]) expect(await library.outline(TAG)).toEqual(outline);
  return outline;
}

const headings = (outline: readonly OutlineEntry[]) => outline.map(({ heading }) => heading);

describe('a heading', () => {
  it('that was renamed on both keeps both words', async () => {
    const [one, other] = await devices();
    await change(one.library, { heading: 'Plans' });
    await change(other.library, { heading: 'Thoughts' });
    expect(headings(await exchange(one, other))).toEqual(['Plans / Thoughts', 'Sources']);
  });

  it('that was renamed more than once on either keeps the last words of both', async () => {
    const [one, other] = await devices();
    for (const heading of ['Pl', 'Plan', 'Plans']) await change(one.library, { heading });
    for (const heading of ['Thought', 'Thoughts']) await change(other.library, { heading });
    expect(headings(await exchange(one, other))).toEqual(['Plans / Thoughts', 'Sources']);
  });

  it('that was given the same words on both has them once', async () => {
    const [one, other] = await devices();
    for (const { library } of [one, other]) await change(library, { heading: 'Plans' });
    expect(headings(await exchange(one, other))).toEqual(['Plans', 'Sources']);
  });

  it.each(['the one', 'the other'])('that was only moved on %s has the words of its neighbour', async (mover) => {
    const [one, other] = await devices();
    const [moving, writing] = mover === 'the one' ? [one, other] : [other, one];
    await change(moving.library, { at: 'z' });
    await change(writing.library, { heading: 'Plans' });
    expect(await exchange(one, other)).toMatchObject([{ heading: 'Sources' }, { heading: 'Plans', at: 'z' }]);
  });

  it('that was renamed on one alone has its words', async () => {
    const [one, other] = await devices();
    await change(one.library, { heading: 'Plans' });
    expect(headings(await exchange(one, other))).toEqual(['Plans', 'Sources']);
  });

  it('that would be too long for both words becomes two in its place', async () => {
    const [one, other] = await devices();
    const [long, longer] = ['p'.repeat(400), 't'.repeat(400)];
    await change(one.library, { heading: long });
    await change(other.library, { heading: longer });
    expect(headings(await exchange(one, other))).toEqual([longer, long, 'Sources']);
  });

  it('goes back to what it was when the restore is taken back', async () => {
    const [one, other] = await devices();
    await change(one.library, { heading: 'Plans' });
    await change(other.library, { heading: 'Thoughts' });
    const { undo } = await restore(one.library, await dumpAll(other.library));
    await one.library.undo(undo);
    expect(headings(await one.library.outline(TAG))).toEqual(['Plans', 'Sources']);
  });

  it('that was edited after the other device’s word was known replaces it', async () => {
    const [one, other] = await devices();
    await change(one.library, { heading: 'Plans' });
    await restore(other.library, await dumpAll(one.library));
    await change(other.library, { heading: 'Thoughts' });
    expect(headings(await exchange(one, other))).toEqual(['Thoughts', 'Sources']);
  });
});
