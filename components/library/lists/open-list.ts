import { t } from '../../../utils/i18n';
import type { SmartList } from '../../../utils/model/smart-list';
import type { Asked } from '../list/best-match';
import { hrefOf, type Route } from '../route';
import { BUILT_IN_LISTS } from './built-in-lists';
import { orderOf } from './list-order';

/** The list that is shown, built in or the reader's own. */
export interface OpenList {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly order?: string;
  /** Where it is the reader's. */
  readonly own?: SmartList;
}

/** The list that an address names, or that asks for just the same; none where something else is searched for. */
export function openList(route: Route, lists: readonly SmartList[]): OpenList | undefined {
  const { query = '' } = route;
  return namedList(route, lists) ?? all(lists).find((list) => list.query === query);
}

/** The list that an address names, if it is known. */
export function namedList({ filter }: Route, lists: readonly SmartList[]): OpenList | undefined {
  const named = filter?.['list'];
  return named === undefined ? undefined : all(lists).find(({ id }) => id === named);
}

function all(lists: readonly SmartList[]): readonly OpenList[] {
  return [
    ...BUILT_IN_LISTS.map(({ id, name, query }) => ({ id, name: t(name), query })),
    ...lists.map((own) => ({ ...own, own })),
  ];
}

/** Where a list is shown. All papers need not be named. */
export function routeOfList({ id, query }: Pick<OpenList, 'id' | 'query'>): Route {
  return { section: 'library', query, ...(query && { filter: { list: id } }) };
}

export function hrefOfList(list: Pick<OpenList, 'id' | 'query'>): string {
  return hrefOf(routeOfList(list));
}

/** The part of an address that goes on naming the list while its query is narrowed down. */
export function listIn({ filter }: Route): Pick<Route, 'filter'> {
  const list = filter?.['list'];
  return list ? { filter: { list } } : {};
}

/** Whether something else is asked for than a list says. */
export function differs({ query, order = '' }: OpenList, asked: Asked): boolean {
  return asked.query !== query || orderOf(asked) !== order;
}
