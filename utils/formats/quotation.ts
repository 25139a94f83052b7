import type { Highlight } from '../model/highlight';
import { shortAuthors } from '../model/authors';
import type { Paper } from '../model/paper';
import { foldSpace } from '../model/text';

/** A highlight as a quotation with its source, for the clipboard: `“…” (Gu and Dao, 2023, Title, address)`. */
export function quotation({ selector }: Pick<Highlight, 'selector'>, paper: Paper): string {
  const source = [shortAuthors(paper.authors), paper.published?.slice(0, 4), paper.title, paper.url];
  return `“${foldSpace(selector.exact)}” (${source.filter(Boolean).join(', ')})`;
}
