import { judge } from '../../../utils/listing/filter';
import { countPapers, type Row } from '../../../utils/listing/rows';
import type { TriageOptions } from './triage-options';

/** What came of the entries that the reader's filters let through. */
export interface Sum {
  /** Shown or hidden by hand. */
  readonly entries: number;
  readonly saved: number;
  /** Hidden by hand. */
  readonly hidden: number;
  /** What the filters leave out. */
  readonly left: number;
}

export function sumUp(
  { state, topics, rows, understand }: Pick<TriageOptions, 'state' | 'topics' | 'rows' | 'understand'>,
  shown: readonly Row[],
): Sum {
  const all = rows();
  const filter = { state: 'hidden', query: understand(state.query).parsed, topics: state.marks } as const;
  const { hidden: others } = judge(all, filter, 'show', topics());
  const hidden = state.state === 'hidden' ? 0 : countPapers(all.filter((row) => !others.has(row)));
  const entries = countPapers(shown) + hidden;
  const saved = countPapers(shown.filter(({ facts }) => facts?.bookmark));
  return { entries, saved, hidden, left: Math.max(0, countPapers(all) - entries) };
}
