import { render, type VNode } from 'preact';

import type { Row } from '../../../utils/listing/rows';
import { removeOwn } from '../../../utils/listing/watch';
import { createHost, setScheme } from '../../ui/host';
import tokens from '../../ui/tokens.css?inline';
import controls from '../controls/controls.css?inline';
import style from './row.css?inline';
import type { Scheme } from '../color-scheme';

const CSS = tokens + controls + style;
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

  const near = new IntersectionObserver(
    (entries) =>
      options.batch(() => {
        for (const entry of entries) {
          const row = entry.isIntersecting ? byPart.get(entry.target) : undefined;
          if (!row) continue;
          row.width = entry.boundingClientRect.width;
          if (!views.has(row)) draw(row);
        }
      }),
    { rootMargin: NEAR },
  );
  options.signal.addEventListener('abort', () => {
    near.disconnect();
    for (const view of views.values()) discard(view);
  });

  function draw(row: Row): void {
    const known = views.get(row);
    const view = known ?? createHost('ibid-row', CSS);
    setScheme(view.host, options.scheme());
    if (isLost(row, view.host)) row.entry.anchor.append(view.host);
    if (!known) views.set(row, view);
    render(options.view(row), view.root);
    if (!known) options.drawn(row);
  }

  return {
    add(rows) {
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
      }
    },
    lost: (rows) => rows.filter((row) => isLost(row, views.get(row)?.host)),
    redraw(rows = views.keys()) {
      for (const row of [...rows]) if (views.has(row)) draw(row);
    },
    host: (row) => views.get(row)?.host,
    rowAt(element) {
      for (let at = element; at; at = at.parentElement) {
        const row = byPart.get(at);
        if (row) return row;
      }
      return undefined;
    },
  };
}

function isLost({ entry }: Row, host: HTMLElement | undefined): boolean {
  return host !== undefined && host.parentElement !== entry.anchor;
}

function discard({ host, root }: { readonly host: HTMLElement; readonly root: ShadowRoot }): void {
  render(null, root);
  removeOwn(host);
}
