import { plural, t } from '../../../utils/i18n';
import { withSlips } from '../../../utils/query/with-slips';
import { Button } from '../../ui/Button';
import { useCounts } from '../lists/use-counts';

export interface MisspelledProps {
  readonly query: string;
  onQuery(query: string): void;
}

/** Offers the same search with a letter of slack in each word, where that finds papers. */
export function Misspelled({ query, onQuery }: MisspelledProps) {
  const loose = withSlips(query);
  const count = useCounts(loose === undefined ? [] : [loose]).get(loose ?? '') ?? 0;
  if (loose === undefined || count === 0) return null;
  return (
    <p>
      {plural('library_slips_found', count)}{' '}
      <Button look="quiet" onClick={() => onQuery(loose)}>
        {t('library_slips_show')}
      </Button>
    </p>
  );
}
