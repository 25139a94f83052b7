import { figure, plural, t } from '../../../utils/i18n';
import type { LibraryRow } from '../../../utils/model/library-row';
import { COLOURS, type Colour } from '../../../utils/model/highlight';
import { CompletingSearch } from '../list/CompletingSearch';
import { usePage } from '../page-state';
import { useTopicMap } from '../topics-context';
import { colourName } from '../labels';
import { colourCounts, routeOf, type ReadingFilter, type ScopeKind } from './filter';

export interface FilterBarProps {
  readonly filter: ReadingFilter;
  /** All papers with highlights. */
  readonly rows: readonly LibraryRow[];
  /** Those of the scope. */
  readonly scoped: readonly LibraryRow[];
}

/** What is read: of everything, a paper, a tag or a topic, the highlights of some colours that a query finds. */
export function FilterBar({ filter, rows, scoped }: FilterBarProps) {
  const { router } = usePage();
  const go = (change: Partial<ReadingFilter>, how?: 'replace'): void =>
    router.go(routeOf({ ...filter, ...change }), how);
  const counts = colourCounts(scoped);
  const toggled = (colour: Colour): readonly Colour[] =>
    filter.colours.includes(colour) ? filter.colours.filter((one) => one !== colour) : [...filter.colours, colour];
  return (
    <div class="reading-filter" role="search">
      <ScopeSelect filter={filter} rows={rows} />
      <CompletingSearch
        query={filter.query}
        label={t('reading_search')}
        onQuery={(query) => go({ query }, 'replace')}
      />
      <div class="colour-filter" role="group" aria-label={t('reading_colours')}>
        {COLOURS.map((colour) => (
          <button
            key={colour}
            type="button"
            class="chip"
            aria-pressed={filter.colours.includes(colour)}
            style={{ '--mark': `var(--${colour})`, '--mark-line': `var(--${colour}-line)` }}
            onClick={() => go({ colours: toggled(colour) })}
          >
            <span class="swatch" aria-hidden="true" />
            {colourName(colour)}
            <span class="muted tabular">{figure(counts.get(colour) ?? 0)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

/** The browser's own list, as it is searched by typing and reads well on a phone. */
function ScopeSelect({ filter, rows }: Pick<FilterBarProps, 'filter' | 'rows'>) {
  const { router } = usePage();
  const groups = useScopes(rows);
  const { scope } = filter;
  const value = scope ? `${scope.kind}:${scope.name}` : '';
  const isListed = !scope || groups.some(({ kind, names }) => kind === scope.kind && names.has(scope.name));
  return (
    <select
      aria-label={t('reading_scope')}
      value={value}
      onChange={({ currentTarget }) => {
        const colon = currentTarget.value.indexOf(':');
        const [kind, name] = [currentTarget.value.slice(0, colon) as ScopeKind, currentTarget.value.slice(colon + 1)];
        const { scope: _, ...rest } = filter;
        router.go(routeOf({ ...rest, ...(name && { scope: { kind, name } }) }));
      }}
    >
      <option value="">{t('reading_all')}</option>
      {!isListed && <option value={value}>{scope?.name}</option>}
      {groups.map(
        ({ kind, label, names }) =>
          names.size > 0 && (
            <optgroup key={kind} label={label}>
              {[...names].map(([name, title]) => (
                <option key={name} value={`${kind}:${name}`}>
                  {title}
                </option>
              ))}
            </optgroup>
          ),
      )}
    </select>
  );
}

interface ScopeGroup {
  readonly kind: ScopeKind;
  readonly label: string;
  /** What is shown, by what is asked for. */
  readonly names: ReadonlyMap<string, string>;
}

function useScopes(rows: readonly LibraryRow[]): readonly ScopeGroup[] {
  const topics = useTopicMap();
  const tagsOf = ({ bookmark, highlights }: LibraryRow): readonly string[] => [
    ...new Set([...bookmark.tags, ...highlights.flatMap(({ tags }) => tags)]),
  ];
  return [
    { kind: 'tag', label: t('library_tags'), names: counted(rows, tagsOf, (tag) => `#${tag}`) },
    {
      kind: 'topic',
      label: t('options_topics'),
      names: counted(
        rows,
        ({ topics: hits }) => hits.map(({ id }) => id),
        (id) => topics.get(id)?.name ?? id,
      ),
    },
    {
      kind: 'paper',
      label: t('library_papers'),
      names: new Map(rows.map(({ paper }) => [paper.id, paper.title])),
    },
  ];
}

/** Names in the order of the alphabet, with the number of papers that they stand for. */
function counted(
  rows: readonly LibraryRow[],
  namesOf: (row: LibraryRow) => readonly string[],
  titleOf: (name: string) => string,
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const name of namesOf(row)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    [...counts]
      .map(([name, count]) => [name, titleOf(name), plural('library_count', count)] as const)
      .sort(([, a], [, b]) => a.localeCompare(b))
      .map(([name, title, papers]) => [name, `${title} (${papers})`]),
  );
}
