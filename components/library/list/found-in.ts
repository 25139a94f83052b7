import type { LibraryRow } from '../../../utils/model/library-row';
import { marksIn, type Mark, type SoughtWords } from '../../../utils/query/word-marks';

/** So much of a text is shown before and behind the first of its sought words, in letters. */
const BEFORE = 40;
const BEHIND = 90;

/** A part of a text that says why a paper was found. */
export interface Found {
  readonly where: 'note' | 'abstract';
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Where words that are not in the title stand: in the reader's note before the abstract. Undefined where the title says it all, or nothing does. */
export function foundIn({ paper, bookmark }: LibraryRow, sought: readonly SoughtWords[]): Found | undefined {
  const others = sought.filter((words) => marksIn(paper.title, [words]).length === 0);
  if (others.length === 0) return undefined;
  const texts = [['note', bookmark.note] as const, ['abstract', paper.abstract ?? ''] as const];
  for (const [where, text] of texts) {
    const [first] = marksIn(text, others);
    if (first) return { where, ...cut(text, first, sought) };
  }
  return undefined;
}

/** The part of a text around a mark, cut between words. */
function cut(text: string, { start, end }: Mark, sought: readonly SoughtWords[]): Omit<Found, 'where'> {
  const from = start <= BEFORE ? 0 : text.indexOf(' ', start - BEFORE) + 1;
  const last = end + BEHIND >= text.length ? text.length : text.lastIndexOf(' ', end + BEHIND);
  const to = Math.max(end, last);
  const part = `${from > 0 ? '… ' : ''}${text.slice(Math.min(from, start), to)}${to < text.length ? ' …' : ''}`;
  const shown = part.replace(/\s/g, ' ');
  return { text: shown, marks: marksIn(shown, sought) };
}
