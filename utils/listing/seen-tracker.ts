/** How long a row must have been on screen to count as seen, in milliseconds. */
const LOOK = 1000;
/** How long seen rows are gathered before they are told, in milliseconds. */
const GATHER = 1500;

export interface SeenTracker {
  /** An element that the page takes away is out of sight, and forgotten. */
  watch(element: Element): void;
}

/** Tells which watched elements were on screen for a second while the tab was visible; each one once. */
export function trackSeen(
  page: Document,
  seen: (elements: readonly Element[]) => void,
  signal: AbortSignal,
): SeenTracker {
  const waiting = new Map<Element, ReturnType<typeof setTimeout>>();
  let gathered: Element[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const { target } = entry;
        const inView = isInView(entry);
        if (inView === waiting.has(target)) continue;
        clearTimeout(waiting.get(target));
        waiting.delete(target);
        if (inView) waiting.set(target, setTimeout(look, LOOK, target));
      }
    },
    { threshold: [0, 0.1, 0.25, 0.5] },
  );

  function look(element: Element): void {
    waiting.delete(element);
    if (page.visibilityState !== 'visible') {
      waiting.set(element, setTimeout(look, LOOK, element));
      return;
    }
    observer.unobserve(element);
    gathered.push(element);
    timer ??= setTimeout(tell, GATHER);
  }

  function tell(): void {
    clearTimeout(timer);
    timer = undefined;
    if (gathered.length > 0) seen(gathered);
    gathered = [];
  }

  page.addEventListener('visibilitychange', tell, { signal });
  page.defaultView?.addEventListener('pagehide', tell, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const pending of waiting.values()) clearTimeout(pending);
    clearTimeout(timer);
  });

  return {
    watch: (element) => observer.observe(element),
  };
}

/** Half of it is on screen, or it fills half of the screen: a long abstract may never fit. */
function isInView({ intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean {
  return intersectionRatio >= 0.5 || (rootBounds !== null && intersectionRect.height >= rootBounds.height / 2);
}
