import type { Field, Highlight } from '../library';
import type { Paper } from '../paper';
import { anchor, type Anchoring } from './anchor';
import { createInSight } from './in-sight';
import type { Painter } from './paint';
import { isOurs, project, type Projection } from './project';
import { watchFields } from './watch-fields';

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
  /** All highlights of the page; those whose turn has not come are missing. */
  all(): readonly Placed[];
  get(id: string): Placed | undefined;
  /** The highlights at a point of the viewport, the shortest first. */
  at(x: number, y: number): readonly Placed[];
  /** Where a highlight is now. */
  ranges(placed: Placed): readonly Range[];
}

/** A placed highlight and the element by which one can tell whether it is on screen. */
interface Spot extends Placed {
  readonly block: Element;
}

interface Shown {
  /** A paper may be listed twice: what is painted is told apart by place. */
  readonly serial: number;
  target: Target;
  highlights: readonly Highlight[];
  projection?: Projection | undefined;
  /** What it read when its highlights were looked for. */
  text?: string;
  /** By the highlight's id, for this text. */
  readonly spots: Map<string, Spot>;
}

/** Matching yields to the page after this many milliseconds. */
const SLICE = 8;
/** So few that it is not worth to tell what is on screen: all of them are painted. */
const FEW = 40;

/**
 * Keeps highlights where their words are while the page lives: places them in slices, what is on screen first, and again
 * when their element's text has changed. Only what is on screen has live ranges, because each of them costs at every change
 * of the page. Without highlights it watches nothing.
 */
