import type { LibraryRow } from '../model/library-row';
import type { Highlight } from '../model/highlight';
import type { OutlineEntry } from '../model/outline';
import { shortAuthors } from '../model/authors';
import type { Paper } from '../model/paper';
import type { WriteOptions } from './format';
import { addressOf } from './kind';
import { quote, section } from './markdown-section';
import { markdownLink, toMarkdown } from './markdown-text';

/**
 * Highlights in the reader's order, under the reader's headings, and what is not in the outline after them: of one paper
 * inside its section, of several with their sources, before the papers' sections.
 */
export function outlined(
  rows: readonly LibraryRow[],
  outline: readonly OutlineEntry[],
  options: WriteOptions,
): readonly string[] {
  const places = new Map(rows.flatMap((row) => row.highlights.map((highlight) => [highlight.id, { row, highlight }])));
  const placed = new Set<string>();
  const [only] = rows.length === 1 ? rows : [];
  const above = only ? 3 : 1;
  const parts = outline.flatMap(({ id, heading, level = 1 }) => {
    if (heading !== undefined) return heading.trim() ? `${'#'.repeat(above + level)} ${toMarkdown(heading)}` : [];
    const found = places.get(id);
    if (!found) return [];
    placed.add(id);
    return quote(found.highlight, only ? '' : sourceOf(found.row.paper));
  });
  const isLeft = ({ id }: Highlight): boolean => !placed.has(id);
  if (!only)
    return [...parts, ...rows.map((row) => section({ ...row, highlights: row.highlights.filter(isLeft) }, options))];
  const left = only.highlights.filter(isLeft).map((highlight) => quote(highlight));
  return [section({ ...only, highlights: [] }, options), '### Highlights', ...left, ...parts];
}

/** `[Gu and Dao, 2023](…)` */
function sourceOf(paper: Paper): string {
  const name = [shortAuthors(paper.authors) || paper.title, paper.published?.slice(0, 4)].filter(Boolean).join(', ');
  return markdownLink(name, addressOf(paper));
}
