import { useEffect, useRef } from 'preact/hooks';

import { usePage } from '../page-state';
import { askedFor } from './list-order';
import { namedList } from './open-list';

/**
 * Asks for what the address says. With another list comes its order, and with none that of what is asked for; while a list stays, the order
 * stays that the reader chose.
 */
export function useOpenList(): void {
  const { results, router, lists } = usePage();
  const route = router.route.value;
  const { query = '' } = route;
  // One of the reader's is known a moment later.
  const list = namedList(route, lists.value);
  const shown = useRef(list?.id);

  useEffect(() => {
    const isSame = shown.current === list?.id;
    shown.current = list?.id;
    void results.ask(isSame ? { query } : { ...askedFor(list?.query ?? query, list?.order), query });
  }, [query, list?.id]);
}
