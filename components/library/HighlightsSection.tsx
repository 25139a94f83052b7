import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';

import { plural, t } from '../../utils/i18n';
import { library, type LibraryRow } from '../../utils/library';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { createActions } from './actions';
import { SearchBox } from './list/SearchBox';
import { usePage } from './page-state';
import { HighlightItem } from './paper/HighlightItem';
import { hrefOf } from './route';
import { byline } from './words';

/** Papers whose highlights are read at a time. */
const PAGE = 50;

/** All highlights, paper by paper, the papers saved last first. */
export function HighlightsSection() {
  const { notices, revision, router } = usePage();
  const actions = useMemo(() => createActions(notices), []);
  const query = router.route.value.query ?? '';
  const count = useSignal(PAGE);
  const found = useSignal<{ readonly rows: readonly LibraryRow[]; readonly total: number }>();

  useEffect(() => {
    let current = true;
    const asked = query ? `has:highlight (${query})` : 'has:highlight';
    library.search({ query: asked, sort: 'saved', descending: true, limit: count.value }).then((result) => {
      if (current) found.value = result;
    }, notices.fail);
    return () => {
      current = false;
    };
  }, [query, count.value, revision.value]);

  const result = found.value;
  return (
    <div class="page">
      <div class="page-head">
        <SearchBox
          query={query}
          label={t('library_search_highlights')}
          onQuery={(text) => router.go({ section: 'highlights', query: text }, 'replace')}
        />
        <p class="muted small" role="status">
          {result && plural('library_papers_with_highlights', result.total)}
        </p>
      </div>
      {result?.total === 0 && (
        <EmptyState title={t(query ? 'library_no_match' : 'library_no_highlights')}>
          {t(query ? 'library_no_match_hint' : 'library_no_highlights_hint')}
        </EmptyState>
      )}
      {result?.rows.map(({ paper, highlights }) => (
        <section key={paper.id} class="highlighted-paper" aria-label={paper.title}>
          <h2 dir="auto">
            <a href={hrefOf({ section: 'library', item: paper.id })}>{paper.title}</a>
          </h2>
          <p class="muted small">{byline(paper)}</p>
          {highlights.map((highlight) => (
            <HighlightItem key={highlight.id} highlight={highlight} actions={actions} />
          ))}
        </section>
      ))}
      {result && result.total > result.rows.length && (
        <Button onClick={() => (count.value += PAGE)}>{t('library_show_more')}</Button>
      )}
    </div>
  );
}
