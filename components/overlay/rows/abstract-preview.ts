import { t } from '../../../utils/i18n';
import { withAbstract, type Row } from '../../../utils/listing/rows';
import type { Site } from '../../../utils/sites/site';
import type { PaperActions } from '../paper-actions';
import type { Highlighter } from '../highlights/highlighter';
import { fetchAbstract, fold, unfold } from './abstract';

export interface AbstractPreviewOptions {
  readonly site: Site;
  readonly highlighter: Highlighter;
  readonly paperActions: PaperActions;
  /** A row has an abstract that it had not before. */
  readonly learn: (row: Row) => void;
  readonly changed: (row: Row) => void;
  readonly signal: AbortSignal;
}

export interface AbstractPreview {
  toggle(row: Row): Promise<void>;
  element(row: Row): HTMLElement | undefined;
  /** Puts back what the page has taken away with the block that it was in. */
  putBack(): void;
  clear(): void;
}

/** Unfolds and folds abstracts in place. */
export function createAbstractPreview(options: AbstractPreviewOptions): AbstractPreview {
  const { highlighter, paperActions, changed, signal } = options;
  const open = new Map<Row, HTMLElement>();

  function close(row: Row): void {
    row.peeking = false;
    const element = fold(row);
    if (element) highlighter.forget(element);
    open.delete(row);
  }

  async function show(row: Row): Promise<void> {
    row.peeking = true;
    const abstract = await abstractOf(row, options);
    if (!row.peeking || signal.aborted) return;
    if (!abstract) {
      row.peeking = false;
      paperActions.notify({ text: t('listing_no_abstract') });
      return;
    }
    const element = unfold(row, abstract);
    open.set(row, element);
    const highlights = (row.facts?.highlights ?? []).filter((highlight) => highlight.field === 'abstract');
    highlighter.show({ paper: row.entry.paper, field: 'abstract', element }, highlights);
  }

  return {
    async toggle(row) {
      try {
        if (row.peeking) close(row);
        else await show(row);
      } catch (error) {
        row.peeking = false;
        paperActions.fail(error);
      }
      changed(row);
    },
    element: (row) => open.get(row),
    putBack() {
      for (const [row, element] of open)
        if (element.parentElement !== row.entry.anchor) row.entry.anchor.append(element);
    },
    clear() {
      for (const row of [...open.keys()]) close(row);
    },
  };
}

/** The abstract that the listing has, or the one of the paper's page, which the row learns. */
async function abstractOf(row: Row, { site, learn, signal }: AbstractPreviewOptions): Promise<string | undefined> {
  const { paper } = row.entry;
  if (paper.abstract) return paper.abstract;
  const fetched = await fetchAbstract(site, paper.url, signal);
  if (!fetched) return undefined;
  row.fetched = fetched;
  row.entry = withAbstract(row.entry, fetched);
  learn(row);
  return fetched;
}
