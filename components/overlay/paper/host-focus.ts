/**
 * Puts a host where it belongs. A page that draws its own part anew takes the host along, and the focus with it, in the
 * middle of a word: what follows would be keys pressed on the page. What had the focus then has it again.
 */
export function createHostMover(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): (parent: Element) => void {
  const page = host.ownerDocument;
  const removals = new MutationObserver(() => undefined);
  let focused: HTMLElement | undefined;

  function forget(): void {
    focused = undefined;
    removals.disconnect();
  }

  /** Chromium tells the page that the focus goes, which may then move the host itself. It is put there with the next drawing. */
  function put(parent: Element): void {
    try {
      parent.append(host);
    } catch (error) {
      if ((error as Error).name !== 'NotFoundError') throw error;
    }
  }

  root.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    focused = target;
    removals.observe(page, { childList: true, subtree: true });
  });
  // Chromium tells that the focus goes, and then takes the element away; Firefox does not tell.
  root.addEventListener('focusout', () =>
    queueMicrotask(() => {
      const removed = removals.takeRecords().flatMap(({ removedNodes }) => [...removedNodes]);
      if (!root.activeElement && !removed.some((node) => node.contains(host))) forget();
    }),
  );
  signal.addEventListener('abort', forget);

  return (parent) => {
    const before = focused;
    if (host.parentElement !== parent) put(parent);
    const isFree = !page.activeElement || page.activeElement === page.body;
    // To a field that is typed into `held-field.ts` gives it back, and the caret with it.
    if (before?.isConnected && isFree && !before.dataset['field']) before.focus({ preventScroll: true });
  };
}
