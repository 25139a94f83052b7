import { isUnseen } from '../../../utils/listing/filter';
import type { Row } from '../../../utils/listing/rows';
import type { ListingState } from '../../../utils/listing/state';
import type { Settings } from '../../../utils/settings';
import type { Site } from '../../../utils/sites/site';
import type { Scheme } from '../color-scheme';
import type { Highlighter } from '../highlights/highlighter';
import type { applyOrder } from './apply-order';
import { markDim, markHeadings, markHidden, restoreOrder } from './row-visibility';

/** Shows a row's highlights of one field in the element that shows that field, if there is one. */
export function showField(
  highlighter: Highlighter,
  row: Row,
  field: 'title' | 'abstract',
  element: Element | undefined,
): void {
  if (!element) return;
  const highlights = (row.facts?.highlights ?? []).filter((highlight) => highlight.field === field);
  highlighter.show({ paper: row.entry.paper, field, element }, highlights);
}

/** Takes highlights from the elements that showed a row. */
export function forgetFields(highlighter: Highlighter, { fields }: Row['entry']): void {
  for (const element of Object.values(fields)) highlighter.forget(element);
}

export interface MarkPageOptions {
  readonly list: Element;
  readonly site: Site;
  readonly rows: readonly Row[];
  readonly state: ListingState;
  readonly seen: Settings['seen'];
  readonly scheme: Scheme;
  /** Undefined until its code has been loaded: then the order stays the page's. */
  readonly applyOrder: typeof applyOrder | undefined;
}

/** Brings the page in line with the reader's filter and order. */
export function markPage({ list, site, rows, state, seen, scheme, applyOrder }: MarkPageOptions): void {
  const { hidden } = state.verdicts;
  for (const row of rows) {
    markHidden(row, hidden.has(row));
    const isDim = seen === 'dim' && state.state === 'all' && !isUnseen(row) && !row.facts?.bookmark;
    markDim(row, isDim && scheme);
  }
  const isOrdered = state.order !== 'page' && applyOrder !== undefined;
  if (isOrdered) applyOrder(list, state.ordered(rows));
  else restoreOrder(list.ownerDocument);
  if (site.headings) markHeadings(list, site.headings, rows, (row) => hidden.has(row), isOrdered);
}
