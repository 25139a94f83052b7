import { IbidError } from '../../errors';
import type { PaperId } from '../../model/identifiers';
import type { Instant } from '../../model/time';
import { touch, unhide } from '../commands/papers';
import type { Draft } from '../records/draft';
import { find } from '../records/journal';
import { textOf } from '../records/register';
import type { UnitOfWork } from '../records/unit-of-work';
import { trashedPapers } from './list-trash';
import { isTrashed } from './trashed';

/**
 * Puts papers back from the trash, as they were: with tags, note, status, star, highlights, and the day they were saved. Without `ids` all of them.
 * @throws IbidError `not-found` when none of them is in the trash.
 */
export async function putBack(work: UnitOfWork, ids?: readonly PaperId[]): Promise<void> {
  const wanted = ids ?? (await trashedPapers(work.tx)).map(({ id }) => id);
  const drafts = await work.draftAll('papers', new Set(await work.names.resolveAll(wanted)));
  const trashed = drafts.filter(({ registers }) => isTrashed(registers));
  if (wanted.length > 0 && trashed.length === 0) throw new IbidError('not-found', `${wanted[0]} is not in the trash`);
  for (const draft of trashed) {
    work.set(draft, 'saved', await savedBefore(work, draft), null);
    await unhide(work, draft.id);
    touch(work, draft.id);
  }
}

/** Since when it was saved. An older Ibid kept that in the journal alone. */
async function savedBefore(work: UnitOfWork, { id, registers }: Draft): Promise<Instant> {
  const known = textOf(registers, 'savedBefore');
  if (known !== undefined) return known;
  const removal = await find(work.tx, registers['saved']?.t ?? '');
  const change = removal?.fields.find((one) => one.entity === 'papers' && one.id === id && one.field === 'saved');
  return typeof change?.before === 'string' ? change.before : work.now;
}
