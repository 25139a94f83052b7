/** What is done to a tag as a whole, wherever it stands: one change, taken back as a whole. */
import { IbidError } from '../../errors';
import type { PaperId } from '../../model/identifiers';
import { isWithin, movedTag } from '../../model/tag-path';
import { foldSpace } from '../../model/text';
import { getEvery } from '../database/bulk-reads';
import { papersWithin, tagsInUse } from '../queries/tagged-papers';
import type { Draft } from '../records/draft';
import { bookmarkOf, TAG } from '../records/read-records';
import { setUnder, textOf } from '../records/register';
import type { UnitOfWork } from '../records/unit-of-work';
import { moveOutlines, tagOfOutline } from './outlines';
import { touch } from './papers';
import { moveColours } from './tag-colours';
import { renameInQueries } from './tag-queries';

/** What becomes of a tag; undefined when it goes. */
type Become = (tag: string) => string | undefined;

/**
 * Gives tags, with all below them, one name. True when there was a tag of a name that is given here, so that both are one now.
 * @throws IbidError `not-found` when none of them is anywhere, `bad-input` without a name.
 */
export async function mergeTags(work: UnitOfWork, from: readonly string[], name: string): Promise<boolean> {
  const to = foldSpace(name.normalize());
  if (!to) throw new IbidError('bad-input', 'A tag has a name');
  // The deepest first: one that was chosen for itself becomes the new one, and not a part of it.
  const roots = [...new Set(from)].filter((tag) => tag !== to).sort((a, b) => b.length - a.length);
  if (roots.length === 0) return false;
  const become: Become = (tag) => {
    const root = roots.find((one) => isWithin(tag, one));
    return root === undefined ? tag : movedTag(tag, root, to);
  };
  const inUse = await tagsInUse(work.tx);
  const { outlines, marks } = await retag(work, roots, become);
  const known = new Set([...inUse, ...marks, ...outlines]);
  const named = Array.from(known, (tag) => [tag, become(tag) ?? tag] as const);
  const moved = new Map(named.filter(([old, now]) => old !== now));
  const staying = new Set([...known].filter((tag) => !moved.has(tag)));
  await moveOutlines(work, new Map([...moved].filter(([tag]) => outlines.has(tag))));
  await moveColours(work, become);
  await renameInQueries(work, { from: roots, to, moved, staying });
  if (!work.changed) throw new IbidError('not-found', `There is no tag ${roots[0]}`);
  const names = [...moved.values()];
  return new Set(names).size < names.length || names.some((now) => staying.has(now));
}

/**
 * Takes a tag off all that has it. What was arranged under it stays, and queries go on to name it: it may come again.
 * @throws IbidError `not-found` when it is nowhere.
 */
export async function deleteTag(work: UnitOfWork, name: string, withChildren: boolean): Promise<void> {
  const isGoing = (tag: string): boolean => (withChildren ? isWithin(tag, name) : tag === name);
  const become: Become = (tag) => (isGoing(tag) ? undefined : tag);
  await retag(work, [name], become);
  await moveColours(work, become);
  if (!work.changed) throw new IbidError('not-found', `There is no tag ${name}`);
}

/** Changes the tags of all papers and highlights that have one within these. Gives the tags of outlines and of highlights. */
async function retag(work: UnitOfWork, roots: readonly string[], become: Become) {
  work.isWhole = true;
  const isMeant = (tag: string): boolean => roots.some((root) => isWithin(tag, root));
  for (const draft of await work.draftAll('papers', await papersWith(work, roots)))
    if (change(work, draft, become) && bookmarkOf(draft.registers)) touch(work, draft.id);

  const records = await getEvery(work.tx.objectStore('highlights'));
  const tagged = records.filter(({ registers }) => setUnder(registers, TAG).some(isMeant));
  for (const draft of await work.draftAll(
    'highlights',
    tagged.map(({ id }) => id),
  )) {
    const isChanged = change(work, draft, become);
    const paper = await work.names.resolve((textOf(draft.registers, 'paper') ?? '') as PaperId);
    if (isChanged && bookmarkOf((await work.draft('papers', paper)).registers)) touch(work, paper);
  }
  work.ticks.add('papers');
  const marks = new Set(records.flatMap(({ registers }) => setUnder(registers, TAG)));
  return { outlines: new Set(records.flatMap(({ id }) => tagOfOutline(id) ?? [])), marks };
}

/** True when the record had another tag. */
function change(work: UnitOfWork, draft: Draft, become: Become): boolean {
  const before = setUnder(draft.registers, TAG);
  const after = new Set(before.flatMap((tag) => become(tag) ?? []));
  const gone = before.filter((tag) => !after.has(tag));
  const fresh = [...after].filter((tag) => !before.includes(tag));
  for (const tag of gone) work.set(draft, TAG + tag, false, false);
  for (const tag of fresh) work.set(draft, TAG + tag, true, false);
  return gone.length > 0;
}

/** The papers that have a tag within these, and those that are not in the library: they bear their tags when they are saved again. */
async function papersWith({ tx }: UnitOfWork, roots: readonly string[]): Promise<ReadonlySet<PaperId>> {
  const store = tx.objectStore('papers');
  const [all, saved, tagged] = await Promise.all([
    store.getAllKeys(),
    store.index('savedAt').getAllKeys(),
    papersWithin(tx, roots),
  ]);
  const inLibrary = new Set(saved);
  return new Set([...tagged, ...all.filter((id) => !inLibrary.has(id))]);
}
