import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import { joinNotes } from '../../utils/library/records/join-notes';
import type { PaperIds } from '../../utils/model/identifiers';
import type { Paper } from '../../utils/model/paper';
import { dumpAll, fresh, marked, paper } from './fresh';

const SCHEMES = ['arxiv', 'doi', 'openreview', 'acl', 's2'] as const;

/** Four papers with an identifier of each scheme; whoever mentions one knows only some of them. */
const TRUTH = [0, 1, 2, 3].map((n): PaperIds => ({
  arxiv: `2401.0000${n}`,
  doi: `10.1000/p${n}`,
  openreview: `o${n}`,
  acl: `a${n}`,
  s2: `s${n}`,
}));

interface Kept {
  readonly tags: Set<string>;
  readonly notes: Set<string>;
  readonly highlights: Set<string>;
}

function dice(seed: number): () => number {
  let state = Math.imul(seed, 2654435761);
  return () => {
    state = Math.imul(state, 1103515245) + 12345;
    return ((state >>> 8) & 0xffff) / 0x10000;
  };
}

/** Some steps in a library's life; the answer is what must never be lost. */
async function live(library: Library, seed: number, steps: number, wait: (ms: number) => void): Promise<Kept> {
  const roll = dice(seed);
  const kept: Kept = { tags: new Set(), notes: new Set(), highlights: new Set() };
  for (let step = 0; step < steps; step++) {
    wait(1000);
    const mention = mentioned(roll);
    const what = roll();
    const mine = `${seed}.${step}`;
    if (what < 0.3) {
      await library.save([mention], { addTags: [mine] });
      kept.tags.add(mine);
    } else if (what < 0.5) {
      await library.save([mention]);
      const note = (await library.get(mention.id))?.bookmark.note ?? '';
      await library.save([mention], { note: joinNotes(note, mine) });
      kept.notes.add(mine);
    } else if (what < 0.75) {
      kept.highlights.add((await library.highlight(mention, marked)).highlight.id);
    } else if (what < 0.85) {
      // Of a paper that was not saved, it would be a removal, which wins over what another library says.
      if (!(await library.get(mention.id))) continue;
      const { undo } = await library.save([mention], { addTags: ['undone'] });
      await library.undo(undo);
    } else await library.meet([mention], 'arxiv');
  }
  return kept;
}

function mentioned(roll: () => number): Paper {
  const ids = TRUTH[Math.floor(roll() * TRUTH.length)] ?? {};
  const some = SCHEMES.filter(() => roll() < 0.45);
  return paper(Object.fromEntries((some.length > 0 ? some : [SCHEMES[0]]).map((scheme) => [scheme, ids[scheme]])));
}

async function have(library: Library): Promise<{ tags: string[]; notes: string[]; highlights: string[] }> {
  const { rows } = await library.search({ sort: 'title' });
  return {
    tags: [...new Set(rows.flatMap(({ bookmark }) => bookmark.tags))].sort(),
    notes: rows.flatMap(({ bookmark }) => bookmark.note.split('\n\n').filter(Boolean)).sort(),
    highlights: rows.flatMap(({ highlights }) => highlights.map(({ id }) => id)).sort(),
  };
}

function all(...kept: readonly Kept[]): Awaited<ReturnType<typeof have>> {
  const each = (part: keyof Kept): string[] => kept.flatMap((one) => [...one[part]]).sort();
  return { tags: each('tags'), notes: each('notes'), highlights: each('highlights') };
}

async function restore(library: Library, lines: readonly string[]) {
  const session = crypto.randomUUID();
  await library.stage(session, lines);
  return library.restore(session);
}

describe.each(Array.from({ length: 24 }, (_, n) => n + 1))(
  'a life of chance, number %i',
  { timeout: 30_000 },
  (seed) => {
    it('loses no tag, note or highlight, and comes back from its backup as it was', async () => {
      const { library, wait } = fresh();
      const kept = await live(library, seed, 25, wait);
      expect(await have(library)).toEqual(all(kept));

      const lines = await dumpAll(library);
      const { library: second } = fresh();
      await restore(second, lines);
      expect(await dumpAll(second)).toEqual([expect.stringContaining('"backup"'), ...lines.slice(1)]);
      expect(await restore(second, lines)).toMatchObject({ added: 0, updated: 0 });
      expect(await dumpAll(second)).toEqual([expect.stringContaining('"backup"'), ...lines.slice(1)]);
    });

    it('merges into another that has lived by itself, in either order', async () => {
      const [one, other] = [fresh(), fresh()];
      const kept = all(
        await live(one.library, seed, 15, one.wait),
        await live(other.library, seed + 100, 15, other.wait),
      );
      const [mine, theirs] = [await dumpAll(one.library), await dumpAll(other.library)];
      await restore(one.library, theirs);
      await restore(other.library, mine);
      expect(await have(one.library)).toEqual(kept);
      expect(await have(other.library)).toEqual(kept);
      expect(await restore(one.library, theirs)).toMatchObject({ added: 0, updated: 0 });
      expect(await have(one.library)).toEqual(kept);
    });
  },
);

it.each([
  ['cat', 'a category', 'cat\n\na category'],
  ['one', 'one\n\ntwo', 'one\n\ntwo'],
  ['one\n\ntwo', 'two', 'one\n\ntwo'],
  ['', 'two', 'two'],
  ['one', '', 'one'],
])('the notes %j and %j make %j', (a, b, both) => expect(joinNotes(a, b)).toBe(both));
