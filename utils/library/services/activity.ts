import type { Library } from '../../library';
import { activity } from '../queries/activity';
import type { Desk } from './desk';

/** What the reader did lately. */
export function activityCalls(desk: Desk) {
  const { tagging, now, lookUp, read } = desk;
  return {
    async activity(period) {
      await tagging.taught();
      const asked = { period, now: now() };
      const known = await lookUp((tx) => activity(tx, asked, desk));
      return tagging.isWanted ? read((tx) => activity(tx, asked, desk)) : known;
    },
  } satisfies Partial<Library>;
}
