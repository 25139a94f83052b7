import { t } from '../../../utils/i18n';
import { SORTS, type Sort } from '../../../utils/library';
import { Button } from '../../ui/Button';
import { hasSoughtWords, type Asked } from './best-match';

export interface SortMenuProps {
  readonly asked: Asked;
  onChange(change: Pick<Asked, 'sort' | 'descending'>): void;
}

/** Which way round a reader expects each order first. */
const FIRST_DESCENDING: Readonly<Record<Sort, boolean>> = {
  saved: true,
  published: true,
  title: false,
  author: false,
  status: false,
  match: true,
};

/** The list's order, and its direction. */
export function SortMenu({ asked: { query, sort, descending }, onChange }: SortMenuProps) {
  return (
    <span class="sort">
      <select
        aria-label={t('library_sort')}
        value={sort}
        onChange={(event) => {
          const chosen = event.currentTarget.value as Sort;
          onChange({ sort: chosen, descending: FIRST_DESCENDING[chosen] });
        }}
      >
        {SORTS.filter((order) => order !== 'match' || hasSoughtWords(query)).map((order) => (
          <option key={order} value={order}>
            {t(`library_sort_${order}`)}
          </option>
        ))}
      </select>
      <Button
        look="quiet"
        aria-label={t(descending ? 'library_descending' : 'library_ascending')}
        title={t(descending ? 'library_descending' : 'library_ascending')}
        onClick={() => onChange({ sort, descending: !descending })}
      >
        <span aria-hidden="true">{descending ? '↓' : '↑'}</span>
      </Button>
    </span>
  );
}
