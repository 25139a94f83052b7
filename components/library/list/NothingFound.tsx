import { keyOf } from '../../../utils/commands';
import { t } from '../../../utils/i18n';
import { keyName } from '../../../utils/key-name';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { LISTINGS } from '../listings';
import { usePage } from '../page-state';
import { hrefOf, WELCOME } from '../route';
import { Misspelled } from './Misspelled';
import { ClosestInMeaning } from '../similar/ClosestInMeaning';
import { TrashLink } from '../trash/TrashLink';
import { IMPORT_SOURCES, importRoute } from '../transfer/import-sources';

export interface NothingFoundProps {
  readonly query: string;
  onQuery(query: string): void;
}

/** An empty library, or a query that nothing matches. */
export function NothingFound({ query, onQuery }: NothingFoundProps) {
  if (!query) return <EmptyLibrary />;
  return (
    <>
      <EmptyState title={t('library_no_match')}>
        <Misspelled query={query} onQuery={onQuery} />
        <p>{t('library_no_match_hint')}</p>
        <p>
          <Button onClick={() => onQuery('')}>{t('library_clear_search')}</Button>
        </p>
      </EmptyState>
      <ClosestInMeaning query={query} />
    </>
  );
}

/** Two ways to begin: from a listing, or with what the reader has. */
function EmptyLibrary() {
  const { keys } = usePage().settings.value;
  const [next, previous, save] = (['next', 'previous', 'save'] as const).map((id) => keyName(keyOf(id, keys)));
  return (
    <EmptyState title={t('library_empty')}>
      <p>{t('library_empty_hint')}</p>
      <div class="beginnings">
        <section aria-label={t('library_begin_listing')}>
          <h2>{t('library_begin_listing')}</h2>
          {LISTINGS.map(([name, address], place) => (
            <a key={address} class={`button ${place === 0 ? 'primary' : ''}`} href={address}>
              {name}
            </a>
          ))}
          {save && (
            <p class="muted small">{t('library_begin_keys', [next, previous].filter(Boolean).join(' '), save)}</p>
          )}
          <a href={hrefOf({ section: WELCOME })}>{t('library_empty_welcome')}</a>
          <TrashLink />
        </section>
        <section aria-label={t('library_begin_import')}>
          <h2>{t('library_begin_import')}</h2>
          {IMPORT_SOURCES.map(([source, label]) => (
            <a key={source} class="button" href={hrefOf(importRoute(source))}>
              {t(label)}
            </a>
          ))}
          <a class="button" href={hrefOf(importRoute('backup'))}>
            {t('storage_restore')}
          </a>
        </section>
      </div>
    </EmptyState>
  );
}
