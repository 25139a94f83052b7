import type { Embeddings } from '../../../topics/order/embeddings';
import type { Connection } from '../../database/connection';
import type { TextTagging } from '../../queries/tagging';
import { readState } from '../index-store';
import { compact } from './compact';
import { forgetWords } from './forget-words';
import { numberSome } from './number-papers';
import type { SearchIndex } from '../search-index';
import { tendVectors } from './tend-vectors';
import { uniteSegments } from './unite-segments';

/** So long nothing is begun after it has come up: whoever has just written may write again. */
const REST = 1_000;

export interface IndexTenderOptions {
  readonly connection: Connection;
  readonly tagging: TextTagging;
  readonly index: () => SearchIndex;
  /** Where words stand to each other; without it no vectors are kept. */
  readonly embeddings: (() => Promise<Embeddings>) | undefined;
  readonly worth: number;
  /** Is done before the index is looked after. */
  readonly first: () => Promise<void>;
  readonly signal: AbortSignal;
}

/** Does what the index is due, one thing after the other, while nobody waits for it. What is broken off is done again later. */
export function createIndexTender(options: IndexTenderOptions): { due(): void; tend(): Promise<void> } {
  const { signal } = options;
  let working: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  function begin(): Promise<void> {
    working ??= work(options)
      .catch((error: unknown) => {
        // A browser that is being closed is no news.
        if (!signal.aborted) console.warn('[ibid]', error);
      })
      .finally(() => (working = undefined));
    return working;
  }

  return {
    // Whoever asks while it is at work is served by what begins after that.
    tend: () => (working ? working.then(begin) : begin()),
    due() {
      if (signal.aborted || working || timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        void begin();
      }, REST);
    },
  };
}

async function work(options: IndexTenderOptions): Promise<void> {
  const { connection, tagging, index, embeddings, worth, first, signal } = options;
  await tagging.loaded();
  await first();
  while (!signal.aborted) {
    const tx = await connection.write();
    const isMore = await numberSome(tx, tagging);
    await tx.done;
    if (!isMore) break;
    index().close();
  }
  const isWorn = (await readState(await connection.read()))?.worn !== undefined;
  const least = isWorn ? 1 : worth;
  while (!signal.aborted && (await (await connection.read()).objectStore('indexLog').count()) >= least) {
    const done = await compact(connection, signal);
    if (!done) break;
    index().settle(done.segments, done.moved, done.segment);
    const united = await uniteSegments(connection, signal);
    if (united) index().settle(united);
  }
  if (isWorn && !signal.aborted) {
    const renewed = await forgetWords(connection, signal);
    if (renewed) index().settle(renewed);
  }
  if (embeddings && (await tendVectors({ connection, embeddings, signal }))) index().forgetVectors();
}
