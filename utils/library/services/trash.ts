import type { Library } from '../../library';
import type { DeletedForever } from '../../calls/trash';
import { deleteForever } from '../trash/delete-forever';
import { AT_ONCE } from '../trash/expire';
import { listTrash, trashedPapers } from '../trash/list-trash';
import { putBack } from '../trash/put-back';
import { clamp } from '../records/clock';
import type { Desk } from './desk';

/** What was removed: to look at, put back, or delete forever. */
export function trashCalls({ caller, lookUp, write, receipt, now }: Desk) {
  return {
    trash: () => lookUp((tx) => listTrash(tx, clamp(now()))),
    putBack: (ids) => receipt((work) => putBack(work, ids)),
    async deleteForever(ids) {
      const wanted = ids ?? (await lookUp(async (tx) => (await trashedPapers(tx)).map(({ id }) => id)));
      let done: DeletedForever = { papers: 0, highlights: 0 };
      const add = ({ papers, highlights }: DeletedForever): DeletedForever =>
        (done = { papers: done.papers + papers, highlights: done.highlights + highlights });
      // Many at once would keep all others waiting. What has its turn when the call arrives again is gone already.
      const rest = wanted.slice(AT_ONCE);
      for (let from = 0; from < rest.length; from += AT_ONCE)
        add(await write((work) => deleteForever(work, rest.slice(from, from + AT_ONCE))));
      return write(async (work) => add(await deleteForever(work, wanted.slice(0, AT_ONCE))), caller.name);
    },
  } satisfies Partial<Library>;
}