export function createPlacement(painter: Painter, signal: AbortSignal, moved: () => void): Placement {
  const shown = new Map<Element, Shown>();
  const bySerial = new Map<number, Shown>();
  const waiting = new Set<Shown>();
  const sight = createInSight((keys) => [...keys].forEach(repaint), signal);
  const watcher = watchFields({ changed: (element) => stale(shown.get(element)), settled: work }, signal);
  /** Fields that have highlights. */
  const marked = new Set<Element>();
  let serial = 0;
  let isMoved = false;
  let areMany = false;

  function fieldAround(node: Node | null): Shown | undefined {
    for (let at = node; at; at = at.parentNode) {
      const field = shown.get(at as Element);
      if (field) return field;
      if (at.nodeType === 1 && isOurs(at as Element)) return undefined;
    }
    return undefined;
  }

  function stale(field: Shown | undefined): void {
    if (!field) return;
    field.projection = undefined;
    waiting.add(field);
  }

  function work(): void {
    watcher.watch(marked);
    painter.reassert();
    count();
    // A list that was put in a new order has emptied ranges without any change inside of a field.
    for (const element of marked) if (isBroken(shown.get(element))) stale(shown.get(element));
    const until = performance.now() + SLICE;
    for (const field of nearestFirst(waiting)) {
      if (performance.now() > until) break;
      if (place(field, until)) waiting.delete(field);
    }
    if (waiting.size > 0) watcher.schedule();
    else if (isMoved) {
      isMoved = false;
      moved();
    }
  }

  function count(): void {
    let all = 0;
    for (const element of marked) all += shown.get(element)?.highlights.length ?? 0;
    if (areMany === all > FEW) return;
    areMany = all > FEW;
    for (const { serial: place, spots } of shown.values()) for (const id of spots.keys()) repaint(key(place, id));
  }

  function isBroken(field: Shown | undefined): boolean {
    if (!field) return false;
    if (field.spots.size < field.highlights.length) return field.target.element.isConnected;
    for (const id of field.spots.keys()) if (painter.isBroken(key(field.serial, id))) return true;
    return false;
  }

  /** Places what is left to place of a field until the time is up; true when nothing is left. */
  function place(field: Shown, until: number): boolean {
    const { target, highlights, spots } = field;
    if (!target.element.isConnected) return true;
    const projection = read(field);
    const isSameText = field.text === projection.text;
    if (!isSameText) for (const id of [...spots.keys()]) drop(field, id);
    field.text = projection.text;
    const ids = new Set(highlights.map(({ id }) => id));
    for (const id of [...spots.keys()]) if (!ids.has(id)) drop(field, id);
    for (const highlight of highlights) {
      const { id, selector } = highlight;
      const before = spots.get(id);
      if (before && isSame(before.highlight, highlight) && !painter.isBroken(key(field.serial, id))) continue;
      if (performance.now() > until && spots.size > 0) return false;
      const isKnown = before && isSame(before.highlight.selector, selector);
      put(field, highlight, isKnown ? before.anchoring : anchor(projection.text, selector));
    }
    return true;
  }

  function put(field: Shown, highlight: Highlight, anchoring: Anchoring): void {
    const { target, spots } = field;
    drop(field, highlight.id);
    const [first] = anchoring.spans;
    const node = first ? read(field).nodeAt(first.start) : target.element;
    const spot: Spot = { target, highlight, anchoring, block: boxAround(node ?? target.element) };
    spots.set(highlight.id, spot);
    sight.watch(spot.block, key(field.serial, highlight.id));
    repaint(key(field.serial, highlight.id));
    isMoved = true;
  }

  function drop(field: Shown, id: string): void {
    const spot = field.spots.get(id);
    if (!spot) return;
    field.spots.delete(id);
    sight.forget(spot.block, key(field.serial, id));
    painter.remove(key(field.serial, id));
    isMoved = true;
  }

  function repaint(painted: string): void {
    const [place, id] = split(painted);
    const field = bySerial.get(place);
    const spot = field?.spots.get(id);
    if (!field || !spot) return;
    if (!areMany || sight.sees(spot.block))
      painter.set(painted, rangesOf(field, spot.anchoring), spot.highlight.colour);
    else painter.remove(painted);
  }

  function rangesOf(field: Shown, { spans }: Anchoring): readonly Range[] {
    return spans.flatMap(({ start, end }) => read(field).toRange(start, end) ?? []);
  }

  function read(field: Shown): Projection {
    // What is not watched may have changed unseen.
    if (!watcher.covers(field.target.element)) field.projection = undefined;
    return (field.projection ??= project(field.target.element));
  }

  return {
    show(target, highlights) {
      const known = shown.get(target.element);
      const field: Shown = known ?? { serial: serial++, target, highlights, spots: new Map() };
      const same = known && isSame(known.highlights, highlights);
      Object.assign(field, { target, highlights });
      shown.set(target.element, field);
      bySerial.set(field.serial, field);
      if (highlights.length > 0) marked.add(target.element);
      else marked.delete(target.element);
      if (same || (highlights.length === 0 && field.spots.size === 0)) return;
      waiting.add(field);
      watcher.schedule();
    },
    forget(element) {
      const field = shown.get(element);
      if (!field) return;
      for (const id of [...field.spots.keys()]) drop(field, id);
      shown.delete(element);
      bySerial.delete(field.serial);
      waiting.delete(field);
      if (marked.delete(element)) watcher.schedule();
    },
    settle: work,
    targetOf(range) {
      const around = fieldAround(range.startContainer) ?? fieldAround(range.endContainer);
      return (around ?? [...shown.values()].find(({ target }) => range.intersectsNode(target.element)))?.target;
    },
    projection(target) {
      const field = shown.get(target.element);
      return field ? read(field) : project(target.element);
    },
    all: () => [...shown.values()].flatMap((field) => [...field.spots.values()]),
    get: (id) => [...shown.values()].map((field) => field.spots.get(id)).find((spot) => spot !== undefined),
    at: (x, y) =>
      painter.at(x, y).flatMap((painted) => {
        const [place, id] = split(painted);
        return bySerial.get(place)?.spots.get(id) ?? [];
      }),
    ranges({ target, anchoring }) {
      const field = shown.get(target.element);
      return field ? rangesOf(field, anchoring) : [];
    },
  };
}

function key(serial: number, id: string): string {
  return `${serial}/${id}`;
}

function split(painted: string): readonly [number, string] {
  const at = painted.indexOf('/');
  return [Number(painted.slice(0, at)), painted.slice(at + 1)];
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The nearest element around a node that has a box. */
function boxAround(node: Node): Element {
  let element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  while (element?.parentElement && getComputedStyle(element).display === 'contents') element = element.parentElement;
  return element ?? document.documentElement;
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
