import { shortAuthors } from '../../../utils/model/authors';
import type { Paper } from '../../../utils/model/paper';

/** A quotation with what it is taken from, as one would paste it into notes: “…” (Gu and Dao, 2023), https://… */
export function quotation(words: string, paper: Paper): string {
  const source = [shortAuthors(paper.authors), paper.published?.slice(0, 4)].filter(Boolean).join(', ');
  return `“${words}” (${source || paper.title}) ${paper.url}`;
}
