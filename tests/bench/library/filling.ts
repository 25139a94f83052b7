import { toBackupLines } from '../../../utils/formats/backup-lines';
import { library } from '../../../utils/library';
import { took } from './figures';
import type { Step } from './world';

const SLICE = 1_000;

/** Takes the papers from one number up to another into the library, with what the reader did with them, a thousand at a time. */
export const fill: Step = async ({ corpus, size, signal, say }, from, to) => {
  const ms = await took(async () => {
    for (let first = from; first < to; first += SLICE) {
      signal.throwIfAborted();
      const count = Math.min(SLICE, to - first);
      const rows = Array.from({ length: count }, (_, n) => corpus.row(first + n));
      const session = crypto.randomUUID();
      await library.stage(session, [...toBackupLines(rows)]);
      const { added } = await library.restore(session);
      if (added < count) throw new Error(`Of ${count} papers only ${added} were taken in.`);
      say(`${(first + count).toLocaleString('en')} of ${size.toLocaleString('en')} papers`);
    }
  });
  if (to > from) say(`filled from ${from} to ${to} in ${(ms / 1_000).toFixed(1)} s`);
};
