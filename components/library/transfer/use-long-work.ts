import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';

import type { Notices } from '../notices';

export interface LongWork {
  /** How far it is; undefined when nothing is being done. */
  readonly progress: ReadonlySignal<readonly [done: number, of: number] | undefined>;
  /** Does it; an error is said, unless the reader has stopped it. */
  run(deed: (report: (done: number, of: number) => void, stopped: AbortSignal) => Promise<void>): Promise<void>;
  stop(): void;
}

/** Work of which the reader sees how far it is, with a way out. */
export function useLongWork(notices: Notices): LongWork {
  const progress = useSignal<readonly [done: number, of: number]>();
  const work = useRef<AbortController>(undefined);

  return {
    progress,
    async run(deed) {
      work.current = new AbortController();
      const { signal } = work.current;
      try {
        await deed((done, of) => (progress.value = [done, of]), signal);
      } catch (error) {
        if (!signal.aborted) notices.fail(error);
      } finally {
        progress.value = undefined;
      }
    },
    stop: () => work.current?.abort(),
  };
}
