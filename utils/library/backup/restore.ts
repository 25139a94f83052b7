import type { RestoreReport } from '../../calls/backups';
import type { Instant } from '../../model/time';
import type { UnitOfWork } from '../records/unit-of-work';
import { LEARN_SINCE } from '../queries/recommend';
import { moveLearnSince } from '../commands/learn-since';
import { importRecords } from './import';
import type { ExtrasLine } from './lines';
import { mergeBackup } from './merge-backup';
import { takeStaged } from './stage';

/** What came of a file, and what of it lies outside the library. */
export interface Restored extends RestoreReport {
  readonly settings: NonNullable<ExtrasLine['settings']>;
}

/**
 * Takes in what was staged: Ibid's own backup is merged by source and stamp, with `isBringingBack` also what was deleted
 * since it was made; anything else fills gaps. The transaction
 * makes it all or nothing; what could not be read is among the problems, and costs nothing else.
 * @throws IbidError `bad-input` for a file that breaks off.
 */
export async function restore(work: UnitOfWork, session: string, isBringingBack?: boolean): Promise<Restored> {
  const { header, records, extras, problems } = await takeStaged(work, session);
  work.isWhole = true;
  const counts =
    header.from === undefined
      ? await mergeBackup(work, records, isBringingBack)
      : await importRecords(work, records, header.from);
  const after = instantOf(extras.learnSince, work.now);
  if (after && (await work.tx.objectStore('meta').get(LEARN_SINCE)) === undefined) {
    work.beside = { since: { after } };
    await moveLearnSince(work.tx, { after });
  }
  return { ...counts, problems, settings: extras.settings ?? {} };
}

/** An instant as it stands in a file, no later than now: from one to come on nothing would ever be learned. */
function instantOf(text: string | undefined, now: Instant): Instant | undefined {
  const ms = Date.parse(text ?? '');
  return Number.isNaN(ms) ? undefined : new Date(Math.min(ms, Date.parse(now))).toISOString();
}
