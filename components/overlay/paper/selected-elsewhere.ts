/** So long a selection has to rest, in milliseconds. */
const REST = 100;

/**
 * Calls `found` when words have been selected that are in none of the elements known: the page may have opened a panel, or filled one with
 * text, without a change that is heard of.
 */
export function watchSelectedElsewhere(
  page: Document,
  known: () => readonly Element[],
  found: () => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    const selection = page.getSelection();
    if (signal.aborted || !selection || selection.isCollapsed) return;
    if (!known().some((element) => element.contains(selection.anchorNode))) found();
  }

  page.addEventListener(
    'selectionchange',
    () => {
      clearTimeout(timer);
      timer = setTimeout(look, REST);
    },
    { signal },
  );
}
