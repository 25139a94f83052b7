import type { Bookmark } from '../../utils/model/bookmark';
import type { Paper } from '../../utils/model/paper';
import type { PaperActions } from './paper-actions';

/** Takes the star away, or gives one: the star alone changes, whether or not the paper was saved. */
export function toggleStar(
  { edit }: Pick<PaperActions, 'edit'>,
  paper: Paper,
  bookmark: Pick<Bookmark, 'starred'> | undefined,
): void {
  const isStarred = Boolean(bookmark?.starred);
  edit(paper, { starred: !isStarred }, isStarred ? 'listing_did_unstar' : 'listing_did_star');
}
