import { isUnseen } from '../../../utils/listing/filter';
import type { Row } from '../../../utils/listing/rows';
import type { ListingState } from '../../../utils/listing/state';
import type { Settings } from '../../../utils/settings';
import type { Site } from '../../../utils/sites/site';
import type { Scheme } from '../color-scheme';
import type { Highlighter } from '../highlights/highlighter';
import type { ToolsOnDemand } from '../../../utils/listing/tools';
import type { ListingPart } from '../listing/listing-part';
import { markDim, markHidden } from './row-visibility';

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
  /** What orders rows, and hides headings that have none left: until it has been loaded, these stay as the page has them. */
  readonly tools: ToolsOnDemand<ListingPart>;
}

/** What was asked for last: what cannot be loaded is said once, and not at each drawing. */
let asked: ToolsOnDemand<ListingPart> | undefined;

/** Brings the page in line with the reader's filter and order. */
export function markPage({ list, site, rows, state, seen, scheme, tools }: MarkPageOptions): void {
  const { hidden } = state.verdicts;
  for (const row of rows) {
    markHidden(row, hidden.has(row));
    const isDim = seen === 'dim' && state.state === 'all' && !isUnseen(row) && !row.facts?.bookmark && !row.peeking;
    markDim(row, isDim && scheme);
  }
  const isOrdered = state.order !== 'page';
  const isHidden = (row: Row): boolean => hidden.has(row);
  const ordered = isOrdered && state.ordered(rows);
  if (tools.now) tools.now.arrange({ list, rows, ordered, isHidden, headings: site.headings });
  else if (site.headings && hidden.size > 0 && asked !== tools) {
    asked = tools;
    void tools.need();
  }
}
