import type { Field, Highlight } from '../library';
import type { Paper } from '../paper';
import { anchor, type Anchoring } from './anchor';
import type { Painter } from './paint';
import { isOurs, project, type Projection } from './project';

/** An element of the page that shows a field of a paper. */
export interface Target {
  readonly paper: Paper;
  readonly field: Field;
  readonly element: Element;
}

/** A highlight and how it stands on this page. */
export interface Placed {
  readonly target: Target;
  readonly highlight: Highlight;
  readonly anchoring: Anchoring;
}

export interface Placement {
  /** Places these highlights in the target, instead of those placed there before. */
  show(target: Target, highlights: readonly Highlight[]): void;
  forget(element: Element): void;
  /** Places at once what waits for its turn, as far as a slice goes. */
  settle(): void;
  /** The target around or nearest to a range: where it begins, else where it ends, else what it spans. */
  targetOf(range: Range): Target | undefined;
  /** The target's text as it is now. */
  projection(target: Target): Projection;
  /** All highlights of the page, in page order; those whose turn has not come are missing. */
  all(): readonly Placed[];
  get(id: string): Placed | undefined;
  /** The highlights at a point of the viewport, the shortest first. */
  at(x: number, y: number): readonly Placed[];
  ranges(placed: Placed): readonly Range[];
}

interface Shown {
  /** A paper may be listed twice: what is painted is told apart by place. */
  readonly serial: number;
  target: Target;
  highlights: readonly Highlight[];
  projection?: Projection | undefined;
  /** What it read when its highlights were looked for. */
  text?: string;
  /** Ids of those that have been looked for in this text. */
  readonly done: Set<string>;
  readonly placed: Map<string, Placed>;
}

/** Matching yields to the page after this many milliseconds. */
const SLICE = 8;
const SETTLE = 30;

/**
 * Keeps highlights where their words are while the page lives: places them in slices, what is on screen first, and again
 * when their element's text has changed. Without highlights it watches nothing.
 */
