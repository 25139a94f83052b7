import { isOurs } from '../../../utils/highlights/own-elements';
import { isTrusted } from '../../ui/trust';

const REST = 250;

/**
 * Calls `chosen` when a selection has come to rest, once if it answers that it can be highlighted, and `dropped` when it is gone,
 * until the signal aborts. Never while something is pressed: what is drawn then would take the click. The answer looks again, because what
 * can be highlighted has changed.
 */
export function watchSelection(
  page: Document,
  { chosen, dropped }: { readonly chosen: (range: Range) => boolean; readonly dropped: () => void },
  signal: AbortSignal,
): () => void {
  let isPressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** A copy, as Firefox changes the selection's own. */
  let last: Range | undefined;

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function settle(): void {
    stop();
    const range = selectedRange(page);
    if (range && last && isSame(range, last)) return;
    last = range && chosen(range) ? range.cloneRange() : undefined;
    if (!range) dropped();
  }

  function settleIn(time: number): void {
    clearTimeout(timer);
    timer = setTimeout(settle, time);
  }

  function press(event: Event): void {
    if (!isTrusted(event)) return;
    isPressed = true;
    stop();
    // The same words may be selected again.
    if (!(event.target instanceof Element && isOurs(event.target))) last = undefined;
  }

  function change(): void {
    if (isPressed) return;
    if (selectedRange(page)) settleIn(REST);
    else settle();
  }

  function lift(event: Event): void {
    if (!isTrusted(event)) return;
    isPressed = false;
    // A click on a selection collapses it only after this event.
    settleIn(10);
  }

  const options = { signal, capture: true, passive: true } as const;
  page.addEventListener('pointerdown', press, options);
  page.addEventListener('pointerup', lift, options);
  page.addEventListener('pointercancel', lift, options);
  page.addEventListener('selectionchange', change, options);
  // Our code may have been loaded by the very selection that it is to look at.
  if (selectedRange(page)) settleIn(REST);
  signal.addEventListener('abort', stop, { once: true });
  return () => void (!isPressed && timer === undefined && selectedRange(page) && settleIn(0));
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
