import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { Activity, Period } from '../../../utils/calls/activity';
import { library } from '../../../utils/library';
import { usePage } from '../page-state';

/** The figures of a period as they are now and become; while others are asked for, those before stay. */
export function useActivity(period: Period): Activity | undefined {
  const { revision, notices } = usePage();
  const answer = useSignal<Activity | undefined>(undefined);
  const now = revision.value;
  useEffect(() => {
    const stop = new AbortController();
    library.activity(period).then((found) => {
      if (!stop.signal.aborted) answer.value = found;
    }, notices.fail);
    return () => stop.abort();
  }, [period, now]);
  return answer.value;
}
