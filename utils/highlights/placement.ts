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
  placed: Map<string, Placed>;
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
    for (const field of shown.values())
      if (
        [...field.placed.values()].some(
          ({ anchoring, highlight }) => anchoring.spans.length > 0 && !painter.holds(key(field, highlight.id)),
        )
      )
        stale(field);
    const until = performance.now() + SLICE;
    for (const field of nearestFirst(waiting)) {
      if (performance.now() > until) break;
      waiting.delete(field);
      place(field);
    }
    moved();
    if (waiting.size > 0) schedule(0);
  }

  function place(field: Shown): void {
    const { target, highlights } = field;
    if (!target.element.isConnected) return;
    const projection = read(field);
    const before = field.placed;
    field.placed = new Map();
    for (const highlight of highlights) {
      const anchoring = anchor(projection.text, highlight.selector);
      const ranges = anchoring.spans
        .map(({ start, end }) => projection.toRange(start, end))
        .filter((range) => range !== null);
      painter.set(key(field, highlight.id), ranges, highlight.colour);
      field.placed.set(highlight.id, { target, highlight, anchoring });
    }
    for (const id of before.keys()) if (!field.placed.has(id)) painter.remove(key(field, id));
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
      const field: Shown = known ?? { serial: serial++, target, highlights, placed: new Map() };
      const same = known && sameHighlights(known.highlights, highlights);
      Object.assign(field, { target, highlights });
      shown.set(target.element, field);
      watch();
      if (same || (highlights.length === 0 && field.placed.size === 0)) return;
      waiting.add(field);
      schedule(0);
    },
    forget(element) {
      const field = shown.get(element);
      if (!field) return;
      for (const id of field.placed.keys()) painter.remove(key(field, id));
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
      return field ? painter.ranges(key(field, highlight.id)) : [];
    },
  };
}

function key(field: Shown, id: string): string {
  return `${field.serial}/${id}`;
}

function split(painted: string): readonly [number, string] {
  const [place, id] = painted.split('/', 2);
  return [Number(place), id ?? ''];
}

function sameHighlights(a: readonly Highlight[], b: readonly Highlight[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (one, i) =>
        one.id === b[i]!.id &&
        one.modified === b[i]!.modified &&
        one.colour === b[i]!.colour &&
        one.note === b[i]!.note,
    )
  );
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
