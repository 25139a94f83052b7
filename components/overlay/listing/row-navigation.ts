import type { Row } from '../../../utils/listing/rows';
import type { FocusRing } from '../focus-ring';
import { CURRENT } from './row-visibility';

/** Room between a row and the edge of what is visible, in CSS pixels. */
const ROOM = 10;

export interface RowNavigation {
  readonly current: Row | undefined;
  /** Goes some rows on (or back); the first step, and the one after the reader scrolled away, goes to the first row on screen. */
  move(by: 1 | -1): void;
  /** Goes to another row instead of one that is about to go. */
  instead(gone: Row, next: Row | undefined): void;
  /** Goes to the first row of all. */
  top(): void;
  /** Makes the first row on screen the current one if none is, and brings the current one into view. */
  focus(): void;
  /** What sticks to the top of the window may have grown: the current row is not left below it. */
  uncover(): void;
  leave(): void;
  /** Does something that may make the row vanish, and goes on to its neighbour. */
  around(row: Row, action: () => void): void;
}

export interface RowNavigationOptions {
  /** The rows that are shown, in the order in which they are seen. */
  readonly rows: () => readonly Row[];
  /** Where the visible part of the window begins, below whatever sticks to its top. */
  readonly top: () => number;
  readonly ring: FocusRing;
}

/** The current row: where the keys act. */
export function createRowNavigation({ rows, top, ring }: RowNavigationOptions): RowNavigation {
  let current: Row | undefined;
  let watch: ResizeObserver | undefined;
  /** Where the visible part began when the current row was last looked at. */
  let edge = 0;

  function go(row: Row | undefined): void {
    watch?.disconnect();
    current?.entry.fields.title?.removeAttribute(CURRENT);
    current = row;
    current?.entry.fields.title?.setAttribute(CURRENT, '');
    if (row) reveal(row, top());
    ring.around(row);
  }

  function instead(gone: Row, next: Row | undefined): void {
    go(next);
    // Its neighbour may have come to stand elsewhere.
    watch = onceGone(gone, () => go(current));
  }

  const first = (): Row | undefined => firstOnScreen(rows(), top());

  return {
    get current() {
      return current;
    },
    move(by) {
      const all = rows();
      const at = current && isOnScreen(current, top()) ? all.indexOf(current) : -1;
      go(at < 0 ? first() : (all[at + by] ?? current));
    },
    instead,
    top() {
      window.scrollTo({ top: 0, behavior: 'instant' });
      go(rows()[0]);
    },
    focus: () => go(current && rows().includes(current) ? current : first()),
    uncover() {
      const from = top();
      if (current && from > edge && isOnScreen(current, edge)) reveal(current, from);
      edge = from;
    },
    leave: () => go(undefined),
    around(row, action) {
      const all = rows();
      const at = all.indexOf(row);
      action();
      instead(row, all[at + 1] ?? all[at - 1]);
    },
  };
}

function firstOnScreen(rows: readonly Row[], top: number): Row | undefined {
  return rows.find((row) => row.entry.parts[0].getBoundingClientRect().top >= top) ?? rows[0];
}

/** Calls when a row takes no room any more, which takes as long as the library does. */
function onceGone({ entry }: Row, gone: () => void): ResizeObserver {
  const [part] = entry.parts;
  const watch = new ResizeObserver(() => part.getBoundingClientRect().height === 0 && gone());
  watch.observe(part);
  return watch;
}

/** Scrolls no further than a row needs to be seen below `top`. */
function reveal(row: Row, top: number): void {
  const boxes = row.entry.parts.map((part) => part.getBoundingClientRect());
  const upper = Math.min(...boxes.map((box) => box.top)) - top - ROOM;
  const lower = Math.max(...boxes.map((box) => box.bottom)) - window.innerHeight + ROOM;
  if (upper < 0) window.scrollBy({ top: upper });
  else if (lower > 0) window.scrollBy({ top: Math.min(lower, upper) });
}

function isOnScreen(row: Row, top: number): boolean {
  const boxes = row.entry.parts.map((part) => part.getBoundingClientRect());
  return boxes.some((box) => box.height > 0 && box.bottom > top && box.top < window.innerHeight);
}
