import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { WatchTrial } from '../../../utils/following';
import type { Watch } from '../../../utils/model/watch';
import { library } from '../../../utils/library';
import { usePage } from '../page-state';

/** What is followed, as it is now and becomes; undefined before it is known. */
export function useWatches(): readonly Watch[] | undefined {
  return useLibrary(library.watches);
}

/** How many recent entries each of it would match. */
export function useWatchTrial(): WatchTrial | undefined {
  return useLibrary(library.tryWatches);
}

function useLibrary<Answer>(ask: () => Promise<Answer>): Answer | undefined {
  const { revision, notices } = usePage();
  const answer = useSignal<Answer | undefined>(undefined);
  const now = revision.value;
  useEffect(() => {
    let isStale = false;
    ask().then((found) => {
      if (!isStale) answer.value = found;
    }, notices.fail);
    return () => {
      isStale = true;
    };
  }, [now]);
  return answer.value;
}
