import { plural, t } from '../../../utils/i18n';
import type { Highlight } from '../../../utils/model/highlight';
import type { Actions } from '../actions';
import { hrefOf } from '../route';
import { HighlightItem } from './HighlightItem';

export interface HighlightListProps {
  readonly highlights: readonly Highlight[];
  readonly actions: Actions;
}

/** A paper's highlights in one place. */
export function HighlightList({ highlights, actions }: HighlightListProps) {
  return (
    <section class="highlights" aria-labelledby="paper-highlights">
      <h3 id="paper-highlights" class="small muted">
        {highlights.length > 0 ? plural('listing_highlights', highlights.length) : t('library_no_highlights')}
      </h3>
      {highlights.length === 0 && <p class="muted small">{t('library_no_highlights_hint')}</p>}
      {highlights[0] && (
        <p class="small">
          <a href={hrefOf({ section: 'highlights', filter: { paper: highlights[0].paper } })}>{t('reading_arrange')}</a>
        </p>
      )}
      {highlights.map((highlight) => (
        <HighlightItem key={highlight.id} highlight={highlight} actions={actions} />
      ))}
    </section>
  );
}
