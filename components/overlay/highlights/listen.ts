import type { Placement } from '../../../utils/highlights/placement';
import { pressed as keyPressed } from '../../../utils/key-press';
import { isComposing } from '../../shared/is-composing';
import { isTyping } from '../../shared/is-typing';
import { isTrusted } from '../../ui/trust';
import { colourOfKey } from './Colours';
import type { HighlightStore } from './highlight-store';
import type { Layer } from './layer';
import type { Panels } from './panels';
import { selectedRange } from './selection';
import { lineAt } from './selection-geometry';

/** What keys and pointer work on. */
export interface Workplace {
  readonly layer: Layer;
  readonly placement: Placement;
  readonly panels: Panels;
  readonly keep: HighlightStore;
}

const CONTROLS = 'a[href], button, input, textarea, select, label, summary';

/** Hears keys and clicks on the page that are meant for highlights, until the signal aborts. */
export function listen(page: Document, { layer, placement, panels, keep }: Workplace, signal: AbortSignal): void {
  function pressed(event: KeyboardEvent): void {
    if (!isTrusted(event) || isComposing(event) || event.altKey || event.shiftKey) return;
    // The digits pick a colour in our own cards too, which are dialogs.
    const isTyped = layer.contains(event) ? layer.isWriting() : isTyping(event);
    const key = keyPressed(event);
    if (event.ctrlKey || event.metaKey) {
      if (/^(?:Ctrl|Meta)\+z$/.test(key) && !isTyped && keep.undo()) event.preventDefault();
      return;
    }
    if (!layer.isOpen) return;
    const colour = isTyped ? undefined : colourOfKey(key);
    if (event.key === 'Escape') panels.close();
    else if (!colour || !panels.pick(colour)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** Opens the card of the highlights where the click was, if there are any. */
  function open({ clientX, clientY }: MouseEvent): boolean {
    const hits = placement.at(clientX, clientY);
    if (hits[0]) panels.card(hits, lineAt(placement.ranges(hits[0]), clientY));
    return hits.length > 0;
  }

  function clicked(event: MouseEvent): void {
    if (isTrusted(event) && !layer.contains(event) && !selectedRange(page) && !isIn(event, CONTROLS)) open(event);
  }

  /** A click on a link follows it, as on any page; with Alt it opens the card of the highlight in it. */
  function clickedLink(event: MouseEvent): void {
    if (!isTrusted(event) || !event.altKey || !isIn(event, 'a[href]') || !open(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function touched(event: PointerEvent): void {
    if (isTrusted(event) && layer.isOpen && !panels.selected && !layer.contains(event)) panels.close();
  }

  page.addEventListener('keydown', pressed, { signal, capture: true });
  page.addEventListener('click', clicked, { signal });
  page.addEventListener('click', clickedLink, { signal, capture: true });
  page.addEventListener('pointerdown', touched, { signal, capture: true, passive: true });
}

function isIn({ target }: Event, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
