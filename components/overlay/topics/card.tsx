import { render, type ComponentChild } from 'preact';

import style from './card.css?inline';
import { styleOnce } from './style-once';

/** One small card, in the row that it is about so that Tab finds it there, and in the browser's top layer so that nothing of the page clips it. */
export interface Card {
  /** Draws it below an element, or where it hides none of these boxes. */
  show(content: ComponentChild, near: HTMLElement, avoid?: () => readonly DOMRect[]): void;
  hide(): void;
  /** Keeps it where it belongs when the page has scrolled. */
  follow(): void;
  readonly isOpen: boolean;
  contains(event: Event): boolean;
  /** Whether the focus is in the card, or plainly on this element. */
  hasFocus(also?: Element): boolean;
  /** Puts the focus on its first control. */
  focus(): boolean;
}

const GAP = 4;
const MARGIN = 8;

interface Place {
  readonly top: number;
  readonly left: number;
}

export function createCard(signal: AbortSignal): Card {
  const element = createPopover();
  const inside = eventsInside(element, signal);
  signal.addEventListener('abort', hide);
  let anchor: HTMLElement | undefined;
  let spare: () => readonly DOMRect[] = () => [];

  function hide(): void {
    if (!element.isConnected) return;
    render(null, element);
    element.remove();
  }

  function follow(): void {
    if (!anchor || !element.isConnected) return;
    const { top, left } = bestPlace(anchor.getBoundingClientRect(), element.getBoundingClientRect(), spare());
    element.style.top = `${top}px`;
    element.style.left = `${left}px`;
  }

  return {
    show(content, near, avoid = () => []) {
      const root = near.getRootNode();
      if (!(root instanceof ShadowRoot)) return;
      styleOnce(near, style);
      if (element.parentNode !== root) {
        hide();
        root.append(element);
      }
      render(content, element);
      if (!element.matches(':popover-open')) element.showPopover();
      anchor = near;
      spare = avoid;
      follow();
    },
    hide,
    follow,
    get isOpen() {
      return element.isConnected;
    },
    contains: (event) => inside.has(event) || event.composedPath().includes(element),
    hasFocus: (also) => hasFocus(element, also),
    focus() {
      const first = element.querySelector<HTMLElement>('button, input');
      first?.focus();
      return first !== null;
    },
  };
}

function createPopover(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'topic-card';
  element.popover = 'manual';
  return element;
}

/** Events that come from an element: outside of the closed root that it stands in, they do not tell so. */
function eventsInside(element: HTMLElement, signal: AbortSignal): WeakSet<Event> {
  const inside = new WeakSet<Event>();
  for (const type of ['pointerdown', 'pointerover'])
    element.addEventListener(type, (event) => void inside.add(event), { signal, capture: true });
  return inside;
}

/** Below what it is about, above or beside it: within the window, and where it hides the fewest words. */
function bestPlace(box: DOMRect, { width, height }: DOMRect, words: readonly DOMRect[]): Place {
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(MARGIN, Math.min(box.left, clientWidth - width - MARGIN));
  const hides = ({ top, left: from }: Place): number =>
    words.filter(
      (word) => word.top < top + height && word.bottom > top && word.left < from + width && word.right > from,
    ).length;
  const below = { top: box.bottom + GAP, left };
  const [best = below] = [below, { top: box.top - GAP - height, left }, { top: box.top, left: box.right + GAP }]
    .filter((at) => at.top >= 0 && at.top + height <= clientHeight && at.left + width <= clientWidth)
    .sort((a, b) => hides(a) - hides(b));
  return best;
}

function hasFocus(element: HTMLElement, also: Element | undefined): boolean {
  const root = element.getRootNode();
  const active = root instanceof ShadowRoot ? root.activeElement : null;
  return active !== null && (element.contains(active) || (active === also && active.matches(':focus-visible')));
}
