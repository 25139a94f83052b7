import type { Row } from '../../../utils/listing/rows';
import { chargePage } from '../../../utils/listing/watch';

export interface Redraws {
  /** Has these rows, and what stands for all of them, drawn soon. */
  ask(rows?: readonly Row[]): void;
  askAll(): void;
  /** The same for what a reading of the page has found: it is a part of what that costs the page. */
  askAfterReading(rows: readonly Row[]): void;
  /** Draws at once what was asked for: the next key is about what is so now. */
  now(): void;
  /** The rows that asked since; undefined for all of them, which they are if `all` says so. */
  take(all: boolean): Iterable<Row> | undefined;
}

/** Gathers redraws: many things move at once. Not a frame callback, which would sleep in a tab in the background. */
export function createRedraws(draw: () => void, signal: AbortSignal): Redraws {
  let stale = new Set<Row>();
  let isAll = true;
  let wasRead = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  function run(): void {
    const start = performance.now();
    timer = undefined;
    if (!signal.aborted) draw();
    if (wasRead) chargePage(performance.now() - start);
    wasRead = false;
  }

  function ask(rows: readonly Row[] = []): void {
    for (const row of rows) stale.add(row);
    timer ??= setTimeout(run);
  }

  return {
    ask,
    askAll() {
      isAll = true;
      ask();
    },
    askAfterReading(rows) {
      wasRead = true;
      ask(rows);
    },
    now() {
      if (timer === undefined) return;
      clearTimeout(timer);
      run();
    },
    take(all) {
      const taken = all || isAll ? undefined : stale;
      stale = new Set();
      isAll = false;
      return taken;
    },
  };
}
