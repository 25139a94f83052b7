import type { Highlight } from '../model/highlight';
import { shortAuthors } from '../model/authors';
import type { Paper } from '../model/paper';
import { foldSpace } from '../model/text';

/** A highlight as a quotation with its source, for the clipboard: `“…” (Gu and Dao, 2023, Title, address)`. */
export function quotation({ selector }: Pick<Highlight, 'selector'>, paper: Paper): string {
  const source = [shortAuthors(paper.authors), paper.published?.slice(0, 4), paper.title, paper.url];
  return `“${foldSpace(selector.exact)}” (${source.filter(Boolean).join(', ')})`;
}

/** The same as a Markdown block quotation. */
export function markdownQuotation({ selector }: Pick<Highlight, 'selector'>, paper: Paper): string {
  const source = [shortAuthors(paper.authors), paper.published && `(${paper.published.slice(0, 4)})`];
  const title = escape(paper.title);
  const link = /^https?:/.test(paper.url) ? `[${title}](<${paper.url.replace(/[<>\s]/g, encodeURIComponent)}>)` : title;
  const named = escape(source.filter(Boolean).join(' '));
  return `> ${escape(foldSpace(selector.exact))}\n>\n> — ${named ? `${named}: ` : ''}${link}\n`;
}

/** Formulas are left alone: what reads Markdown mostly reads TeX as well. */
function escape(text: string): string {
  return text.replace(/[`*[\]<>#|]/g, '\\$&');
}
