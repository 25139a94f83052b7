import { IbidError } from '../../errors';
import type { RewindReport } from '../../calls/backups';
import type { Library } from '../../library';
import { dump } from '../backup/dump';
import type { ExtrasLine } from '../backup/lines';
import { restore } from '../backup/restore';
import { rewind } from '../backup/rewind';
import { stage } from '../backup/stage';
import type { Reading } from '../database/schema';
import { deletedSince } from '../queries/deleted-since';
import { LEARN_SINCE } from '../queries/recommend';
import { count, estimate, persist } from '../queries/stats';
import { clamp } from '../records/clock';
import { addSettings } from '../records/journal';
import type { UnitOfWork } from '../records/unit-of-work';
import type { Desk } from './desk';

/** How much there is, and the way out and back in. */
export function storageCalls({ caller, settings: store, now: clock, searchIndex, lookUp, write }: Desk) {
  return {
    async stats() {
      const counts = await lookUp(async (tx) => count(tx, await searchIndex.open(tx)));
      return { ...counts, ...(await estimate()) };
    },
    persist,
    async dump(cursor) {
      const now = new Date(clamp(clock())).toISOString();
      const settings = (await store?.read()) ?? {};
      const page = await lookUp((tx) => dump(tx, cursor, now, () => extrasOf(tx, settings)));
      if (page.cursor === undefined) await write((work) => work.tx.objectStore('meta').put(now, 'lastBackup'));
      return page;
    },
    stage: (session, lines) => write((work) => stage(work, session, lines), caller.name),
    deletedSince: (held) => lookUp((tx) => deletedSince(tx, held)),
    async restore(session, isBringingBack) {
      const { settings, ...report } = await write(async (work) => {
        const restored = await restore(work, session, isBringingBack);
        return { ...work.receipt, ...restored };
      }, caller.name);
      const filled = (await store?.fill(settings)) ?? {};
      if (Object.keys(filled).length > 0) await write(({ tx }) => addSettings(tx, report.undo, filled));
      return report;
    },
    foresee: (session, keepsNew) => tryOut(write, (work) => rewind(work, session, keepsNew)),
    rewind: (session, keepsNew) =>
      write(async (work) => {
        const report = await rewind(work, session, keepsNew);
        return () => ({ ...work.receipt, ...report });
      }, caller.name),
  } satisfies Partial<Library>;
}

/** What a change comes to, by making it and breaking it off: nothing of it stays. */
async function tryOut(
  write: Desk['write'],
  change: (work: UnitOfWork) => Promise<RewindReport>,
): Promise<RewindReport> {
  let report: RewindReport | undefined;
  const tried = async (work: UnitOfWork): Promise<never> => {
    report = await change(work);
    throw new IbidError('cancelled', 'It was only looked at');
  };
  await write(tried).catch((error: unknown) => (report ? undefined : Promise.reject(error)));
  if (!report) throw new IbidError('unexpected', 'Nothing was looked at');
  return report;
}

async function extrasOf(tx: Reading, settings: NonNullable<ExtrasLine['settings']>): Promise<ExtrasLine> {
  const since = (await tx.objectStore('meta').get(LEARN_SINCE)) as string | undefined;
  return { settings, ...(since !== undefined && { learnSince: since }) };
}
