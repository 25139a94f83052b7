/** What is on screen, or near. */
export interface InSight<Key = string> {
  /**
   * Calls `changed` whenever the element comes into sight or leaves it; anew for each element, once for each key.
   * `isNear` says whether it is in sight now, where that is known.
   */
  watch(element: Element, key: Key, isNear?: boolean): void;
  forget(element: Element, key: Key): void;
  sees(element: Element): boolean;
}

/** What comes this near is in sight already, so that it is painted before it is seen. */
const MARGIN = { rootMargin: '400px 0px' };

/** Watches elements by name; where the browser cannot tell, all is in sight. */
export function createInSight<Key = string>(changed: (keys: Iterable<Key>) => void, signal: AbortSignal): InSight<Key> {
  const keys = new Map<Element, Set<Key>>();
  const seen = new WeakSet<Element>();
  const observer =
    typeof IntersectionObserver === 'function'
      ? new IntersectionObserver((entries) => {
          for (const { target, isIntersecting } of entries) {
            if (isIntersecting === seen.has(target)) continue;
            if (isIntersecting) seen.add(target);
            else seen.delete(target);
            changed(keys.get(target) ?? []);
          }
        }, MARGIN)
      : undefined;
  signal.addEventListener('abort', () => observer?.disconnect(), { once: true });

  return {
    watch(element, key, near) {
      const known = keys.get(element);
      if (known) known.add(key);
      else {
        keys.set(element, new Set([key]));
        if (near ?? isNear(element)) seen.add(element);
        observer?.observe(element);
      }
    },
    forget(element, key) {
      const known = keys.get(element);
      known?.delete(key);
      if (!known || known.size > 0) return;
      keys.delete(element);
      seen.delete(element);
      observer?.unobserve(element);
    },
    sees: (element) => !observer || seen.has(element),
  };
}

/** A first look, so that nothing on screen has to wait for the observer. */
function isNear(element: Element): boolean {
  const { top, bottom, height, width } = element.getBoundingClientRect();
  return height + width > 0 && bottom > 0 && top < innerHeight;
}
