import { language, plural } from '../../../utils/i18n';

/** "12 papers and 31 highlights". */
export function amount(papers: number, highlights: number): string {
  const parts = [plural('library_count', papers)];
  if (highlights > 0) parts.push(plural('listing_highlights', highlights));
  return new Intl.ListFormat(language()).format(parts);
}
