import { t } from '../../../utils/i18n';
import type { LibraryRow } from '../../../utils/model/library-row';
import { hrefOf } from '../route';
import { isWebAddress } from '../../shared/web-address';
import { byline } from '../labels';
import { ReadingItem } from './ReadingItem';

export interface ReadingGroupProps {
  readonly row: LibraryRow;
  /** Whether other papers are read too. */
  readonly isOneOfMany: boolean;
}

/** A paper and its highlights. */
export function ReadingGroup({ row: { paper, bookmark, highlights }, isOneOfMany }: ReadingGroupProps) {
  return (
    <section class="highlighted-paper" aria-label={paper.title}>
      <h2 dir="auto">
        <a href={hrefOf({ section: 'library', item: paper.id })}>{paper.title}</a>
      </h2>
      <p class="muted small words">
        {byline(paper) && <span dir="auto">{byline(paper)}</span>}
        {bookmark.tags.map((tag) => (
          <a key={tag} href={hrefOf({ section: 'highlights', filter: { tag } })} dir="auto">
            #{tag}
          </a>
        ))}
        {isOneOfMany && (
          <a href={hrefOf({ section: 'highlights', filter: { paper: paper.id } })}>{t('reading_this_paper')}</a>
        )}
        {isWebAddress(paper.url) && (
          <a href={paper.url} target="_blank" rel="noreferrer">
            {t('library_field_url')}
          </a>
        )}
      </p>
      {highlights.map((highlight) => (
        <ReadingItem key={highlight.id} highlight={highlight} paper={paper} />
      ))}
    </section>
  );
}
