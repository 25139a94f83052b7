import { t } from '../../../utils/i18n';
import type { PaperId } from '../../../utils/model/identifiers';
import { ClosestList } from './ClosestList';
import { meantBy } from './meant-by';
import { useClosest } from './use-closest';

/** So many are offered. */
const MOST = 5;
const NONE: readonly PaperId[] = [];

export interface ClosestInMeaningProps {
  readonly query: string;
  /** What the search has found by its words: it is not offered again. */
  readonly found?: readonly PaperId[];
}

/** What a search may have meant that finds nothing by its words, or next to nothing. */
export function ClosestInMeaning({ query, found = NONE }: ClosestInMeaningProps) {
  const text = meantBy(query, found.length);
  const papers = useClosest(text === undefined ? undefined : { text, except: found }, MOST).value;
  if (!papers || papers.length === 0) return null;
  return (
    <section class="closest-in-meaning" aria-labelledby="closest-in-meaning">
      <h2 id="closest-in-meaning">{t('library_closest')}</h2>
      <ClosestList papers={papers} query={query} />
    </section>
  );
}
