import { anchor, type Anchoring } from '../../../utils/highlights/anchor';
import { textFragment } from '../../../utils/highlights/text-fragment';
import type { Highlight } from '../../../utils/model/highlight';
import type { Paper } from '../../../utils/model/paper';
import { isWebAddress } from '../../shared/web-address';

export interface Standing {
  /** Undefined where the text is not known: the library keeps titles and abstracts, not whole papers. */
  readonly state?: Anchoring['state'];
  /** Its page, at the very words where a browser can find them. */
  readonly address?: string;
}

/** How a highlight stands in its paper as the library knows it: as it was made, with its words changed, or no longer there. */
export function standingOf({ field, selector, url }: Highlight, paper: Paper): Standing {
  const page = [url, paper.url].find(isWebAddress);
  const text = field === 'title' ? paper.title : field === 'abstract' ? paper.abstract : undefined;
  if (!text) return page ? { address: page } : {};
  const { state, spans } = anchor(text, selector);
  const [first] = spans;
  const last = spans.at(-1);
  const fragment = first && last && textFragment(text, { start: first.start, end: last.end });
  return { state, ...(page && { address: fragment && !page.includes('#') ? page + fragment : page }) };
}
