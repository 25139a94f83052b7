import type { Row } from '../../../utils/listing/rows';

/** Room between a card and the edges of what is visible, in CSS pixels. */
const ROOM = 10;

/** Puts an element of ours below the title of a row; where nothing can stand there, below all that the row says. */
export function placeBelowTitle(host: Element, { entry: { fields, anchor, parts } }: Row): void {
  const above = fields.title && blockOf(fields.title, parts);
  if (!above) anchor.append(host);
  else if (above.nextElementSibling !== host) above.after(host);
}

/** The block that an element ends, out of links: what comes after it begins a line of its own. */
function blockOf(element: Element, parts: readonly Element[]): Element | undefined {
  let at = element.closest('a, button, label, summary') ?? element;
  while (at.parentElement && !parts.includes(at)) {
    if (!/^(?:inline|contents|table)/.test(getComputedStyle(at).display) && isStack(at.parentElement)) return at;
    at = at.parentElement;
  }
  return undefined;
}

/** Whether children of an element stand one below the other. */
function isStack(element: Element): boolean {
  const { display, flexDirection } = getComputedStyle(element);
  return display.includes('flex') ? flexDirection.startsWith('column') : !/grid|table(?!-cell)/.test(display);
}

/** Scrolls no further than a card needs to be seen whole below the toolbar; with it all of its row, or at least its title, where there is room. */
export function revealCard(host: HTMLElement, { entry: { fields, parts } }: Row): void {
  const page = host.ownerDocument;
  const top = (page.querySelector('ibid-toolbar')?.getBoundingClientRect().height ?? 0) + ROOM;
  const end = window.innerHeight - ROOM;
  host.style.setProperty('--most', `${Math.max(120, end - top)}px`);
  const card = spanOf([host]);
  const wanted = [spanOf(parts), spanOf(fields.title ? [fields.title, host] : [host])];
  const { from, to } = wanted.find((span) => span.to - span.from <= end - top) ?? card;
  const by = from < top ? from - top : Math.min(from - top, Math.max(0, to - end));
  if (by !== 0) window.scrollBy({ top: by, behavior: 'instant' });
}

function spanOf(elements: readonly Element[]): { readonly from: number; readonly to: number } {
  const boxes = elements.map((element) => element.getBoundingClientRect()).filter(({ height }) => height > 0);
  return { from: Math.min(...boxes.map(({ top }) => top)), to: Math.max(...boxes.map(({ bottom }) => bottom)) };
}
