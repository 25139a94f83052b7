/** What is on screen or about to be. */
export interface InSight {
  /** Calls `changed` whenever the element comes into sight or leaves it; anew for each element, once for each key. */
  watch(element: Element, key: string): void;
  forget(element: Element, key: string): void;
  sees(element: Element): boolean;
}

/** So few that it is not worth to tell what is on screen: all of them are in sight. */
const FEW = 40;
/** What the reader will see in a moment is in sight, too. */
const MARGIN = '10% 0%';

/** Watches elements by name; where the browser cannot tell, all is in sight. */
export function createInSight(changed: (keys: Iterable<string>) => void, signal: AbortSignal): InSight {
  const keys = new Map<Element, Set<string>>();
  const seen = new WeakSet<Element>();
  let count = 0;
  const observer =
    typeof IntersectionObserver === 'function'
      ? new IntersectionObserver(
          (entries) => {
            for (const { target, isIntersecting } of entries) {
              if (isIntersecting === seen.has(target)) continue;
              if (isIntersecting) seen.add(target);
              else seen.delete(target);
              changed(keys.get(target) ?? []);
            }
          },
          { rootMargin: MARGIN },
        )
      : undefined;
  signal.addEventListener('abort', () => observer?.disconnect(), { once: true });

  return {
    watch(element, key) {
      const known = keys.get(element);
      if (known?.has(key)) return;
      if (known) known.add(key);
      else {
        keys.set(element, new Set([key]));
        if (isNear(element)) seen.add(element);
        observer?.observe(element);
      }
      if (++count === FEW + 1) for (const [other, names] of keys) if (!seen.has(other)) changed(names);
    },
    forget(element, key) {
      const known = keys.get(element);
      if (known?.delete(key)) count--;
      if (!known || known.size > 0) return;
      keys.delete(element);
      seen.delete(element);
      observer?.unobserve(element);
    },
    sees: (element) => !observer || count <= FEW || seen.has(element),
  };
}

/** A first look, so that nothing on screen has to wait for the observer. */
function isNear(element: Element): boolean {
  const { top, bottom, height, width } = element.getBoundingClientRect();
  return height + width > 0 && bottom > 0 && top < innerHeight;
}
