import { isToGo, type Verdicts } from '../../../utils/listing/filter';
import { countPapers, type Row } from '../../../utils/listing/rows';
import type { PageSummary } from '../../../utils/messages';

/** A listing at a glance. */
export function summaryOf(
  site: string,
  rows: readonly Row[],
  unreadable: number,
  { hidden, saved }: Verdicts,
): PageSummary {
  const entries = countPapers(rows);
  const unseen = countPapers(rows.filter(isToGo));
  return { kind: 'listing', site, entries, unreadable, unseen, saved, hidden: countPapers(hidden.keys()) };
}
