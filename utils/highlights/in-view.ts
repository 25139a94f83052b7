import type { Highlight, QuoteSelector } from '../model/highlight';
import type { Shown } from './placed';
import type { Projection, Span } from './project';

/** What of a field's text is on screen, found by looking at a few of its places only. */
export function textInView(projection: Projection): Span {
  const { text } = projection;
  const start = first(text.length, (offset) => boxAt(projection, offset).bottom > 0);
  const end = first(text.length, (offset) => boxAt(projection, offset).top >= innerHeight);
  return { start, end };
}

/** How far a place in the text is from a part of it. */
export function distance(at: number, { start, end }: Span): number {
  return Math.max(0, start - at, at - end);
}

/** The first offset for which `isPast` holds, if it holds for all after it: a text runs from top to bottom. */
function first(length: number, isPast: (offset: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function boxAt(projection: Projection, offset: number): DOMRect {
  const element = boxAround(projection.nodeAt(offset));
  return element?.getBoundingClientRect() ?? new DOMRect();
}

/** The nearest element around a node that has a box. */
export function boxAround(node: Node | null): Element | null {
  let element = node?.nodeType === 1 ? (node as Element) : (node?.parentElement ?? null);
  while (element?.parentElement && getComputedStyle(element).display === 'contents') element = element.parentElement;
  return element;
}

/** Fields on screen come first. Measuring one forces no more layout than the next frame needs anyway. */
export function nearestFirst(fields: ReadonlySet<Shown>): readonly Shown[] {
  if (fields.size < 2) return [...fields];
  return [...fields]
    .map((field) => {
      const { top, bottom } = field.target.element.getBoundingClientRect();
      return { field, at: Math.max(0, top - innerHeight, -bottom) };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ field }) => field);
}

/** What was on screen when it was made need not be there now, but it is not far. */
export function inViewFirst(highlights: readonly Highlight[], view: Span): readonly Highlight[] {
  return highlights.toSorted(({ selector: a }, { selector: b }) => {
    const [one, two] = [farFrom(view, a), farFrom(view, b)];
    return one === two ? 0 : one - two;
  });
}

/** How far from what is on screen a quotation is, by where it was when it was made. */
export function farFrom(view: Span, { start }: QuoteSelector): number {
  return start === undefined ? Infinity : distance(start, view);
}
