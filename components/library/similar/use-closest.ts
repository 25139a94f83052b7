import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { library, type Meant, type SimilarPaper } from '../../../utils/library';
import { usePage } from '../page-state';

/** Milliseconds of quiet after which papers are compared: whoever walks along a list does not wait for each. */
const PAUSE = 150;

/** The saved papers that are closest in meaning, as they are now and become; undefined until they are known, and where nothing is meant. */
export function useClosest(
  meant: Meant | undefined,
  limit: number,
): ReadonlySignal<readonly SimilarPaper[] | undefined> {
  const { revision, notices } = usePage();
  const found = useSignal<{ readonly key: string; readonly papers: readonly SimilarPaper[] } | undefined>(undefined);
  const shown = useSignal<readonly SimilarPaper[] | undefined>(undefined);
  const key = JSON.stringify(meant ?? '');
  const now = revision.value;

  useEffect(() => {
    // What was found for something else is not shown meanwhile.
    shown.value = found.peek()?.key === key ? found.peek()!.papers : undefined;
    if (!meant) return;
    let isStale = false;
    const timer = setTimeout(() => {
      library.closest(meant, limit).then((papers) => {
        if (isStale) return;
        found.value = { key, papers };
        shown.value = papers;
      }, notices.fail);
    }, PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [key, limit, now]);
  return shown;
}
