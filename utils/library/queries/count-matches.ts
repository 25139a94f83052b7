import { parseQuery } from '../../query';
import type { Row } from './rows';

/** So many papers are looked at before others have their turn. */
const STEP = 250;

/** How many saved papers match each of the queries: all are asked of one paper after the other, so that each paper's topics are found once. */
export async function countMatches(
  queries: readonly string[],
  read: () => Promise<ReadonlyMap<unknown, Row>>,
): Promise<number[]> {
  const asked = queries.map(parseQuery);
  const counts = asked.map(() => 0);
  const rows = [...(await read()).values()];
  for (let from = 0; from < rows.length; from += STEP) {
    if (from > 0) await new Promise((resolve) => setTimeout(resolve));
    for (const { item } of rows.slice(from, from + STEP))
      for (const [place, query] of asked.entries()) if (query.matches(item)) counts[place]!++;
  }
  return counts;
}
