import type { Row } from '../../../utils/listing/rows';
import type { Scheme } from '../color-scheme';
import type { FocusRing } from '../focus-ring';
import { CURRENT } from '../rows/row-visibility';
import type { WayBack } from './way-back';

/** Room between a row and the edge of what is visible, in CSS pixels. */
const ROOM = 10;

export interface RowNavigation {
  readonly current: Row | undefined;
  /**
   * Goes some rows on (or back), and tells from which row; the first step, and the one after the reader scrolled away, begins anew at the
   * first row on screen.
   */
  move(by: 1 | -1): Row | undefined;
  /** Goes on from a row because of what was done to it. */
  moveOn(from: Row): void;
  /** Goes to another row instead of one that is about to go. */
  instead(gone: Row, next: Row | undefined): void;
  /** Goes to the first row of all. */
  top(): void;
  /** Makes the first row on screen the current one if none is, and brings the current one into view. */
  focus(): void;
  /** The same for a reader who comes back to the rows where they are: a current one that is out of sight is given up, and nothing scrolls where any is in sight. */
  settle(): void;
  /**
   * Rows were drawn, or what sticks to the top of the window: the current row is one that is shown, marked, and not left below that.
   * What had moved the reader on may have been taken back: so is the reader.
   */
  drawn(): void;
  /**
   * Draws what may push the current row about: where it was wholly in view it stays so. Told by what was before and after, and not by how far
   * the page is scrolled, which the browser changes too when something is drawn above.
   */
  inView(draw: () => void): void;
  leave(): void;
  /** Does something that may make the row vanish, and goes on to its neighbour. */
  around(row: Row, action: () => void): void;
}

export interface RowNavigationOptions {
  /** The rows that are shown, in the order in which they are seen. */
  readonly rows: () => readonly Row[];
  /** The same, with those between them that are not shown. */
  readonly all: () => readonly Row[];
  /** Where the visible part of the window begins, below whatever sticks to its top. */
  readonly top: () => number;
  readonly ring: FocusRing;
  readonly scheme: () => Scheme;
  readonly wayBack: WayBack;
}

/** Where the keys act, and how it is shown. */
interface Cursor {
  readonly row: Row | undefined;
  /** Makes a row the current one where it stands. */
  put(row: Row | undefined): void;
  /** The same, and brings it into view. */
  go(row: Row | undefined): void;
  /** Goes to where the current row stands once another one has gone: it may have come to stand elsewhere. */
  onceGone(gone: Row): void;
}

function createCursor(options: RowNavigationOptions): Cursor {
  const { top } = options;
  const show = createMark(options);
  let current: Row | undefined;
  /** What waits for a row to go, and what follows the current one as it grows. */
  let watches: readonly (ResizeObserver | undefined)[] = [];

  function unwatch(): void {
    for (const watch of watches) watch?.disconnect();
  }

  function put(row: Row | undefined): void {
    if (row !== current) unwatch();
    current = row;
    show(row);
  }

  function go(row: Row | undefined): void {
    unwatch();
    if (row) reveal(row, top());
    put(row);
    watches = [row && keepWhole(row, top)];
  }

  return {
    get row() {
      return current;
    },
    put,
    go,
    onceGone(gone) {
      watches = [...watches, onceGone(gone, () => go(current))];
    },
  };
}

