import { render, type ComponentChild } from 'preact';

import { createHost, setScheme } from '../../ui/host';
import colours from '../../ui/highlight-colours.css?inline';
import palette from '../../ui/palette.css?inline';
import controls from '../controls/controls.css?inline';
import type { Scheme } from '../color-scheme';
import style from './highlights.css?inline';

/** Where menus of highlights are drawn: one host outside of whatever the page's own script looks after. */
export interface Layer {
  /** Draws below the box (viewport coordinates), or above it where there is no room. */
  show(content: ComponentChild, near: DOMRect, scheme: Scheme): void;
  hide(): void;
  readonly isOpen: boolean;
  contains(event: Event): boolean;
  /** Whether the focus is in a field of it that takes words. */
  isWriting(): boolean;
  /** Gives the focus to the first of these that there is. */
  focusIn(...selectors: readonly string[]): void;
}

const GAP = 6;
const MARGIN = 8;
/** A page that wipes it whenever it comes is not fought with. */
const MOST_WIPES = 20;

export function createLayer(page: Document, signal: AbortSignal): Layer {
  let made: ReturnType<typeof createHost> | undefined;
  let isOpen = false;
  let wipes = 0;
  // A page that draws all of itself anew takes the layer along.
  const wiped = new MutationObserver(() => {
    if (made && isOpen && !made.host.isConnected && wipes++ < MOST_WIPES) page.documentElement?.append(made.host);
  });

  function hide(): void {
    if (!made || !isOpen) return;
    isOpen = false;
    wiped.disconnect();
    // What is being written is kept: a field tells of its change when it loses the focus.
    (made.root.activeElement as HTMLElement | null)?.blur();
    render(null, made.root);
    made.host.remove();
  }

  function put(host: HTMLElement, near: DOMRect): void {
    const { clientWidth, clientHeight } = page.documentElement;
    const { width, height } = host.getBoundingClientRect();
    const below = near.bottom + GAP;
    const top = below + height > clientHeight && near.top - GAP - height > 0 ? near.top - GAP - height : below;
    const left = Math.max(MARGIN, Math.min(near.left, clientWidth - width - MARGIN));
    // In the page's coordinates, so that the menu stays with its words when the page scrolls.
    const origin = originOf(page);
    host.style.setProperty('--left', `${left - origin.x}px`, 'important');
    host.style.setProperty('--top', `${top - origin.y}px`, 'important');
  }

  signal.addEventListener('abort', hide, { once: true });

  return {
    show(content, near, scheme) {
      // A page that has thrown all of itself away may put it back; until then nobody sees anything.
      if (!page.documentElement) return;
      made ??= createHost('ibid-highlights', palette + colours + controls + style);
      const { host, root } = made;
      setScheme(host, scheme);
      // First, so that a field in it can have the focus.
      if (!host.isConnected) page.documentElement.append(host);
      render(content, root);
      isOpen = true;
      for (const place of [page, page.documentElement]) wiped.observe(place, { childList: true });
      put(host, near);
    },
    hide,
    get isOpen() {
      return isOpen;
    },
    contains: (event) => made !== undefined && event.composedPath().includes(made.host),
    isWriting: () => made?.root.activeElement?.matches('textarea, select, input:not([type=checkbox])') ?? false,
    focusIn(...selectors) {
      const found = selectors.map((selector) => made?.root.querySelector<HTMLElement>(selector));
      found.find((element) => element)?.focus();
    },
  };
}

/** Where the root element's coordinates begin, seen from the viewport. */
function originOf(page: Document): { readonly x: number; readonly y: number } {
  const root = page.documentElement;
  const isPositioned = getComputedStyle(root).position !== 'static';
  const box = root.getBoundingClientRect();
  return isPositioned ? { x: box.left, y: box.top } : { x: -scrollX, y: -scrollY };
}
