import type { Row } from '../../../utils/listing/rows';

interface Place {
  /** The rows that were shown, as they stood, and the one that was under the eye. */
  readonly list: readonly Row[];
  readonly at: number;
  readonly top: number;
  readonly edge: number;
}

interface Held extends Place {
  /** The row that has the place, none where none is shown, and where it stood when it was held last. */
  readonly holder: Row | undefined;
  readonly stood: number | undefined;
}

export interface PlaceKeeperOptions {
  readonly page: Document;
  readonly address: string;
  /** The rows that are shown, in the order in which they are seen. */
  readonly shown: () => readonly Row[];
  /** Where the visible part of the window begins, below whatever sticks to its top. */
  readonly edge: () => number;
  /** The page is at an address where a place was kept. */
  readonly comeBack: (kept: string) => void;
  readonly signal: AbortSignal;
}

export interface PlaceKeeper {
  /**
   * Changes what is shown; the row under the eye stays where it is, or the nearest that is still shown takes its place. Until the reader
   * scrolls it is not forgotten: what brings it back brings it back there. At the beginning of the list the beginning stays. With `ifHeld` only
   * a place that was held before is: while a reader scrolls, the browser makes up for what is drawn above better than we could.
   */
  around(change: () => void, ifHeld?: boolean): void;
}

/** A page is restored once: what its app goes on to without loading is new. */
let isNew = true;

/** Keeps the reader's place: through filters and orders, and through a reload and back. */
export function createPlaceKeeper(options: PlaceKeeperOptions): PlaceKeeper {
  const { page, shown, edge, signal } = options;
  const view = page.defaultView ?? window;
  /** Read by the page too, and told by it: nothing but what the page knows, and a name that is looked for among its rows. */
  const memory = `ibid ${options.address}`;
  let held: Held | undefined;

  /** The place that is held, unless the reader has gone on. */
  function standing(): Held | undefined {
    const top = held && (held.holder ? topOf(held.holder) : view.scrollY);
    return isNear(top, held?.stood) ? held : undefined;
  }

  function place(): Place | undefined {
    const still = standing();
    if (still) return still;
    const [list, from] = [shown(), edge()];
    const at = list.findIndex(({ entry }) => bottomOf(entry.parts.at(-1)) > from);
    const row = list[at];
    const top = row && topOf(row);
    return top === undefined || (at === 0 && top >= from) ? undefined : { list, at, top, edge: from };
  }

  function remember(): void {
    const here = place();
    const row = here?.list[here.at];
    if (here && row) view.sessionStorage.setItem(memory, JSON.stringify([row.id, here.top]));
    else view.sessionStorage.removeItem(memory);
  }

  view.addEventListener('pagehide', () => attempt(remember), { signal });
  attempt(() => {
    const kept = isNew && view.sessionStorage.getItem(memory);
    if (kept) options.comeBack(kept);
  });
  isNew = false;

  return {
    around(change, ifHeld) {
      const here = ifHeld ? standing() : place();
      change();
      if (!here) return;
      const { list, at, top } = here;
      const isShown = (row: Row): boolean => topOf(row) !== undefined;
      const holder = list.slice(at).find(isShown) ?? list.slice(0, at).findLast(isShown);
      if (holder) bringRow(holder, holder === list[at] ? top : Math.max(top, here.edge));
      held = { ...here, holder, stood: holder ? topOf(holder) : view.scrollY };
    },
  };
}

/** Scrolls so far that a row stands where it shall in the window. */
export function bringRow(row: Row, top: number): void {
  const off = (topOf(row) ?? top) - top;
  if (Math.abs(off) >= 1) window.scrollBy({ top: off, behavior: 'instant' });
}

/** Where a row begins in the window; undefined for one that is not shown. */
export function topOf({ entry }: Row): number | undefined {
  const box = entry.parts[0].getBoundingClientRect();
  return box.height > 0 ? box.top : undefined;
}

function bottomOf(part: Element | undefined): number {
  return part?.getBoundingClientRect().bottom ?? 0;
}

function isNear(a: number | undefined, b: number | undefined): boolean {
  return Math.abs((a ?? NaN) - (b ?? NaN)) < 2;
}

/** A page may be kept from storing anything. */
function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // Then the place is the browser's matter.
  }
}
