import type { LibraryRow } from '../../../utils/model/library-row';
import { COLOURS, type Colour, type Highlight } from '../../../utils/model/highlight';
import type { OutlineScope } from '../../../utils/model/outline';
import { aliases, type PaperId } from '../../../utils/model/identifiers';
import { parseTypedQuery } from '../../../utils/query';
import { queryableOf } from '../../../utils/query/paper-queryable';
import type { Route } from '../route';

export type ScopeKind = 'paper' | 'tag' | 'topic';

/** Which highlights are read: those of a scope, of some colours, that a query finds. */
export interface ReadingFilter {
  readonly scope?: { readonly kind: ScopeKind; readonly name: string };
  /** None means all. */
  readonly colours: readonly Colour[];
  readonly query: string;
}

const KINDS = ['paper', 'tag', 'topic'] as const satisfies readonly ScopeKind[];

/** The filter that an address names; what it does not understand it leaves out. */
export function filterOf({ filter = {}, query = '' }: Route): ReadingFilter {
  const kind = KINDS.find((one) => filter[one]);
  const name = kind && filter[kind];
  const named = filter['colour']?.split(',') ?? [];
  return {
    ...(kind && name && { scope: { kind, name } }),
    colours: COLOURS.filter((colour) => named.includes(colour)),
    query,
  };
}

/** The address of a filter. */
export function routeOf({ scope, colours, query }: ReadingFilter): Route {
  const filter = {
    ...(scope && { [scope.kind]: scope.name }),
    ...(colours.length > 0 && { colour: colours.join(',') }),
  };
  return { section: 'highlights', filter, ...(query && { query }) };
}

export function outlineScope({ scope }: ReadingFilter): OutlineScope | undefined {
  return scope && `${scope.kind}:${scope.name}`;
}

/** Papers with those of their highlights that belong to the scope, and are not narrowed down further. */
export function inScope(rows: readonly LibraryRow[], { scope }: ReadingFilter): readonly LibraryRow[] {
  if (!scope) return rows;
  return rows.flatMap((row) => {
    if (scope.kind === 'paper')
      return aliases(row.paper.ids).includes(scope.name as PaperId) || row.paper.id === scope.name ? row : [];
    if (scope.kind === 'topic') return row.topics.some(({ id }) => id === scope.name) ? row : [];
    if (row.bookmark.tags.includes(scope.name)) return row;
    return withHighlights(row, ({ tags }) => tags.includes(scope.name));
  });
}

/** Narrows papers down to the highlights of the colours that a query finds: in a highlight's words, its note and its paper. */
export function narrowed(rows: readonly LibraryRow[], { colours, query }: ReadingFilter): readonly LibraryRow[] {
  const { matches, isEmpty } = parseTypedQuery(query);
  if (isEmpty && colours.length === 0) return rows;
  return rows.flatMap((row) =>
    withHighlights(
      row,
      (highlight) =>
        (colours.length === 0 || colours.includes(highlight.colour)) &&
        (isEmpty || matches(queryableHighlight(row, highlight))),
    ),
  );
}

function withHighlights(row: LibraryRow, belongs: (highlight: Highlight) => boolean): LibraryRow[] {
  const highlights = row.highlights.filter(belongs);
  if (highlights.length === 0) return [];
  return [highlights.length === row.highlights.length ? row : { ...row, highlights }];
}

/** A highlight as a query sees it: as its paper, with its own words for an abstract and its own note. */
function queryableHighlight(
  { paper, bookmark, topics, highlights }: LibraryRow,
  { selector, note, tags, created }: Highlight,
) {
  return queryableOf({ ...paper, abstract: selector.exact }, bookmark, {
    note,
    tags: [...bookmark.tags, ...tags],
    topics: topics.map(({ id }) => id),
    highlights: highlights.length,
    highlightedAt: [created],
  });
}

/** How many highlights there are of each colour. */
export function colourCounts(rows: readonly LibraryRow[]): ReadonlyMap<Colour, number> {
  const counts = new Map<Colour, number>(COLOURS.map((colour) => [colour, 0]));
  for (const { highlights } of rows)
    for (const { colour } of highlights) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return counts;
}
