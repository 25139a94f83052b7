import { render, type VNode } from 'preact';

import type { Row } from '../../../utils/listing/rows';
import { removeOwn } from '../../../utils/listing/watch';
import { createHost, setScheme } from '../../ui/host';
import tokens from '../../ui/tokens.css?inline';
import controls from '../controls/controls.css?inline';
import style from './row.css?inline';
import type { Scheme } from '../color-scheme';

const CSS = tokens + controls + style;
/** So many rows are drawn at once when the first come: what a screen holds moves once then, with the toolbar, and not row by row. */
const FIRST = 12;
/** Rows this near to the screen are drawn, so that a listing of thousands costs no more than what is looked at. */
const NEAR = '600px';

export interface RowViewsOptions {
  readonly view: (row: Row) => VNode;
  /** Called once when a row is drawn for the first time. */
  readonly drawn: (row: Row) => void;
  readonly scheme: () => Scheme;
  /** Called to draw rows that have come near the screen. */
  readonly batch: (draw: () => void) => void;
  readonly signal: AbortSignal;
}

export interface RowViews {
  /** Draws rows when they come near the screen; what was added before may be added again. */
  add(rows: readonly Row[]): void;
  remove(rows: readonly Row[]): void;
  /** Of these rows, those whose line the page has taken away, or left in a part that it has taken away. */
  lost(rows: readonly Row[]): readonly Row[];
  /** Draws again those of the rows that were drawn; all of them without an argument. Puts back what the page has wiped. */
  redraw(rows?: Iterable<Row>): void;
  host(row: Row): HTMLElement | undefined;
  /** The row whose parts hold an element. */
  rowAt(element: Element | null): Row | undefined;
}

/** Ibid's line in every row, each in a shadow root of its own inside the row's card. */
export function createRowViews(options: RowViewsOptions): RowViews {
  const views = new Map<Row, { readonly host: HTMLElement; readonly root: ShadowRoot }>();
  const byPart = new WeakMap<Element, Row>();

  const near = watchNear(
    (part) => byPart.get(part),
    (come) => options.batch(() => come.filter((row) => !views.has(row)).forEach(draw)),
  );
  const sized = watchWidths(
    (anchor) => byPart.get(anchor),
    (moved) => options.batch(() => moved.filter((row) => views.has(row)).forEach(draw)),
  );
  options.signal.addEventListener('abort', () => {
    near.disconnect();
    sized.disconnect();
    for (const view of views.values()) discard(view);
  });

  function draw(row: Row): void {
    const known = views.get(row);
    const view = known ?? createHost('ibid-row', CSS);
    setScheme(view.host, options.scheme());
    if (isLost(row, view.host)) {
      row.entry.anchor.append(view.host);
      sized.observe(row.entry.anchor);
    }
    if (!known) views.set(row, view);
    render(options.view(row), view.root);
    if (!known) options.drawn(row);
  }

  return {
    add(rows) {
      if (views.size === 0) options.batch(() => rows.slice(0, FIRST).forEach(draw));
      for (const row of rows) {
        for (const part of [...row.entry.parts, row.entry.anchor]) byPart.set(part, row);
        near.observe(row.entry.anchor);
      }
    },
    remove(rows) {
      for (const row of rows) {
        const view = views.get(row);
        if (view) discard(view);
        views.delete(row);
        sized.unobserve(row.entry.anchor);
      }
    },
    lost: (rows) => rows.filter((row) => isLost(row, views.get(row)?.host)),
    redraw(rows = views.keys()) {
      for (const row of [...rows]) if (views.has(row)) draw(row);
    },
    host: (row) => views.get(row)?.host,
    rowAt: (element) => rowAround(element, byPart),
  };
}

function rowAround(element: Element | null, byPart: WeakMap<Element, Row>): Row | undefined {
  for (let at = element; at; at = at.parentElement) {
    const row = byPart.get(at);
    if (row) return row;
  }
  return undefined;
}

/** Rows that come near the screen, with the room that they have. */
function watchNear(
  rowOf: (part: Element) => Row | undefined,
  come: (rows: readonly Row[]) => void,
): IntersectionObserver {
  return new IntersectionObserver(
    (entries) =>
      come(
        entries.flatMap(({ isIntersecting, target, boundingClientRect }) => {
          const row = isIntersecting ? rowOf(target) : undefined;
          if (!row) return [];
          row.width = boundingClientRect.width;
          return row;
        }),
      ),
    { rootMargin: NEAR },
  );
}

/** How much room rows have changes with the window, and with the page's own columns. */
function watchWidths(
  rowOf: (anchor: Element) => Row | undefined,
  changed: (rows: readonly Row[]) => void,
): ResizeObserver {
  return new ResizeObserver((entries) => {
    const moved = entries.flatMap(({ target, borderBoxSize }) => {
      const row = rowOf(target);
      const width = borderBoxSize[0]?.inlineSize ?? 0;
      if (!row || Math.abs(width - (row.width ?? 0)) < 1) return [];
      row.width = width;
      return row;
    });
    // Later: to draw here would change what is observed.
    if (moved.length > 0) setTimeout(changed, 0, moved);
  });
}

function isLost({ entry }: Row, host: HTMLElement | undefined): boolean {
  return host !== undefined && host.parentElement !== entry.anchor;
}

function discard({ host, root }: { readonly host: HTMLElement; readonly root: ShadowRoot }): void {
  render(null, root);
  removeOwn(host);
}
