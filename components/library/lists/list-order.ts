/** The order of a list of papers, as it is kept with a smart list: `title ascending`; nothing where it is the one that its query has anyway. */
import { SORTS, type Sort } from '../../../utils/library';
import { firstAsked, type Asked } from '../list/best-match';

export function orderOf({ query, sort, descending }: Asked): string {
  const first = firstAsked(query);
  if (sort === first.sort && descending === first.descending) return '';
  return `${sort} ${descending ? 'descending' : 'ascending'}`;
}

/** What to ask for to see a list as it was kept. What a newer Ibid may have kept is passed over. */
export function askedFor(query: string, order = ''): Asked {
  const [sort, direction] = order.split(' ');
  const first = firstAsked(query);
  if (!isSort(sort) || (sort === 'match' && first.sort !== 'match')) return first;
  return { query, sort, descending: direction === 'descending' };
}

function isSort(text: string | undefined): text is Sort {
  return (SORTS as readonly (string | undefined)[]).includes(text);
}
