import type { Field, Highlight } from '../model/highlight';
import type { Paper } from '../model/paper';
import { anchoring, type Anchoring } from './anchor';
import { whenIdle } from './idle';
import { createInSight } from './in-sight';
import { boxAround, distance, farFrom, inViewFirst, nearestFirst, textInView } from './in-view';
import { createKnownAnchors, textHash } from './known-anchors';
import type { Painter } from './paint';
import { isOurs, project, projecting, type Projection, type Span } from './project';
import type { Steps } from './steps';
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
  /** Places at once what waits for its turn. */
  settle(): void;
  /** The target around or nearest to a range: where it begins, else where it ends, else what it spans. */
  targetOf(range: Range): Target | undefined;
  /** The target's text, as far as changes of it are heard of; read anew it has what the page has hidden or shown since. */
  projection(target: Target, anew?: boolean): Projection;
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
  hash?: string;
  /** By the highlight's id, for this text. */
  readonly spots: Map<string, Spot>;
  /** What is left to do for it, if that was begun. */
  work?: Steps<void> | undefined;
  /** What is on screen of it has been placed: the rest can wait until the page is idle. */
  isSeen?: boolean;
  /** How often it was begun anew since it was done last. */
  begun: number;
}

/** Placing yields to the page before 8 milliseconds are over: what was begun has to be brought to a step's end. */
const SLICE = 6;
/** So few that it is not worth to tell what is on screen: all of them are painted. */
const FEW = 40;
/** A text that has changed so often while it was being read is read at once. */
const RESTLESS = 4;

/**
 * Keeps highlights where their words are while the page lives: places them in slices, what is on screen first, and again
 * when their element's text has changed. Only what is on screen or near has live ranges, because each of them costs at
 * every change of the page. Without highlights it watches nothing.
 */
export function createPlacement(painter: Painter, signal: AbortSignal, moved: () => void): Placement {
  const shown = new Map<Element, Shown>();
  const bySerial = new Map<number, Shown>();
  const waiting = new Set<Shown>();
  const known = createKnownAnchors();
  const sight = createInSight((keys) => [...keys].forEach(repaint), signal);
  const watcher = watchFields({ changed: (element) => stale(shown.get(element)), settled: () => work() }, signal);
  const later = whenIdle((time) => work(Math.min(SLICE, time)), signal);
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
    begin(field);
  }

  function begin(field: Shown): void {
    field.work = undefined;
    field.isSeen = false;
    waiting.add(field);
  }

  function work(time = SLICE): void {
    const until = performance.now() + time;
    watcher.watch(marked);
    painter.reassert();
    count();
    // A list that was put in a new order has emptied ranges without any change inside of a field.
    for (const painted of painter.broken()) stale(bySerial.get(split(painted)[0]));
    for (const element of marked) {
      const field = shown.get(element);
      if (field && field.spots.size < field.highlights.length && element.isConnected && !waiting.has(field))
        stale(field);
    }
    for (const field of nearestFirst(waiting, ({ target }) => target.element)) {
      if (!place(field, until)) break;
      waiting.delete(field);
    }
    if (waiting.size > 0) {
      if ([...waiting].some(({ isSeen }) => !isSeen)) watcher.schedule();
      else later();
    } else if (isMoved) {
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

  /** Works on a field until the time is up; true when nothing is left to do. */
  function place(field: Shown, until: number): boolean {
    if (!field.target.element.isConnected) return true;
    if (!field.work) field.begun++;
    const steps = (field.work ??= placing(field));
    while (!steps.next().done) if (performance.now() > until) return false;
    field.work = undefined;
    field.begun = 0;
    return true;
  }

  function* placing(field: Shown): Steps<void> {
    const { target, highlights, spots } = field;
    const projection =
      field.projection ?? (field.begun > RESTLESS ? project(target.element) : yield* projecting(target.element));
    field.projection = projection;
    const { text } = projection;
    if (field.text !== text) {
      for (const id of [...spots.keys()]) drop(field, id);
      field.text = text;
      field.hash = textHash(text);
    }
    const ids = new Set(highlights.map(({ id }) => id));
    for (const id of [...spots.keys()]) if (!ids.has(id)) drop(field, id);
    const todo = highlights.filter((highlight) => {
      const before = spots.get(highlight.id);
      return !before || !isSame(before.highlight, highlight) || painter.isBroken(key(field.serial, highlight.id));
    });
    const view = todo.length > FEW ? textInView(projection) : undefined;
    for (const highlight of view ? inViewFirst(todo, view) : todo) {
      const { selector } = highlight;
      field.isSeen = view !== undefined && farFrom(view, selector) > 0;
      const hash = field.hash ?? '';
      let found = known.get(hash, selector);
      if (!found) known.set(hash, selector, (found = yield* anchoring(text, selector)));
      put(field, highlight, found, view);
      yield;
    }
  }

  function put(field: Shown, highlight: Highlight, anchoring: Anchoring, view?: Span): void {
    const { target, spots, serial: place } = field;
    drop(field, highlight.id);
    const [first] = anchoring.spans;
    const node = first ? field.projection?.nodeAt(first.start) : undefined;
    const block = boxAround(node ?? target.element) ?? target.element;
    spots.set(highlight.id, { target, highlight, anchoring, block });
    sight.watch(block, key(place, highlight.id), view && first && distance(first.start, view) === 0);
    repaint(key(place, highlight.id));
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
    if (areMany && !sight.sees(spot.block)) painter.remove(painted);
    // While it is read anew nothing is known of where it is: it is painted when its turn comes.
    else if (field.projection) painter.set(painted, rangesIn(field.projection, spot.anchoring), spot.highlight.colour);
    else waiting.add(field);
  }

  function read(field: Shown, anew = false): Projection {
    const { element } = field.target;
    // What is not watched may have changed unseen.
    if (anew || !watcher.covers(element)) field.projection = undefined;
    const projection = (field.projection ??= project(element));
    if (marked.has(element) && field.text !== undefined && field.text !== projection.text) {
      begin(field);
      watcher.schedule();
    }
    return projection;
  }

  return {
    show(target, highlights) {
      const before = shown.get(target.element);
      const field: Shown = before ?? { serial: serial++, target, highlights, spots: new Map(), begun: 0 };
      const same = before && isSame(before.highlights, highlights);
      Object.assign(field, { target, highlights });
      shown.set(target.element, field);
      bySerial.set(field.serial, field);
      if (highlights.length > 0) marked.add(target.element);
      else marked.delete(target.element);
      if (same || (highlights.length === 0 && field.spots.size === 0)) return;
      begin(field);
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
    settle: () => work(Infinity),
    targetOf(range) {
      const around = fieldAround(range.startContainer) ?? fieldAround(range.endContainer);
      return (around ?? [...shown.values()].find(({ target }) => range.intersectsNode(target.element)))?.target;
    },
    projection(target, anew) {
      const field = shown.get(target.element);
      return field ? read(field, anew) : project(target.element);
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
      return field ? rangesIn(read(field), anchoring) : [];
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

function rangesIn(projection: Projection, { spans }: Anchoring): readonly Range[] {
  return spans.flatMap(({ start, end }) => projection.toRange(start, end) ?? []);
}
