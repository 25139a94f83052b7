import type { Library } from '../../library';
import { closest } from '../queries/closest';
import { LEARN_SINCE } from '../queries/recommend';
import type { Desk } from './desk';

/** What is learned of the reader, and the order that follows from it. */
export function orderCalls(desk: Desk) {
  const { recommender, tables, now, shown, lookUp, read, write } = desk;
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
    async closest(meant, limit) {
      const known = await tables();
      return read((tx) => closest(tx, meant, limit, known, desk));
    },
    learnedSince: () => lookUp(async (tx) => (await tx.objectStore('meta').get(LEARN_SINCE)) as string | undefined),
    learnSince: async (since) =>
      void (await write(async ({ tx }) => {
        const meta = tx.objectStore('meta');
        await (since ? meta.put(since, LEARN_SINCE) : meta.delete(LEARN_SINCE));
      })),
  } satisfies Partial<Library>;
}
