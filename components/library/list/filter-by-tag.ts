import { listIn } from '../lists/open-list';
import type { PageState } from '../page-state';
import { tagTerm } from '../tag-term';

/** Narrows what is found down to a tag, beside all else that is asked for; or not any longer, where it is. */
export async function filterByTag(
  { results, selection, router, tags, notices }: PageState,
  tag: string,
): Promise<void> {
  const term = tagTerm(
    tag,
    tags.peek().map((each) => each.tag),
  );
  try {
    const { toggle } = await import('../../../utils/query/toggle');
    const query = toggle(results.asked.peek().query, term);
    selection.set([]);
    router.go({ section: 'library', query, ...(query && listIn(router.route.peek())) });
  } catch (error) {
    notices.fail(error);
  }
}
