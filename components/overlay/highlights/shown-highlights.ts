import type { Highlight } from '../../../utils/model/highlight';
import type { Target } from '../../../utils/highlights/placed';
import type { Placement } from '../../../utils/highlights/placement';

export type Change = (highlights: readonly Highlight[]) => readonly Highlight[];

/** A page's highlights as they are shown: what the library knows, and what the reader has just done that it does not know yet. */
export interface ShownHighlights {
  show(target: Target, highlights: readonly Highlight[]): void;
  forget(element: Element): void;
  /** Shows a change at once, and for as long as the deed takes that makes it last. */
  meanwhile<Kept>(target: Target, change: Change, deed: () => Promise<Kept>): Promise<Kept>;
  /** The library knows something else now; it is shown when the deed is done. */
  learn(target: Target, change: Change): void;
}

interface Given {
  readonly target: Target;
  readonly highlights: readonly Highlight[];
}

interface Pending {
  readonly target: Target;
  readonly change: Change;
}

export function createShownHighlights(placement: Placement): ShownHighlights {
  const given = new Map<Element, Given>();
  const pending = new Set<Pending>();

  /** Shows what there is now in every element of the page that shows this field. */
  function refresh(like: Target): void {
    const changes = [...pending].filter(({ target }) => isSame(target, like));
    for (const { target, highlights } of given.values())
      if (isSame(target, like)) {
        const now = changes.reduce((before, { change }) => change(before), highlights);
        placement.show(target, now);
      }
  }

  return {
    show(target, highlights) {
      given.set(target.element, { target, highlights });
      refresh(target);
    },
    forget(element) {
      given.delete(element);
      placement.forget(element);
    },
    async meanwhile(target, change, deed) {
      const mine = { target, change };
      pending.add(mine);
      refresh(target);
      try {
        return await deed();
      } finally {
        pending.delete(mine);
        refresh(target);
      }
    },
    learn(like, change) {
      for (const [element, { target, highlights }] of given)
        if (isSame(target, like)) given.set(element, { target, highlights: change(highlights) });
    },
  };
}

function isSame(a: Target, b: Target): boolean {
  return a.paper.id === b.paper.id && a.field === b.field;
}
