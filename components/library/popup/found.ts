import { signal, type ReadonlySignal } from '@preact/signals';

import { library } from '../../../utils/library';
import type { LibraryRow } from '../../../utils/model/library-row';

/** Rows that the popup shows; the library page has the rest. */
const MOST = 30;

export interface Found {
  readonly query: ReadonlySignal<string>;
  readonly rows: ReadonlySignal<readonly LibraryRow[]>;
  /** Undefined until the first answer. */
  readonly total: ReadonlySignal<number | undefined>;
  /** Where the arrow keys are. */
  readonly current: ReadonlySignal<number>;
  ask(query: string): Promise<void>;
  /** Asks the same again, without moving. */
  refresh(): Promise<void>;
  moveTo(place: number): void;
}

/** What the popup's search finds: the papers saved last while nothing is asked. */
export function createFound(): Found {
  const query = signal('');
  const rows = signal<readonly LibraryRow[]>([]);
  const total = signal<number>();
  const current = signal(0);
  let run = 0;

  async function refresh(): Promise<void> {
    const mine = ++run;
    const sort = query.peek().trim() === '' ? 'saved' : 'match';
    const result = await library.search({ query: query.peek(), sort, descending: true, limit: MOST });
    if (mine !== run) return;
    rows.value = result.rows;
    total.value = result.total;
    moveTo(current.peek());
  }

  function moveTo(place: number): void {
    current.value = Math.max(0, Math.min(place, rows.peek().length - 1));
  }

  return {
    query,
    rows,
    total,
    current,
    refresh,
    moveTo,
    ask(asked) {
      query.value = asked;
      current.value = 0;
      return refresh();
    },
  };
}
