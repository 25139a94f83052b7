import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { library, type DuplicateGroup } from '../../../utils/library';
import { usePage } from '../page-state';

/** Milliseconds of quiet after a change in which another one is awaited. */
const PAUSE = 200;

/** Keeps the groups of saved papers that look like one as they are now and become. Asked for once the list is there. */
export function useSuggestions(groups: Signal<readonly DuplicateGroup[]>): void {
  const { results, revision, notices } = usePage();
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
}
