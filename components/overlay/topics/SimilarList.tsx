import { t } from '../../../utils/i18n';
import type { SimilarPaper, SimilarPapers } from '../../../utils/library';
import type { PaperId } from '../../../utils/model/identifiers';
import { isWebAddress } from '../../shared/web-address';

export interface SimilarListProps {
  readonly similar: SimilarPapers;
  /** Brings the reader to an entry of this listing. */
  readonly go: (id: PaperId) => void;
}

/** More like a paper: entries of the listing, and papers of the library that are not among them. */
export function SimilarList({ similar: { listed, saved }, go }: SimilarListProps) {
  const here = new Set(listed.map(({ id }) => id));
  const kept = saved.filter(({ id, url }) => !here.has(id) && isWebAddress(url));
  if (listed.length + kept.length === 0) return null;
  return (
    <section>
      <h3>{t('similar_papers')}</h3>
      <ul>
        {listed.map((paper) => (
          <li key={paper.id}>
            <button type="button" class="name like" dir="auto" title={words(paper)} onClick={() => go(paper.id)}>
              {paper.title}
            </button>
          </li>
        ))}
        {kept.map((paper) => (
          <li key={paper.id}>
            <a class="name" dir="auto" href={paper.url} target="_blank" rel="noreferrer" title={words(paper)}>
              {paper.title}
            </a>
            <span>{t('similar_saved')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function words(paper: SimilarPaper): string {
  return paper.words.join(' · ');
}
