import { plural, t } from '../../utils/i18n';
import type { LibraryRow } from '../../utils/model/library-row';
import type { Status } from '../../utils/model/bookmark';
import type { Colour, Field } from '../../utils/model/highlight';
import { authorName, shortAuthors } from '../../utils/model/authors';
import type { Paper } from '../../utils/model/paper';

export function statusName(status: Status): string {
  if (status === 'to read') return t('library_status_to_read');
  return t(status === 'reading' ? 'library_status_reading' : 'library_status_read');
}

export function colourName(colour: Colour): string {
  return t(`highlight_${colour}`);
}

export function fieldName(field: Field): string {
  return t(`library_field_${field}`);
}

/** "Gu and Dao · NeurIPS · 2024": who, where and when, as far as known. */
export function byline({ authors, authorCount, venue, published }: Paper): string {
  const year = published?.slice(0, 4);
  const who = shortAuthors(authors) || (authorCount ? plural('library_authors', authorCount) : '');
  const when = year && venue?.includes(year) ? undefined : year;
  return [who, venue, when].filter(Boolean).join(' · ');
}

/** All authors, as they are read aloud. */
export function allAuthors({ authors, authorCount = 0 }: Paper): string {
  const names = authors.map(authorName).join(', ');
  if (authorCount <= authors.length) return names;
  return [names, plural('and_more', authorCount - authors.length)].filter(Boolean).join(', ');
}

/** What sets a saved paper apart, in words: "reading", "2 highlights", "note". */
export function stateWords({ bookmark, highlights }: LibraryRow): readonly string[] {
  return [
    bookmark.status === 'to read' ? '' : statusName(bookmark.status),
    highlights.length > 0 ? plural('listing_highlights', highlights.length) : '',
    bookmark.note ? t('library_has_note') : '',
  ].filter(Boolean);
}

/** Tags as they are typed: separated by commas, each with or without its `#`. */
export function parseTags(text: string): readonly string[] {
  return [...new Set(text.split(',').map((tag) => tag.replace(/^[\s#]+/, '').trim()))].filter(Boolean);
}
