import { judge } from '../../../utils/listing/filter';
import type { RowQuery } from '../../../utils/listing/row-query';
import { countPapers, type Row } from '../../../utils/listing/rows';
import type { TriageOptions } from './start-triage';

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
  { state, topics, rows, readQuery }: Pick<TriageOptions, 'state' | 'topics' | 'rows' | 'readQuery'>,
  shown: readonly Row[],
): Sum {
  const all = rows();
  const filter = { state: 'hidden', query: queryOf(state.query, readQuery), topics: state.marks } as const;
  const { hidden: others } = judge(all, filter, 'show', topics());
  const hidden = state.state === 'hidden' ? 0 : countPapers(all.filter((row) => !others.has(row)));
  const entries = countPapers(shown) + hidden;
  const saved = countPapers(shown.filter(({ facts }) => facts?.bookmark));
  return { entries, saved, hidden, left: Math.max(0, countPapers(all) - entries) };
}

/** None where it cannot be read: nothing is hidden by it then. */
function queryOf(text: string, read: (text: string) => RowQuery): RowQuery | undefined {
  if (!text.trim()) return undefined;
  try {
    const query = read(text);
    return query.isEmpty ? undefined : query;
  } catch {
    return undefined;
  }
}
