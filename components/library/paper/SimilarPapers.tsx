import { t } from '../../../utils/i18n';
import type { PaperId } from '../../../utils/model/identifiers';
import { ClosestList } from '../similar/ClosestList';
import { useClosest } from '../similar/use-closest';

/** So many are shown. */
const MOST = 5;

/** The papers of the library that are most like one, with the words that they share; folded where there are none. */
export function SimilarPapers({ id }: { readonly id: PaperId }) {
  const similar = useClosest({ ids: [id] }, MOST).value;
  const isAny = similar !== undefined && similar.length > 0;
  return (
    <details class="similar-papers" open={isAny}>
      <summary class="muted small">{t('similar_in_library')}</summary>
      {isAny && <ClosestList papers={similar} />}
      {similar?.length === 0 && <p class="muted small">{t('similar_none')}</p>}
    </details>
  );
}
