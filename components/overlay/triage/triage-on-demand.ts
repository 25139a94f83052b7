import { loadScript } from '../lazy-scripts';
import type { Triage } from './start-triage';
import type { TriageOptions } from './triage-options';

export interface TriageOnDemand {
  /** Undefined until its code has come. */
  readonly now: Triage | undefined;
  readonly isLoading: boolean;
  /** Does something with it, in the order in which it was asked for. */
  use(act: (triage: Triage) => void): void;
}

/** Selecting rows, the list of undos, and the end of the listing: loaded when it is first needed. */
export function createTriageOnDemand(options: TriageOptions): TriageOnDemand {
  let now: Triage | undefined;
  let waiting: ((triage: Triage) => void)[] = [];

  async function load(): Promise<void> {
    try {
      now = (await loadScript('triage')).createTriage(options);
    } catch (error) {
      options.paperActions.fail(error);
    }
    const [part, asked] = [now, waiting];
    waiting = [];
    if (part && !options.signal.aborted) for (const act of asked) act(part);
  }

  return {
    get now() {
      return now;
    },
    get isLoading() {
      return waiting.length > 0;
    },
    use(act) {
      if (now) return act(now);
      waiting.push(act);
      if (waiting.length === 1) void load();
    },
  };
}
