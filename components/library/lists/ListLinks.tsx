import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import type { DuplicateGroup } from '../../../utils/library';
import { Icon } from '../../ui/Icon';
import { usePage } from '../page-state';
import { hrefOf } from '../route';
import { TrashLink } from '../trash/TrashLink';
import { TagLinks } from '../tags/TagLinks';
import { BUILT_IN_LISTS, DUPLICATES } from './built-in-lists';
import { Count } from './Count';
import { hrefOfList, openList } from './open-list';
import { OwnLists } from './OwnLists';
import { rove } from './rove';
import { useCounts } from './use-counts';

export interface ListLinksProps {
  /** Papers that look like one. */
  readonly groups: ReadonlySignal<readonly DuplicateGroup[]>;
  /** The tag that papers would be dropped on. */
  readonly over?: string | undefined;
  /** They stand in a menu: the first one has the focus when it opens. */
  readonly isMenu?: boolean;
  onPick?(): void;
}

/** All papers, the lists that everybody has, the reader's own, and the tags: each with how many papers it has. One stop of the Tab key. */
export function ListLinks({ groups, over, isMenu = false, onPick }: ListLinksProps) {
  const { lists, router } = usePage();
  const root = useRef<HTMLDivElement>(null);
  const own = lists.value;
  const route = router.route.value;
  const areAlikeShown = route.filter?.['list'] === DUPLICATES;
  const open = areAlikeShown ? undefined : openList(route, own);
  const queries = useMemo(() => [...new Set([...BUILT_IN_LISTS, ...own].map(({ query }) => query))], [own]);
  const counts = useCounts(queries);
  const alike = groups.value.flatMap(({ ids }) => ids).length;

  useEffect(() => {
    const stop = new AbortController();
    if (root.current) rove(root.current, stop.signal);
    return () => stop.abort();
  }, []);

  return (
    <div class="list-links" ref={root} onClick={({ target }) => (target as Element).closest('a') && onPick?.()}>
      <BuiltInLists open={open?.id} counts={counts} isMenu={isMenu} />
      <h2 class="small muted">{t('lists_own')}</h2>
      <OwnLists lists={own} open={open?.id} counts={counts} />
      <h2 class="small muted">{t('library_tags')}</h2>
      <TagLinks over={over} />
      {alike > 0 && <Alike count={alike} isShown={areAlikeShown} />}
      <ul>
        <li>
          <TrashLink />
        </li>
      </ul>
    </div>
  );
}

interface BuiltInListsProps {
  readonly open: string | undefined;
  readonly counts: ReadonlyMap<string, number>;
  readonly isMenu: boolean;
}

function BuiltInLists({ open, counts, isMenu }: BuiltInListsProps) {
  return (
    <ul aria-label={t('library_papers')}>
      {BUILT_IN_LISTS.map((list, place) => (
        <li key={list.id}>
          <a
            href={hrefOfList(list)}
            aria-current={open === list.id ? 'true' : undefined}
            autoFocus={isMenu && place === 0}
          >
            <Icon name={list.icon} />
            <span>{t(list.name)}</span>
          </a>
          <Count count={counts.get(list.query)} />
        </li>
      ))}
    </ul>
  );
}

/** Papers that look like one: no query finds them, so that they have a place of their own. */
function Alike({ count, isShown }: { readonly count: number; readonly isShown: boolean }) {
  return (
    <ul>
      <li>
        <a
          href={hrefOf({ section: 'library', filter: { list: DUPLICATES } })}
          aria-current={isShown ? 'true' : undefined}
        >
          <Icon name="copies" />
          <span>{t('duplicates_section')}</span>
        </a>
        <Count count={count} />
      </li>
    </ul>
  );
}
