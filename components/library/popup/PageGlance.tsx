import { plural, t } from '../../../utils/i18n';
import type { PageSummary } from '../../../utils/messages';
import type { Paper } from '../../../utils/model/paper';
import { SITE_INFOS } from '../../../utils/sites/info/index';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { byline } from '../labels';
import { OtherPage } from './OtherPage';
import type { ActivePage } from './page';

export interface PageGlanceProps {
  readonly page: ActivePage;
  onSave(): void;
  onSaveFound(paper: Paper): void;
  fail(error: unknown): void;
}

/** What Ibid sees on the page: the listing's figures, or the paper with a button to keep it. */
export function PageGlance({ page, onSave, onSaveFound, fail }: PageGlanceProps) {
  const summary = page.summary.value;
  if (!summary) return <section class="glance" aria-busy="true" aria-label={t('popup_this_page')} />;
  const site = SITE_INFOS.find(({ id }) => id === summary.site)?.name;
  return (
    <section class="glance" aria-label={t('popup_this_page')}>
      {site && <p class="muted small">{site}</p>}
      {summary.kind === 'none' && <OtherPage onSave={onSaveFound} fail={fail} />}
      {summary.kind === 'listing' && <Figures summary={summary} />}
      {summary.paper && (
        <div class="glance-paper">
          <div>
            <p class="row-title" dir="auto">
              {summary.paper.title}
            </p>
            <p class="row-by muted" dir="auto">
              {byline(summary.paper)}
            </p>
          </div>
          {page.saved.value ? (
            <span class="is-saved" role="status">
              <Icon name="bookmark" />
              {t('listing_save')}
            </span>
          ) : (
            <Button look="primary" onClick={onSave}>
              {t('popup_save')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Figures({ summary: { entries, unseen, saved, hidden, unreadable } }: { readonly summary: PageSummary }) {
  return (
    <p class="words figures">
      <strong>{plural('listing_entries', entries)}</strong>
      <span>{plural('listing_unseen_count', unseen)}</span>
      <span>{plural('listing_saved_count', saved)}</span>
      {hidden > 0 && <span>{plural('popup_hidden', hidden)}</span>}
      {unreadable > 0 && <span class="wrong">{plural('popup_unreadable', unreadable)}</span>}
    </p>
  );
}
