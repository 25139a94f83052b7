import type { Library } from '../../library';
import { LEARN_SINCE } from '../queries/recommend';
import type { Desk } from './desk';

/** What is learned of the reader, and the order that follows from it. */
export function orderCalls({ recommender, now, shown, lookUp, read, write }: Desk) {
  return {
    async rank(ids) {
      await recommender.ready();
      return read((tx) => recommender.rank(tx, ids, now(), shown));
    },
    async reasons(id) {
      await recommender.ready();
      return read((tx) => recommender.reasons(tx, id, now(), shown));
    },
    async similar(id, among) {
      await recommender.ready();
      return read((tx) => recommender.similar(tx, id, among, shown));
    },
    learnedSince: () => lookUp(async (tx) => (await tx.objectStore('meta').get(LEARN_SINCE)) as string | undefined),
    learnSince: async (since) =>
      void (await write(async ({ tx }) => {
        const meta = tx.objectStore('meta');
        await (since ? meta.put(since, LEARN_SINCE) : meta.delete(LEARN_SINCE));
      })),
  } satisfies Partial<Library>;
}
