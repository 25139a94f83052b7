import type { SimilarPaper } from '../../../utils/library';
import { hrefOf } from '../route';

export interface ClosestListProps {
  readonly papers: readonly SimilarPaper[];
  /** The search that stays beside the paper which is opened. */
  readonly query?: string;
}

/** Papers that are like something, each with the words that both have. */
export function ClosestList({ papers, query = '' }: ClosestListProps) {
  return (
    <ul class="closest">
      {papers.map(({ id, title, words }) => (
        <li key={id}>
          <a href={hrefOf({ section: 'library', item: id, query })} dir="auto">
            {title}
          </a>
          {words.length > 0 && (
            <span class="muted small" dir="auto">
              {words.join(', ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
