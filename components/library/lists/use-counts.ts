import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { library } from '../../../utils/library';
import { parseQuery } from '../../../utils/query';
import { usePage } from '../page-state';

/** Milliseconds of quiet after a change in which another one is awaited. */
const PAUSE = 250;

/** How many papers each query finds, as it is now and becomes. All are asked for in one message; those that cannot be read have no count. */
export function useCounts(queries: readonly string[]): ReadonlyMap<string, number> {
  const { revision, notices } = usePage();
  const counts = useSignal<ReadonlyMap<string, number>>(new Map());
  const isFirst = useRef(true);
  const now = revision.value;
  const asked = queries.filter(isReadable);

  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(
      () => {
        isFirst.current = false;
        library.countMatches(asked).then((found) => {
          if (!isStale) counts.value = new Map(asked.map((query, place) => [query, found[place] ?? 0]));
        }, notices.fail);
      },
      isFirst.current ? 0 : PAUSE,
    );
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [asked.join('\n'), now]);
  return counts.value;
}

/** Whether this Ibid understands a query. One from a file, or from a newer Ibid, may be anything. */
export function isReadable(query: string): boolean {
  try {
    parseQuery(query);
    return true;
  } catch {
    return false;
  }
}
