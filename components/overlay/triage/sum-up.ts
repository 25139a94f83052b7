import { judge } from '../../../utils/listing/filter';
import { countPapers, type Row } from '../../../utils/listing/rows';
import type { TriageOptions } from './triage-options';

/** What came of the entries that the reader's filters let through. With `left` they are all that the listing has. */
export interface Sum {
  /** Shown or hidden by hand. */
  readonly entries: number;
  readonly saved: number;
  /** Hidden by hand, and by no filter. */
  readonly hidden: number;
  /** What the filters leave out. */
  readonly left: number;
  /** How many would be shown without filters. */
  readonly showable: number;
}

type Options = Pick<TriageOptions, 'state' | 'topics' | 'rows' | 'settings' | 'understand'>;

export function sumUp(options: Options, shown: readonly Row[]): Sum {
  const all = options.rows();
  const hidden = options.state.state === 'hidden' ? 0 : countPapers(hiddenByHandAlone(options));
  const total = countPapers(all);
  const entries = countPapers(shown) + hidden;
  const saved = countPapers(shown.filter(({ facts }) => facts?.bookmark));
  const showable = total - countPapers(all.filter(({ facts }) => facts?.hidden));
  return { entries, saved, hidden, left: Math.max(0, total - entries), showable };
}

/** The rows that would be shown if nobody had hidden them: judged as if so, by the very filter. A query still asks of them as they are. */
function hiddenByHandAlone({ state, topics, rows, settings, understand }: Options): readonly Row[] {
  const real = new Map<Row, Row>();
  for (const row of rows()) if (row.facts?.hidden) real.set({ ...row, facts: { ...row.facts, hidden: false } }, row);
  const { parsed } = understand(state.query);
  const query = parsed && {
    matches: (row: Row, known: ReturnType<typeof topics>) => parsed.matches(real.get(row) ?? row, known),
  };
  const filter = {
    state: state.state,
    query,
    topics: state.marks,
    match: state.match,
    area: state.area,
    showMuted: state.showMuted,
  };
  const { hidden } = judge([...real.keys()], filter, state.showSeen ? 'show' : settings().seen, topics());
  return [...real.keys()].filter((row) => !hidden.has(row));
}
