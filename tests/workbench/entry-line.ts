import { authorName } from '../../utils/model/authors';
import { isUnreadable, type Entry, type Site, type Unreadable } from '../../utils/sites/site';

/** Everything a site finds on a page, in page order. */
export function read(
  site: Site,
  kind: 'listing' | 'paper',
  page: Document,
  address: string,
): readonly (Entry | Unreadable)[] {
  const url = new URL(address);
  if (kind === 'listing') return [...site.entries(page, url)];
  const paper = site.paper?.(page, url);
  return paper ? [paper] : [];
}

/** A result as a line of `extract`, or of a fixture's expected file. */
export function lineOf(result: Entry | Unreadable, site: Site): object {
  if (isUnreadable(result)) return { unreadable: result.unreadable };
  const { paper } = result;
  return {
    id: paper.id,
    ids: paper.ids,
    title: paper.title,
    authors: paper.authors.map(authorName),
    authorCount: paper.authorCount ?? null,
    abstract: paper.abstract ?? null,
    published: paper.published ?? null,
    url: paper.url,
    pdf: paper.pdf ?? null,
    code: paper.code ?? null,
    categories: paper.categories,
    upvotes: result.upvotes ?? null,
    comments: result.comments ?? null,
    site: site.id,
    // Of submissions alone, where the page shows them.
    ...(result.rating !== undefined && { rating: result.rating }),
    ...(result.decision && { decision: result.decision }),
  };
}
