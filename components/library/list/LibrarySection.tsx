import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import type { DuplicateGroup } from '../../../utils/library';
import type { PaperId } from '../../../utils/model/identifiers';
import { createActions } from '../actions';
import { usePage } from '../page-state';
import { BackToList, PaperPane } from '../paper/PaperPane';
import { useMedia } from '../use-media';
import { Duplicates } from './Duplicates';
import { createListHandlers } from './handlers';
import { ListHead } from './ListHead';
import { PaperList } from './PaperList';
import { focusRow } from './rows';
import type { Selection } from './selection';
import { createTagDrag } from '../tags/tag-drag';
import { DUPLICATES } from '../lists/built-in-lists';
import { ListAside } from '../lists/ListAside';
import { useOpenList } from '../lists/use-open-list';

/** From this width on, lists and tags stand beside papers and paper. */
const ROOM_FOR_LISTS = '(min-width: 1200px)';

/** The library: what is found on one side, the current paper on the other. */
export function LibrarySection() {
  const page = usePage();
  const { results, selection, router, notices } = page;
  const scope = useRef<HTMLDivElement>(null);
  const actions = useMemo(() => createActions(notices, results, selection), []);
  const handlers = useMemo(() => createListHandlers(page, actions, scope), []);
  const drag = useMemo(
    () => createTagDrag(selectedWith(selection), (ids, tag) => void actions.addTags(ids, [tag])),
    [],
  );
  const hasAside = useMedia(ROOM_FOR_LISTS);
  const place = useRef(0);
  const { item, filter } = router.route.value;
  const shown = item ?? selection.current.value?.id;

  const groups = useSignal<readonly DuplicateGroup[]>([]);
  useOpenList();

  // The current paper stays one that is in the list: after a deletion it is the next one, and so is the focus.
  useSignalEffect(() => {
    const entries = results.entries.value;
    const current = selection.current.value;
    const at = current ? entries.indexOf(current) : -1;
    if (at >= 0) {
      place.current = at;
      return;
    }
    const next = entries.find(({ id }) => id === item) ?? entries[Math.min(place.current, entries.length - 1)];
    selection.moveTo(next);
    if (current && next) requestAnimationFrame(() => document.activeElement === document.body && focusRow(next.id));
  });

  // While nothing has the focus, keys go to the list.
  useEffect(() => {
    const stop = new AbortController();
    const hear = (event: KeyboardEvent): void => {
      if (event.target === document.body) handlers.onKeyDown(event);
    };
    addEventListener('keydown', hear, { signal: stop.signal });
    return () => stop.abort();
  }, []);

  return (
    <div class={`panes ${item ? 'with-paper' : ''}`} ref={scope}>
      {hasAside && <ListAside drag={drag} groups={groups} />}
      <section class="list" aria-label={t('library_section')}>
        <ListHead actions={actions} onQuery={handlers.onQuery} groups={hasAside ? undefined : groups} />
        <Duplicates actions={actions} groups={groups} isAsked={filter?.['list'] === DUPLICATES} />
        <PaperList handlers={handlers} onPress={drag.start} />
      </section>
      <section class="pane" aria-label={t('library_paper')}>
        <BackToList />
        {shown && <PaperPane key={shown} id={shown as PaperId} actions={actions} />}
      </section>
    </div>
  );
}

/** What is dragged with a row: all that is selected, if it is among them. */
function selectedWith({ ids }: Selection): (id: PaperId) => readonly PaperId[] {
  return (id) => (ids.peek().has(id) ? [...ids.peek()] : [id]);
}