export function createPlacement(page: Document, painter: Painter, signal: AbortSignal, moved: () => void): Placement {
  const shown = new Map<Element, Shown>();
  const waiting = new Set<Shown>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWatching = false;
  let serial = 0;

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (isOwn(record)) continue;
      const field = fieldAround(record.target);
      if (field) stale(field);
    }
    schedule(SETTLE);
  });

  function fieldAround(node: Node | null): Shown | undefined {
    for (let at = node; at; at = at.parentNode) {
      const field = shown.get(at as Element);
      if (field) return field;
      if (at.nodeType === 1 && isOurs(at as Element)) return undefined;
    }
    return undefined;
  }

  function stale(field: Shown): void {
    field.projection = undefined;
    if (field.highlights.length > 0) waiting.add(field);
  }

  function watch(): void {
    const wanted = [...shown.values()].some((field) => field.highlights.length > 0);
    if (wanted === isWatching) return;
    isWatching = wanted;
    if (wanted) observer.observe(page, { childList: true, characterData: true, subtree: true });
    else observer.disconnect();
  }

  function schedule(delay: number): void {
    timer ??= setTimeout(work, delay);
  }

  function work(): void {
    timer = undefined;
    if (signal.aborted) return;
    painter.reassert();
    // A list that was put in a new order has emptied ranges without any change inside of a field.
    for (const field of shown.values()) if (isBroken(field)) stale(field);
    const until = performance.now() + SLICE;
    for (const field of nearestFirst(waiting)) {
      if (performance.now() > until) break;
      if (place(field, until)) waiting.delete(field);
    }
    if (waiting.size > 0) schedule(0);
    else moved();
  }

  function isBroken({ serial: place, placed, done, highlights, target }: Shown): boolean {
    if (done.size < highlights.length) return target.element.isConnected;
    return [...placed.values()].some(
      ({ anchoring, highlight }) => anchoring.spans.length > 0 && !painter.holds(key(place, highlight.id)),
    );
  }

  /** Places what is left to place of a field until the time is up; true when nothing is left. */
  function place(field: Shown, until: number): boolean {
    const { target, highlights, placed } = field;
    if (!target.element.isConnected) return true;
    const projection = read(field);
    if (field.text !== projection.text) field.done.clear();
    field.text = projection.text;
    const ids = new Set(highlights.map(({ id }) => id));
    for (const id of placed.keys()) if (!ids.has(id)) drop(field, id);
    for (const highlight of highlights) {
      const { id, selector, colour } = highlight;
      const painted = key(field.serial, id);
      const before = field.done.has(id) ? placed.get(id) : undefined;
      if (before && isSame(before.highlight, highlight) && painter.holds(painted)) continue;
      if (performance.now() > until && field.done.size > 0) return false;
      const isKnown = before && isSame(before.highlight.selector, selector);
      const anchoring = isKnown ? before.anchoring : anchor(projection.text, selector);
      const ranges = anchoring.spans.flatMap(({ start, end }) => projection.toRange(start, end) ?? []);
      painter.set(painted, ranges, colour);
      placed.set(id, { target, highlight, anchoring });
      field.done.add(id);
    }
    return true;
  }

  function drop(field: Shown, id: string): void {
    field.placed.delete(id);
    field.done.delete(id);
    painter.remove(key(field.serial, id));
  }

  function read(field: Shown): Projection {
    // What is not watched may have changed unseen.
    if (!isWatching) field.projection = undefined;
    return (field.projection ??= project(field.target.element));
  }

  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );

  return {
    show(target, highlights) {
      const known = shown.get(target.element);
      const field: Shown = known ?? {
        serial: serial++,
        target,
        highlights,
        done: new Set(),
        placed: new Map(),
      };
      const same = known && isSame(known.highlights, highlights);
      Object.assign(field, { target, highlights });
      shown.set(target.element, field);
      watch();
      if (same || (highlights.length === 0 && field.placed.size === 0)) return;
      waiting.add(field);
      schedule(0);
    },
    settle() {
      clearTimeout(timer);
      work();
    },
    forget(element) {
      const field = shown.get(element);
      if (!field) return;
      for (const id of field.placed.keys()) painter.remove(key(field.serial, id));
      shown.delete(element);
      waiting.delete(field);
      watch();
    },
    targetOf(range) {
      const around = fieldAround(range.startContainer) ?? fieldAround(range.endContainer);
      return (around ?? [...shown.values()].find(({ target }) => range.intersectsNode(target.element)))?.target;
    },
    projection(target) {
      const field = shown.get(target.element);
      return field ? read(field) : project(target.element);
    },
    all: () => [...shown.values()].flatMap((field) => [...field.placed.values()]),
    get: (id) => [...shown.values()].map((field) => field.placed.get(id)).find((placed) => placed !== undefined),
    at: (x, y) =>
      painter.at(x, y).flatMap((painted) => {
        const [place, id] = split(painted);
        const field = [...shown.values()].find((one) => one.serial === place);
        return field?.placed.get(id) ?? [];
      }),
    ranges({ target, highlight }) {
      const field = shown.get(target.element);
      return field ? painter.ranges(key(field.serial, highlight.id)) : [];
    },
  };
}

function key(serial: number, id: string): string {
  return `${serial}/${id}`;
}

function split(painted: string): readonly [number, string] {
  const [place, id] = painted.split('/', 2);
  return [Number(place), id ?? ''];
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function isOwn({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList') return false;
  return [...addedNodes, ...removedNodes].every((node) => node.nodeType === 1 && isOurs(node as Element));
}

/** Fields on screen come first. Measuring one forces no more layout than the next frame needs anyway. */
function nearestFirst(fields: ReadonlySet<Shown>): readonly Shown[] {
  if (fields.size < 2) return [...fields];
  const distance = ({ target }: Shown): number => {
    const { top, bottom } = target.element.getBoundingClientRect();
    return Math.max(0, top - innerHeight, -bottom);
  };
  return [...fields]
    .map((field) => ({ field, at: distance(field) }))
    .sort((a, b) => a.at - b.at)
    .map(({ field }) => field);
}
