import type { Embeddings } from '../../../topics/order/embeddings';
import type { Connection } from '../../database/connection';
import type { TextTagging } from '../../queries/tagging';
import { compact } from './compact';
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
  readonly signal: AbortSignal;
}

/** Does what the index is due, one thing after the other, while nobody waits for it. What is broken off is done again later. */
export function createIndexTender(options: IndexTenderOptions): { due(): void; tend(): Promise<void> } {
  const { signal } = options;
  let working: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  function tend(): Promise<void> {
    working ??= work(options)
      .catch((error: unknown) => {
        // A browser that is being closed is no news.
        if (!signal.aborted) console.warn('[ibid]', error);
      })
      .finally(() => (working = undefined));
    return working;
  }

  return {
    tend,
    due() {
      if (signal.aborted || working || timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        void tend();
      }, REST);
    },
  };
}

async function work({ connection, tagging, index, embeddings, worth, signal }: IndexTenderOptions): Promise<void> {
  await tagging.loaded();
  while (!signal.aborted) {
    const tx = await connection.write();
    const isMore = await numberSome(tx, tagging);
    await tx.done;
    if (!isMore) break;
    index().close();
  }
  while (!signal.aborted && (await (await connection.read()).objectStore('indexLog').count()) >= worth) {
    const done = await compact(connection, signal);
    if (!done) break;
    index().settle(done.segments, done.moved, done.segment);
    const united = await uniteSegments(connection, signal);
    if (united) index().settle(united);
  }
  if (embeddings && (await tendVectors({ connection, embeddings, signal }))) index().forgetVectors();
}
