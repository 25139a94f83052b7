import type { Colour } from '../model/highlight';

/**
 * Paints highlights over the page without touching its markup, by the CSS Custom Highlight API.
 * The registry is shared with the page and other extensions, and in Firefox's content scripts it cannot be iterated:
 * we keep maps of our own, and only ever use `get`, `set`, `has`, `add` and `delete`.
 * @see https://developer.mozilla.org/docs/Web/API/CSS_Custom_Highlight_API
 */
export interface Painter<Key = string> {
  /** False where the browser lacks the API: highlights can be listed there, not seen. */
  readonly supported: boolean;
  /** Paints these live ranges instead of what was painted under this key before. */
  set(key: Key, ranges: readonly Range[], colour: Colour): void;
  remove(key: Key): void;
  /** Whether something painted under this key has lost its place: the page has replaced the text or moved it. */
  isBroken(key: Key): boolean;
  /** All of which that is true. */
  broken(): readonly Key[];
  /** The highlights at a point of the viewport, the shortest first. */
  at(x: number, y: number): readonly Key[];
  hideAll(hidden: boolean): void;
  /** Puts our highlights back if the page has cleared the registry. */
  reassert(): void;
}

/** The name under which a colour is registered, for `::highlight()`. */
export function highlightName(colour: Colour): string {
  return `ibid-${colour}`;
}

const BEAT = 1000;

interface Painted {
  readonly ranges: readonly Range[];
  readonly colour: Colour;
}

/** Our layers in the registry, one a colour. */
interface Layers {
  readonly supported: boolean;
  of(colour: Colour): Highlight | undefined;
  add(ranges: readonly Range[], colour: Colour): void;
  hide(hidden: boolean): void;
  reassert(): void;
  /** Nothing is painted any more: nobody need look whether the page has cleared the registry. */
  rest(): void;
}

function createLayers(signal: AbortSignal): Layers {
  const registry = typeof Highlight === 'function' && typeof CSS === 'object' ? CSS.highlights : undefined;
  const layers = new Map<Colour, Highlight>();
  let isHidden = false;
  let heartbeat: ReturnType<typeof setInterval> | undefined;

  function reassert(): void {
    if (!registry || isHidden) return;
    for (const [colour, mine] of layers)
      if (registry.get(highlightName(colour)) !== mine) registry.set(highlightName(colour), mine);
  }

  function withdraw(): void {
    for (const [colour, mine] of layers)
      if (registry?.get(highlightName(colour)) === mine) registry.delete(highlightName(colour));
  }

  function rest(): void {
    clearInterval(heartbeat);
    heartbeat = undefined;
  }

  function end(): void {
    rest();
    withdraw();
  }
  signal.addEventListener('abort', end, { once: true });

  return {
    supported: registry !== undefined,
    of: (colour) => layers.get(colour),
    add(ranges, colour) {
      if (!registry) return;
      const mine = layers.get(colour) ?? new Highlight();
      layers.set(colour, mine);
      for (const range of ranges) mine.add(range);
      reassert();
      // The page may clear the registry without changing anything else.
      heartbeat ??= setInterval(reassert, BEAT);
    },
    hide(hidden) {
      isHidden = hidden;
      if (hidden) withdraw();
      else reassert();
    },
    reassert,
    rest,
  };
}

/** A painter for one page; when the signal aborts, everything painted goes. */
export function createPainter<Key = string>(page: Document, signal: AbortSignal): Painter<Key> {
  const layers = createLayers(signal);
  const painted = new Map<Key, Painted>();

  function remove(key: Key): void {
    const old = painted.get(key);
    if (!old) return;
    painted.delete(key);
    const mine = layers.of(old.colour);
    for (const range of old.ranges) mine?.delete(range);
    if (painted.size === 0) layers.rest();
  }

  function isBroken(key: Key): boolean {
    return painted.get(key)?.ranges.some((range) => range.collapsed || !range.startContainer.isConnected) ?? false;
  }

  return {
    supported: layers.supported,
    set(key, ranges, colour) {
      remove(key);
      painted.set(key, { ranges, colour });
      layers.add(ranges, colour);
    },
    remove,
    isBroken,
    broken: () => [...painted.keys()].filter(isBroken),
    at(x, y) {
      if (!layers.supported) return [];
      const isMarked = hitTest(page, x, y);
      const hits = [...painted].filter(([, { ranges, colour }]) =>
        ranges.some((range) => isMarked(range, layers.of(colour)) && covers(range, x, y)),
      );
      return hits.sort(([, a], [, b]) => lengthOf(a) - lengthOf(b)).map(([key]) => key);
    },
    hideAll: layers.hide,
    reassert: layers.reassert,
  };
}

function lengthOf({ ranges }: Painted): number {
  return ranges.reduce((sum, range) => sum + range.toString().length, 0);
}

interface HighlightHit {
  readonly highlight: Highlight;
}

/** Says of a range whether it is at the point: by the browser's own hit test, else by the text position below it. */
function hitTest(page: Document, x: number, y: number): (range: Range, layer: Highlight | undefined) => boolean {
  const registry = CSS.highlights as { highlightsFromPoint?(x: number, y: number): readonly HighlightHit[] };
  const hits = registry.highlightsFromPoint?.(x, y);
  if (hits) return (_, layer) => Array.from(hits).some((hit) => hit.highlight === layer);
  const caret = page.caretPositionFromPoint(x, y);
  return (range) => caret !== null && range.isPointInRange(caret.offsetNode, caret.offset);
}

function covers(range: Range, x: number, y: number): boolean {
  return Array.from(range.getClientRects()).some(
    (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
  );
}
