import { t } from '../../../utils/i18n';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { hrefOf, RESTORE, WELCOME } from '../route';

export interface NothingFoundProps {
  readonly query: string;
  onClear(): void;
}

/** An empty library, or a query that nothing matches. */
export function NothingFound({ query, onClear }: NothingFoundProps) {
  if (query)
    return (
      <EmptyState title={t('library_no_match')}>
        <p>{t('library_no_match_hint')}</p>
        <p>
          <Button onClick={onClear}>{t('library_clear_search')}</Button>
        </p>
      </EmptyState>
    );
  return (
    <EmptyState title={t('library_empty')}>
      <p>{t('library_empty_hint')}</p>
      <p class="words">
        <a href="https://huggingface.co/papers">Hugging Face Daily Papers</a>
        <a href="https://arxiv.org/list/cs.LG/recent">arXiv cs.LG</a>
        <a href={hrefOf({ section: 'export', filter: { [RESTORE]: 'backup' } })}>{t('library_empty_import')}</a>
        <a href={hrefOf({ section: WELCOME })}>{t('library_empty_welcome')}</a>
      </p>
    </EmptyState>
  );
}
