import type { Verdicts } from '../../../utils/listing/filter';
import { countPapers, type Row } from '../../../utils/listing/rows';
import type { PageSummary } from '../../../utils/messages';

/** A listing at a glance. */
export function summaryOf(
  site: string,
  rows: readonly Row[],
  unreadable: number,
  { hidden, saved, toGo }: Verdicts,
): PageSummary {
  const entries = countPapers(rows);
  return { kind: 'listing', site, entries, unreadable, toGo, saved, hidden: countPapers(hidden.keys()) };
}
