import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { usePage } from './page-state';

/** What the library answers, as it is now and becomes; undefined before it is known. */
export function useLibrary<Answer>(ask: () => Promise<Answer>): Answer | undefined {
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
