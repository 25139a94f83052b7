/**
 * Puts a host where it belongs. A page that draws its own part anew takes the host along, and the focus with it, in the
 * middle of a word: what follows would be keys pressed on the page. What had the focus has it again.
 */
export function createHostMover(host: HTMLElement, root: ShadowRoot): (parent: Element) => void {
  let focused: HTMLElement | undefined;
  root.addEventListener('focusin', ({ target }) => {
    focused = target instanceof HTMLElement ? target : undefined;
  });
  // Some browsers tell that the focus is lost when its element is taken away, before they take it.
  root.addEventListener('focusout', () =>
    queueMicrotask(() => {
      if (host.isConnected && !root.activeElement) focused = undefined;
    }),
  );
  return (parent) => {
    if (host.parentElement === parent) return;
    const before = focused;
    parent.append(host);
    const page = host.ownerDocument;
    const isFree = !page.activeElement || page.activeElement === page.body;
    if (before?.isConnected && isFree) before.focus({ preventScroll: true });
  };
}
