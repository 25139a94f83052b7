import { isTrusted } from '../../ui/trust';

/** What the reader has selected, once the selection rests. */
export interface Chosen {
  readonly range: Range;
  /** The reader used the keyboard: the menu may take focus by Tab, and says that it is there. */
  readonly byKeyboard: boolean;
}

const REST = 250;

/** Calls `chosen` when a selection has come to rest and `dropped` when it is gone, until the signal aborts. */
export function watchSelection(
  page: Document,
  { chosen, dropped }: { readonly chosen: (chosen: Chosen) => void; readonly dropped: () => void },
  signal: AbortSignal,
): void {
  let isPressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function settle(byKeyboard: boolean): void {
    clearTimeout(timer);
    const range = selectedRange(page);
    if (range) chosen({ range, byKeyboard });
    else dropped();
  }

  const options = { signal, capture: true, passive: true } as const;
  page.addEventListener('pointerdown', (event) => void (isPressed ||= isTrusted(event)), options);
  page.addEventListener(
    'pointerup',
    (event) => {
      if (!isTrusted(event)) return;
      isPressed = false;
      // A click on a selection collapses it only after this event.
      clearTimeout(timer);
      timer = setTimeout(settle, 10, false);
    },
    options,
  );
  page.addEventListener('pointercancel', (event) => void (isPressed &&= !isTrusted(event)), options);
  page.addEventListener(
    'selectionchange',
    () => {
      if (isPressed) return;
      clearTimeout(timer);
      if (selectedRange(page)) timer = setTimeout(settle, REST, true);
      else settle(true);
    },
    options,
  );
  // Our code may have been loaded by the very selection that it is to look at.
  if (selectedRange(page)) timer = setTimeout(settle, REST, false);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

/** The page's selection, if anything is selected. Firefox may have several ranges; the first one counts. */
export function selectedRange(page: Document): Range | undefined {
  const selection = page.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  return selection.getRangeAt(0);
}
