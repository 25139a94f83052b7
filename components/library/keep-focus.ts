/** Where the keyboard's focus can go that is no field to type in: there the page's keys would be typed. */
const CONTROLS =
  'a[href], button:not([disabled]), summary, [tabindex="0"], input[type="checkbox"]:not([disabled]), input[type="file"]:not([disabled])';

/**
 * Keeps the keyboard's focus near its place until the signal aborts: when what had it is taken away or switched off, and nothing else took
 * it, the first control goes on that stands in what is left around. Otherwise the next Tab would begin at the head of the page.
 */
export function keepFocus(root: HTMLElement, signal: AbortSignal): void {
  let last: Element | undefined;
  let around: readonly Element[] = [];
  let isDue = false;

  function mend(): void {
    isDue = false;
    if (signal.aborted || !last || !isLost(last)) return;
    const place = around.find((each) => each.isConnected && controlIn(each));
    last = undefined;
    if (place) controlIn(place)?.focus({ preventScroll: true });
  }

  root.addEventListener(
    'focusin',
    ({ target }) => {
      last = target as Element;
      around = ancestors(last, root);
    },
    { signal },
  );
  // Whoever takes something away may put the focus elsewhere with the next frame: that goes before.
  const changes = new MutationObserver(() => {
    if (isDue || !last || !isLost(last)) return;
    isDue = true;
    requestAnimationFrame(() => setTimeout(mend));
  });
  changes.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  signal.addEventListener('abort', () => changes.disconnect());
}

function isLost(element: Element): boolean {
  const active = document.activeElement;
  const isFree = active === null || active === document.body || active === element;
  return isFree && (!element.isConnected || element.hasAttribute('disabled'));
}

function ancestors(element: Element, root: Element): Element[] {
  const found: Element[] = [];
  for (let at = element.parentElement; at && at !== root.parentElement; at = at.parentElement) found.push(at);
  return found;
}

function controlIn(place: Element): HTMLElement | undefined {
  return [...place.querySelectorAll<HTMLElement>(CONTROLS)].find((control) => control.checkVisibility?.() ?? true);
}