/** The current row: where the keys act. */
export function createRowNavigation(options: RowNavigationOptions): RowNavigation {
  const { rows, all, top, wayBack } = options;
  const cursor = createCursor(options);
  const keepBelow = createEdge(top);
  const first = (): Row | undefined => firstOnScreen(rows(), top());
  const isShown = (row: Row | undefined): row is Row => row !== undefined && rows().includes(row);

  function instead(gone: Row, next: Row | undefined): void {
    cursor.go(next);
    wayBack.moved(gone, next);
    cursor.onceGone(gone);
  }

  function move(by: 1 | -1): Row | undefined {
    const from = isShown(cursor.row) && isOnScreen(cursor.row, top()) ? cursor.row : undefined;
    cursor.go(from ? (neighbour(rows(), from, by) ?? from) : first());
    return from;
  }

  return {
    get current() {
      return cursor.row;
    },
    move,
    moveOn(from) {
      move(1);
      wayBack.moved(from, cursor.row);
    },
    instead,
    top() {
      window.scrollTo({ top: 0, behavior: 'instant' });
      cursor.go(rows()[0]);
    },
    focus: () => cursor.go(isShown(cursor.row) ? cursor.row : first()),
    settle: () => settle(cursor, isShown(cursor.row) ? cursor.row : undefined, first, top()),
    drawn() {
      const back = wayBack.find(cursor.row, rows());
      if (back !== cursor.row) cursor.go(back);
      // Without scrolling: what hid the row was not a step of the reader's.
      cursor.put(cursor.row && shownFrom(cursor.row, all(), rows()));
      keepBelow(cursor.row);
    },
    inView(draw) {
      const { row } = cursor;
      const wasWhole = row !== undefined && isWhole(row, top());
      draw();
      if (wasWhole && cursor.row === row && !isWhole(row, top())) reveal(row, top());
    },
    leave: () => cursor.go(undefined),
    around(row, action) {
      const next = neighbour(rows(), row, 1) ?? neighbour(rows(), row, -1);
      action();
      instead(row, next);
    },
  };
}

/** Stays at a row that is on screen, or else begins anew at the first one. */
function settle(cursor: Cursor, current: Row | undefined, first: () => Row | undefined, top: number): void {
  const here = current && isOnScreen(current, top) ? current : first();
  if (here && isOnScreen(here, top)) cursor.put(here);
  else cursor.go(here);
}

/** Keeps a row below what sticks to the top of the window, when that has grown since it was last looked at. */
function createEdge(top: () => number): (row: Row | undefined) => void {
  let edge = 0;
  return (row) => {
    const before = edge;
    edge = top();
    if (row && edge > before && isOnScreen(row, before)) reveal(row, edge);
  };
}

/** Shows which row is the current one: to the page's style on its title, and by the ring. */
function createMark({ ring, scheme }: RowNavigationOptions): (row: Row | undefined) => void {
  let marked: Element | undefined;
  return (row) => {
    const title = row?.entry.fields.title;
    // The page may have made the title anew, or given its element to another row.
    if (title !== marked) marked?.removeAttribute(CURRENT);
    title?.setAttribute(CURRENT, '');
    marked = title;
    ring.around(row, scheme());
  };
}

function neighbour(rows: readonly Row[], row: Row, by: 1 | -1): Row | undefined {
  return rows[rows.indexOf(row) + by];
}

/** A row if it is shown, or the next one that is; the last of them at the end. */
function shownFrom(row: Row, all: readonly Row[], rows: readonly Row[]): Row | undefined {
  const shown = new Set(rows);
  return all.slice(all.indexOf(row)).find((one) => shown.has(one)) ?? rows.at(-1);
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

/** What opens in a row that was wholly in view does not take its end out of view. */
function keepWhole(row: Row, top: () => number): ResizeObserver {
  let before = spanOf(row);
  const watch = new ResizeObserver(() => {
    const now = spanOf(row);
    const grown = now.lower - now.upper - (before.lower - before.upper);
    before = now;
    const wasWhole = now.upper >= top() && now.lower - grown <= window.innerHeight;
    if (grown > 0 && wasWhole) reveal(row, top());
  });
  for (const part of row.entry.parts) watch.observe(part);
  return watch;
}

/** Scrolls no further than a row needs to be seen below `top`. */
function reveal(row: Row, top: number): void {
  const span = spanOf(row);
  const upper = span.upper - top - ROOM;
  const lower = span.lower - window.innerHeight + ROOM;
  if (upper < 0) window.scrollBy({ top: upper });
  else if (lower > 0) window.scrollBy({ top: Math.min(lower, upper) });
}

function spanOf({ entry: { parts } }: Row): { readonly upper: number; readonly lower: number } {
  const boxes = parts.map((part) => part.getBoundingClientRect());
  return { upper: Math.min(...boxes.map((box) => box.top)), lower: Math.max(...boxes.map((box) => box.bottom)) };
}

function isWhole(row: Row, top: number): boolean {
  const { upper, lower } = spanOf(row);
  return upper >= top && lower <= window.innerHeight;
}

function isOnScreen(row: Row, top: number): boolean {
  const boxes = row.entry.parts.map((part) => part.getBoundingClientRect());
  return boxes.some((box) => box.height > 0 && box.bottom > top && box.top < window.innerHeight);
}
