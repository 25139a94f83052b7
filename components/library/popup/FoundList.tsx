import { useEffect, useRef } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import type { LibraryRow } from '../../../utils/model/library-row';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { RowState } from '../list/RowState';
import { byline } from '../labels';
import type { Found } from './found';

export interface FoundListProps {
  readonly found: Found;
  onOpen(row: LibraryRow, inLibrary: boolean): void;
}

/** The papers found; the search box holds the focus and says which one is current. */
export function FoundList({ found, onOpen }: FoundListProps) {
  const rows = found.rows.value;
  const current = found.current.value;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, rows]);

  if (found.total.value === 0) {
    const asked = found.query.value !== '';
    return (
      <EmptyState title={t(asked ? 'library_no_match' : 'library_empty')}>
        {t(asked ? 'library_no_match_hint' : 'library_empty_hint')}
      </EmptyState>
    );
  }
  return (
    <div ref={list} id="found" class="found" role="listbox" aria-label={t('library_papers')}>
      {rows.map((row, place) => (
        <div
          key={row.paper.id}
          id={`found-${place}`}
          class="found-row"
          role="option"
          aria-selected={place === current}
          onMouseMove={() => found.moveTo(place)}
          onClick={(event) => onOpen(row, event.ctrlKey || event.metaKey)}
        >
          <p class="row-title" dir="auto">
            {row.bookmark.starred && (
              <span class="starred">
                <Icon name="star" />
                <span class="visually-hidden">{t('listing_starred')} </span>
              </span>
            )}
            {row.paper.title}
          </p>
          <p class="row-by muted" dir="auto">
            {byline(row.paper)}
          </p>
          <RowState row={row} />
        </div>
      ))}
    </div>
  );
}
