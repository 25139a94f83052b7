import { describe, expect, it } from 'vitest';

import type { Library } from '../../utils/library';
import { joinNotes } from '../../utils/library/records/join-notes';
import { aliases, type PaperIds } from '../../utils/model/identifiers';
import type { Paper } from '../../utils/model/paper';
import { dumpAll, fresh, paper } from './fresh';

/** Papers that have nothing in common, each with an own identifier of a strong scheme. */
const TRUTH: readonly Paper[] = [
  ['Rivers of the north', 'Brook', { arxiv: '2401.00001', s2: 'a1' }],
  ['Sparse attention over tokens', 'Sample', { arxiv: '2401.00002', openreview: 'o2' }],
  ['Grasping with soft hands', 'Example', { openreview: 'o3', s2: 'a3' }],
  ['Proteins folded at night', 'Fixture', { openreview: 'o4' }],
  ['On the colour of noise', 'Specimen', { doi: '10.1000/p5', dblp: 'd5' }],
].map(([title, family, ids]) =>
  paper(ids as PaperIds, { title: title as string, authors: [{ family: family as string, given: 'A.' }] }),
);
const WEAK = ['openreview', 's2', 'dblp'] as const;

function dice(seed: number): (sides: number) => number {
  let state = Math.imul(seed, 2654435761);
  return (sides) => {
    state = Math.imul(state, 1103515245) + 12345;
    return Math.floor((((state >>> 8) & 0xffff) / 0x10000) * sides);
  };
}

/** What was done with each paper and stands: tags and words of its note. */
class Kept {
  readonly words = new Map<Paper, Set<string>>();
  add(one: Paper, word: string): void {
    this.words.set(one, (this.words.get(one) ?? new Set()).add(word));
  }
}

/** A page tells of a paper, and claims identifiers of others for it, those that are weaker than its own. */
function told(roll: (sides: number) => number): readonly [truth: Paper, mention: Paper] {
  const truth = TRUTH[roll(TRUTH.length)]!;
  const other = TRUTH[roll(TRUTH.length)]!;
  const claimed = WEAK.filter((scheme) => other.ids[scheme] && !truth.id.startsWith(scheme) && roll(2) === 0);
  const ids = { ...truth.ids, ...Object.fromEntries(claimed.map((scheme) => [scheme, other.ids[scheme]])) };
  const isDoi = truth.id.startsWith('doi') || roll(3) > 0;
  return [truth, { ...truth, ids: isDoi ? ids : { ...ids, doi: '10.1000/volume' } }];
}

async function act(library: Library, roll: (sides: number) => number, kept: Kept, word: string): Promise<void> {
  const [truth, mention] = told(roll);
  const what = roll(10);
  if (what < 3) {
    await library.save([mention], { addTags: [word] });
    kept.add(truth, word);
  } else if (what < 5) {
    const { ids } = await library.save([mention]);
    const home = ids[0] ?? mention.id;
    const note = (await library.get(home))?.bookmark.note ?? '';
    await library.edit([home], { note: joinNotes(note, word) });
    kept.add(truth, word);
  } else if (what === 5) {
    const isSaved = await library.get(mention.id);
    const { undo } = isSaved ? await library.save([mention], { addTags: ['undone'] }) : { undo: undefined };
    if (undo) await library.undo(undo);
  } else if (what === 6) {
    // The reader makes one what a page took for one, and thinks better of it.
    const [pair] = await library.duplicates();
    const united = pair && (await library.mergeDuplicates(pair.ids).catch(() => undefined));
    if (united) await library.undo(united.undo);
  } else await library.meet([mention, told(roll)[1]], ['arxiv', 'openreview', 'elsewhere'][roll(3)]!);
}

/** Two devices may have saved one paper under two names: that is for the reader to decide. */
async function holds(library: Library, kept: Kept): Promise<void> {
  const { rows } = await library.search({ sort: 'title' });
  for (const [truth, words] of kept.words) {
    const own = rows.filter(({ paper: { title } }) => title === truth.title);
    const said = own.flatMap(({ bookmark: { tags, note } }) => [...tags, ...note.split('\n\n')]);
    for (const word of words) expect(said, truth.title).toContain(word);
  }
}

async function exchange(from: Library, to: Library): Promise<void> {
  const session = crypto.randomUUID();
  await to.stage(session, await dumpAll(from));
  await to.restore(session);
}

const shown = async (library: Library) =>
  (await library.search({ sort: 'title' })).rows.map(({ paper: { id, title, authors, ids }, bookmark }) => ({
    id,
    title,
    authors,
    ids: aliases(ids).length,
    bookmark,
  }));

/** Lives in which a word was lost once. */
const ONCE_LOST = [51, 60, 79, 87, 112, 160, 224, 289, 295, 518, 569, 837, 1296];
/** The first so many with `RUNS`. */
const runs = process.env['RUNS'];
const LIVES = Array.from({ length: Number(runs ?? 12) }, (_, n) => n + 1);

describe.each(runs ? LIVES : [...LIVES, ...ONCE_LOST])(
  'among pages that lie, life number %i of two devices',
  { timeout: 30_000 },
  (seed) => {
    it('loses no saved paper and no word, and both come to the same', async () => {
      const roll = dice(seed);
      const [one, other] = [fresh(), fresh()];
      const kept = [new Kept(), new Kept()] as const;
      for (let step = 0; step < 30; step++) {
        const at = roll(2);
        const { library, wait } = at === 0 ? one : other;
        one.wait(1_000);
        other.wait(1_000);
        wait(1);
        await act(library, roll, kept[at]!, `w${step}`);
        await holds(library, kept[at]!);
        if (roll(8) === 0) await exchange(one.library, other.library);
      }
      for (let turn = 0; turn < 2; turn++) {
        await exchange(one.library, other.library);
        await exchange(other.library, one.library);
      }
      for (const { library } of [one, other]) for (const each of kept) await holds(library, each);
      expect(await shown(one.library)).toEqual(await shown(other.library));
    });
  },
);
