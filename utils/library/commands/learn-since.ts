import type { Instant } from '../../model/time';
import type { Writing } from '../database/schema';
import { LEARN_SINCE } from '../queries/recommend';

/** Sets since when is learned (undefined: since ever), if it is as it was set before. */
export async function moveLearnSince(
  tx: Writing,
  { before, after }: { readonly before?: Instant | undefined; readonly after?: Instant | undefined },
): Promise<void> {
  const meta = tx.objectStore('meta');
  if ((await meta.get(LEARN_SINCE)) !== before) return;
  await (after ? meta.put(after, LEARN_SINCE) : meta.delete(LEARN_SINCE));
}
