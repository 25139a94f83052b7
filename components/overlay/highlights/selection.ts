import { isOurs } from '../../../utils/highlights/project';
import { isTrusted } from '../../ui/trust';

const REST = 250;

/**
 * Calls `chosen` when a selection has come to rest, once if it answers that it can be highlighted, and `dropped` when it is gone,
 * until the signal aborts. Never while something is pressed: what is drawn then would take the click.
 */
export function watchSelection(
  page: Document,
  { chosen, dropped }: { readonly chosen: (range: Range) => boolean; readonly dropped: () => void },
  signal: AbortSignal,
): void {
  let isPressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** A copy, as Firefox changes the selection's own. */
  let last: Range | undefined;

  function settle(): void {
    clearTimeout(timer);
    const range = selectedRange(page);
    if (range && last && isSame(range, last)) return;
    last = range && chosen(range) ? range.cloneRange() : undefined;
    if (!range) dropped();
  }

  function settleIn(time: number): void {
    clearTimeout(timer);
    timer = setTimeout(settle, time);
  }

  function lift(event: Event): void {
    if (!isTrusted(event)) return;
    isPressed = false;
    // A click on a selection collapses it only after this event.
    settleIn(10);
  }

  const options = { signal, capture: true, passive: true } as const;
  page.addEventListener(
    'pointerdown',
    (event) => {
      if (!isTrusted(event)) return;
      isPressed = true;
      clearTimeout(timer);
      // The same words may be selected again.
      if (!(event.target instanceof Element && isOurs(event.target))) last = undefined;
    },
    options,
  );
  page.addEventListener('pointerup', lift, options);
  page.addEventListener('pointercancel', lift, options);
  page.addEventListener(
    'selectionchange',
    () => {
      if (isPressed) return;
      if (selectedRange(page)) settleIn(REST);
      else settle();
    },
    options,
  );
  // Our code may have been loaded by the very selection that it is to look at.
  if (selectedRange(page)) settleIn(REST);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

function isSame(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

/** The page's selection, if anything is selected. Firefox may have several ranges; the first one counts. */
export function selectedRange(page: Document): Range | undefined {
  const selection = page.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  return selection.getRangeAt(0);
}
