import { onChange } from '../changes';
import type { PaperState, Library } from '../library';
import type { Change } from '../model/change';
import type { PaperId } from '../model/identifiers';
import { createOptimisticFacts, type Foresee } from './optimistic-facts';
import type { Row } from './rows';

/** How many papers one message asks about. */
const CHUNK = 250;

/** Keeps what is known of the rows up to date: asks once about each, and again when the library says that it moved. */
export interface Knowledge {
  /** Asks about new rows, in the order given: put first what is on screen. */
  meet(rows: readonly Row[]): Promise<void>;
  readonly foresee: Foresee;
}

export interface KnowledgeOptions {
  readonly library: Pick<Library, 'meet' | 'facts'>;
  readonly site: string;
  readonly rows: () => readonly Row[];
  readonly learned: (rows: readonly Row[]) => void;
  /** Called when the library could not be asked about a change. */
  readonly failed: (error: unknown) => void;
  readonly signal: AbortSignal;
}

export function createKnowledge(options: KnowledgeOptions): Knowledge {
  const { library, signal } = options;
  const facts = createOptimisticFacts(options.rows, options.learned);

  /** One change after the other, so that no late answer tells what was before. */
  let hearing = Promise.resolve();
  /** Questions about new rows that are not answered yet, and what changed meanwhile: the answers may be of before. */
  let meeting = 0;
  const missed = new Set<Change>();

  onChange(hear, signal);

  function hear(change: Change): void {
    if (meeting > 0) missed.add(change);
    hearing = hearing.then(() => learn(change)).catch(options.failed);
  }

  function hearMissed(): void {
    const late = [...missed];
    missed.clear();
    late.forEach(hear);
  }

  async function learn(change: Change): Promise<void> {
    const about = options.rows().filter((row) => row.facts && concerns(change, row.facts));
    for (const chunk of chunks(about)) tell(chunk, await library.facts(chunk.map((row) => row.id)));
  }

  function tell(rows: readonly Row[], states: readonly PaperState[]): void {
    if (signal.aborted) return;
    const byId = new Map<PaperId, PaperState>(states.map((state) => [state.asked, state]));
    for (const row of rows) {
      // Of what could not be understood at the door nothing is known; of what is not told any more, what was.
      const before = facts.told(row);
      const state = byId.get(row.id) ??
        before ?? { asked: row.id, id: row.id, hidden: false, highlights: [], topics: [] };
      if (!before && state.seen) row.before = state.seen;
      facts.tell(row, state);
    }
    options.learned(rows);
  }

  return {
    foresee: facts.foresee,
    async meet(rows) {
      meeting++;
      try {
        for (const chunk of chunks(rows)) {
          if (signal.aborted) return;
          const papers = chunk.map((row) => row.entry.paper);
          tell(chunk, await library.meet(papers, options.site));
        }
      } finally {
        if (--meeting < 1) hearMissed();
      }
    },
  };
}

function concerns(change: Change, facts: PaperState): boolean {
  if (change.kind === 'topics' || !change.ids) return true;
  return change.ids.includes(facts.id) || change.ids.includes(facts.asked);
}

/** The first chunk is small, so that what is on screen need not wait for the rest; a short listing is one, and drawn once. */
function* chunks(rows: readonly Row[]): Generator<readonly Row[]> {
  const first = 60;
  if (rows.length > 0) yield rows.slice(0, first);
  for (let start = first; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK);
}
