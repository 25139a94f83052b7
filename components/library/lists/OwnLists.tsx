import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import type { SmartList } from '../../../utils/model/smart-list';
import { createDragging } from '../reading/drag';
import { OwnList } from './OwnList';
import { handleListKey, useListDeeds } from './use-list-deeds';

interface OwnListsProps {
  readonly lists: readonly SmartList[];
  /** The id of the list that is shown. */
  readonly open: string | undefined;
  readonly counts: ReadonlyMap<string, number>;
}

/** The reader's own lists: F2 renames, Delete removes, Alt with an arrow key moves; dragging moves too. */
export function OwnLists({ lists, open, counts }: OwnListsProps) {
  const all = useRef<HTMLUListElement>(null);
  const focus = useWantedFocus(all);
  const deeds = useListDeeds(focus);
  const { work, typed, type } = deeds;
  const dragging = useMemo(
    () =>
      createDragging(
        () => all.current,
        (id, index) => void deeds.drop(id, index),
      ),
    [],
  );
  const index = dragging.dragged.value?.index;

  if (lists.length === 0) return <p class="muted small">{t('lists_none')}</p>;
  return (
    <ul ref={all} aria-label={t('lists_own')} onKeyDown={(event) => handleListKey(event, lists, deeds)}>
      {lists.map((list, place) => (
        <OwnList
          key={list.id}
          list={list}
          lists={lists}
          isOpen={list.id === open}
          count={counts.get(list.query)}
          dragging={dragging}
          drop={dropAt(index, place, lists.length)}
          renaming={
            typed.has(list.id)
              ? {
                  typed: typed.get(list.id) ?? '',
                  isAsked: work.renamed.value === list.id,
                  onType: (text) => type(list.id, text),
                  onRename: (name) => deeds.finish(list, name),
                  onLeave: () => (type(list.id, undefined), focus(list.id)),
                }
              : undefined
          }
          deeds={deeds}
        />
      ))}
    </ul>
  );
}

/** On which side of a line what is dragged would be dropped. */
function dropAt(index: number | undefined, place: number, count: number): 'before' | 'after' | undefined {
  if (index === place) return 'before';
  return index === count && place === count - 1 ? 'after' : undefined;
}

/** Puts the focus on a list's link, at once or when it is drawn; without a list on the first link that there is. */
function useWantedFocus(all: { readonly current: HTMLElement | null }): (id: string | undefined) => void {
  const wanted = useRef<string | undefined>(undefined);
  const linkOf = (id: string): HTMLElement | null | undefined =>
    all.current?.querySelector<HTMLElement>(`[data-list="${CSS.escape(id)}"] > a`);
  // A line that is moved loses the focus on its way.
  const held = all.current?.contains(document.activeElement)
    ? document.activeElement?.closest<HTMLElement>('[data-list]')?.dataset.list
    : undefined;

  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body;
    const link = linkOf(wanted.current ?? (isLost ? held : undefined) ?? '');
    if (!link) return;
    wanted.current = undefined;
    link.focus();
  });
  return (id) => {
    const link = id === undefined ? all.current?.closest('.list-links')?.querySelector<HTMLElement>('a') : linkOf(id);
    if (!link) wanted.current = id;
    link?.focus();
  };
}
