import { beforeEach, expect, it, vi } from 'vitest';

import { revealCard } from '../../../components/overlay/topics/place-card';
import { row } from '../../listing/rows-for-tests';

beforeEach(() => {
  document.body.replaceChildren();
  vi.stubGlobal('innerHeight', 700);
});

/** An element that is in the window from one height to another. */
function block(from: number, to: number, name = 'div'): HTMLElement {
  const element = document.body.appendChild(document.createElement(name));
  element.getBoundingClientRect = () => new DOMRect(0, from, 100, to - from);
  return element;
}

/** How far the page is scrolled for a card below a title, in a row, below a toolbar that is 90 high. */
function scrolled(
  [rowFrom, rowTo]: readonly [number, number],
  [titleFrom, titleTo]: readonly [number, number],
  [cardFrom, cardTo]: readonly [number, number],
): number {
  block(0, 90, 'ibid-toolbar');
  const title = block(titleFrom, titleTo);
  const scroll = vi.spyOn(window, 'scrollBy').mockReturnValue();
  revealCard(
    block(cardFrom, cardTo),
    row('arxiv:1', {}, {}, { parts: [block(rowFrom, rowFrom), block(rowFrom, rowTo)], fields: { title } }),
  );
  const [to] = scroll.mock.calls.at(-1) ?? [];
  return (to as unknown as ScrollToOptions | undefined)?.top ?? 0;
}

it.each([
  ['stays where all of the row is seen', [120, 600], [140, 160], [160, 400], 0],
  ['shows the end of the row too', [300, 800], [320, 340], [340, 600], 110],
  ['shows the beginning of the row below the toolbar', [50, 400], [80, 100], [100, 300], -50],
  ['shows title and card of a row that is too high', [300, 1200], [320, 340], [340, 800], 110],
  ['shows the card alone where there is no room for the title', [40, 1200], [60, 400], [400, 900], 210],
  ['begins with the card where there is no room for it either', [40, 1800], [140, 400], [400, 1500], 300],
] as const)('%s', (_, whole, title, card, by) => {
  expect(scrolled(whole, title, card)).toBe(by);
});
