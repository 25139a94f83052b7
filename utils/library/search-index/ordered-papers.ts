import type { Search } from '../../library';
import type { Query } from '../../query';
import { matchingPapers, type IndexSearch } from './matching-papers';
import { inOrder } from './columns/orders';
import { rankBy } from './rank';

/** All papers that match, in the order that is asked for. */
export async function orderedPapers(
  query: Query,
  { sort = 'saved', descending }: Search,
  within: IndexSearch,
): Promise<readonly number[]> {
  if (sort === 'match') return rankBy(query, within);
  const papers = await matchingPapers(query, within);
  return inOrder(papers, within.open.orders, sort, descending ?? (sort === 'saved' || sort === 'published'));
}
