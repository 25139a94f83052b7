import type { Highlight } from '../model/highlight';
import { around } from './own-elements';
import type { Painter } from './paint';
import { isSame, rangesIn, type Page, type Placed, type Shown, type Spot, type Target } from './placed';
import { createQueue } from './placing-queue';
import { project, type Projection } from './project';

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

/**
 * Keeps highlights where their words are while the page lives: places them in slices, what is on screen first, and again
 * when their element's text has changed. Without highlights it watches nothing.
 */
export function createPlacement(painter: Painter<Spot>, signal: AbortSignal, moved: () => void): Placement {
  const page: Page = { fields: new Map(), marked: new Set(), waiting: new Set(), painter };
  const { fields, marked } = page;
  const queue = createQueue(page, moved, signal);
  const { spots } = queue;
  const fieldAround = (node: Node): Shown | undefined => around(node, (at) => fields.get(at as Element));

  const all = (): readonly Placed[] => [...fields.values()].flatMap(({ spots }) => [...spots.values()]);

  function read(field: Shown, anew = false): Projection {
    const { element } = field.target;
    // What is not heard of may have changed.
    if (anew || !queue.hears(element)) field.projection = undefined;
    const projection = (field.projection ??= project(element));
    const isChanged = field.text !== undefined && field.text !== projection.text;
    if (isChanged && marked.has(element)) queue.begin(field);
    return projection;
  }

  return {
    show(target, highlights) {
      const { element } = target;
      const before = fields.get(element);
      const same = before && isSame(before.highlights, highlights);
      const field: Shown = Object.assign(before ?? { spots: new Map(), begun: 0 }, { target, highlights });
      fields.set(element, field);
      if (highlights.length > 0) marked.add(element);
      else marked.delete(element);
      if (!same && (highlights.length > 0 || field.spots.size > 0)) queue.begin(field);
    },
    forget(element) {
      const field = fields.get(element);
      if (!field) return;
      for (const spot of [...field.spots.values()]) spots.drop(spot);
      fields.delete(element);
      queue.leave(field);
    },
    settle: () => queue.work(Infinity),
    targetOf(range) {
      const field = fieldAround(range.startContainer) ?? fieldAround(range.endContainer);
      return (field ?? [...fields.values()].find(({ target }) => range.intersectsNode(target.element)))?.target;
    },
    projection(target, anew) {
      const field = fields.get(target.element);
      return field ? read(field, anew) : project(target.element);
    },
    all,
    get: (id) => all().find(({ highlight }) => highlight.id === id),
    at: painter.at,
    ranges({ target, anchoring }) {
      const field = fields.get(target.element);
      return field ? rangesIn(read(field), anchoring) : [];
    },
  };
}
