import { describe, expect, it } from 'vitest';

import { backup } from '../../utils/formats/backup';
import type { Library } from '../../utils/library';
import { dumpAll, fresh, paper } from './fresh';

const A = paper({ openreview: 'aaaa' }, { title: 'One paper', url: '' });
const B = paper({ openreview: 'bbbb' }, { title: 'One paper', url: '' });

async function restore(library: Library, lines: readonly string[]) {
  const session = crypto.randomUUID();
  await library.stage(session, lines);
  return library.restore(session);
}

/** A device on which both papers are saved and made one, as lines. */
async function united(tag: string, ms: number): Promise<string[]> {
  const { library, wait } = fresh();
  wait(ms);
  await library.save([A], { addTags: ['of a', tag], note: `a on ${tag}` });
  await library.save([B], { addTags: ['of b', tag], note: `b on ${tag}` });
  await library.mergeDuplicates([A.id, B.id]);
  return dumpAll(library);
}

/** The same with the two papers in each other's place: made one the other way round. */
function turned(lines: readonly string[]): string[] {
  return lines.map((line) => line.replaceAll('aaaa', '\0').replaceAll('bbbb', 'aaaa').replaceAll('\0', 'bbbb'));
}

const shown = async (library: Library) =>
  (await library.search({})).rows.map(({ paper: { id }, bookmark: { tags, note } }) => ({
    id,
    tags,
    notes: [...new Set(note.split('\n\n'))].sort(),
  }));

const whole = [
  {
    id: A.id,
    tags: ['first', 'of a', 'of b', 'second'],
    notes: ['a on first', 'a on second', 'b on first', 'b on second'],
  },
];

describe('papers that two devices made one, each the other way round', () => {
  it('are one paper on both, with all that either had', async () => {
    const ours = await united('first', 0);
    const theirs = turned(await united('second', 60_000));
    const [one, other] = [fresh().library, fresh().library];
    await restore(one, ours);
    await restore(other, theirs);
    await restore(one, theirs);
    await restore(other, ours);
    expect(await shown(one)).toEqual(whole);
    expect(await shown(other)).toEqual(whole);
    for (const library of [one, other])
      for (const { id } of [A, B]) expect((await library.get(id))?.paper.id).toBe(A.id);

    await restore(one, await dumpAll(other));
    await restore(other, await dumpAll(one));
    expect(await shown(one)).toEqual(whole);
    expect(await shown(other)).toEqual(whole);
    expect(await restore(one, await dumpAll(other))).toMatchObject({ added: 0, updated: 0 });
  });

  it('come back from a backup in which they lead in a circle, and are in its preview', async () => {
    const lines = await united('first', 0);
    const t = JSON.parse(lines[1] ?? '').registers.saved.t as string;
    const circle = lines.map((line) => {
      const record = JSON.parse(line) as { id?: string; registers?: Record<string, unknown> };
      if (record.id === A.id) record.registers = { ...record.registers, into: { v: B.id, t } };
      return JSON.stringify(record);
    });
    const { library } = fresh();
    await restore(library, circle);
    expect((await shown(library)).map(({ id }) => id)).toEqual([A.id]);
    const { rows } = await backup.read(circle.join('\n'));
    expect(rows.map(({ paper: { id } }) => id)).toEqual([A.id]);
  });
});
