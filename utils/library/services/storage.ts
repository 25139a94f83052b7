import type { Library } from '../../library';
import { dump } from '../backup/dump';
import type { ExtrasLine } from '../backup/lines';
import { restore } from '../backup/restore';
import { stage } from '../backup/stage';
import type { Reading } from '../database/schema';
import { deletedSince } from '../queries/deleted-since';
import { LEARN_SINCE } from '../queries/recommend';
import { count, estimate, persist } from '../queries/stats';
import { clamp } from '../records/clock';
import { addSettings } from '../records/journal';
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
  } satisfies Partial<Library>;
}

async function extrasOf(tx: Reading, settings: NonNullable<ExtrasLine['settings']>): Promise<ExtrasLine> {
  const since = (await tx.objectStore('meta').get(LEARN_SINCE)) as string | undefined;
  return { settings, ...(since !== undefined && { learnSince: since }) };
}
