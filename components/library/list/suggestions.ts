import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { library, type DuplicateGroup } from '../../../utils/library';
import { usePage } from '../page-state';

/** Milliseconds of quiet after a change in which another one is awaited. */
const PAUSE = 200;

/** Groups of saved papers that look like one, as they are now and become. Asked for once the list is there. */
export function useSuggestions(): ReadonlySignal<readonly DuplicateGroup[]> {
  const { results, revision, notices } = usePage();
  const groups = useSignal<readonly DuplicateGroup[]>([]);
  const isListed = results.total.value !== undefined;
  const now = revision.value;

  useEffect(() => {
    if (!isListed) return;
    let isStale = false;
    const timer = setTimeout(() => {
      library.duplicates().then((found) => {
        if (!isStale) groups.value = found;
      }, notices.fail);
    }, PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [isListed, now]);
  return groups;
}
