/** Whether a page's title is the one of a paper: pages add the site's name to it, and papers have subtitles. */
import { plainText } from '../model/plain-text';
import { fold } from '../query/fold';

const CUT = /(?:…|\.{3})$/;
const APART = /\s[|–—·-]\s|[:|?!]\s|\.\s|\s\(/;

/** Whether what a page is called names a paper of that title. */
export function isTitleOf(page: string, paper: string): boolean {
  const [whole, ...starts] = heads(plainText(paper));
  const words = plainText(page);
  const pages = [...heads(words), ...tails(words)];
  if (!whole) return false;
  if (CUT.test(words) && whole.startsWith(fold(words).trim())) return true;
  return pages.includes(whole) || (pages[0] !== undefined && starts.includes(pages[0]));
}

/** A title, and what it begins with; the longest first. */
function heads(title: string): readonly string[] {
  const parts = title.split(APART);
  return parts.map((_, at) => folded(parts.slice(0, parts.length - at))).filter(Boolean);
}

function tails(title: string): readonly string[] {
  const parts = title.split(APART);
  return parts.map((_, at) => folded(parts.slice(at))).filter(Boolean);
}

function folded(parts: readonly string[]): string {
  return fold(parts.join(' ')).replace(/ {2,}/g, ' ').trim();
}
