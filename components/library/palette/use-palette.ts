import { computed, useSignal, type ReadonlySignal } from '@preact/signals';
import { useId, useMemo, useRef } from 'preact/hooks';

import { library } from '../../../utils/library';
import { openPopover } from '../../ui/Popover';
import { usePage, type PageState } from '../page-state';
import { itemsFor, MOST, paperItem, type PaletteCommand, type PaletteItem } from './palette-items';

/** So long typing rests before papers are looked for, in milliseconds. */
const REST = 60;

export interface PaletteList {
  /** Of the list. */
  readonly id: string;
  readonly text: ReadonlySignal<string>;
  readonly items: ReadonlySignal<readonly PaletteItem[]>;
  /** The place of the one that Enter takes. */
  readonly current: ReadonlySignal<number>;
  type(text: string): void;
  /** Goes on among what is offered, from the end to the beginning. */
  move(by: 1 | -1): void;
  take(item: PaletteItem): void;
}

/** What the palette offers for what is typed; `close` is called before anything is done. */
export function usePalette(close: () => void): PaletteList {
  const page = usePage();
  const id = useId();
  const text = useSignal('');
  const papers = useSignal<readonly PaletteItem[]>([]);
  const current = useSignal(0);
  const commands = useMemo(() => commandsOf(page), []);
  const search = useRef(0);
  const items = useMemo(
    () =>
      computed(() => [
        ...itemsFor(text.value, { lists: page.lists.value, tags: page.tags.value, commands }),
        // They come a moment later: what is chosen by then stays where it is.
        ...papers.value,
      ]),
    [],
  );

  function look(wanted: string): void {
    clearTimeout(search.current);
    if (!wanted.trim()) papers.value = [];
    else
      search.current = window.setTimeout(() => {
        library.search({ query: wanted, sort: 'match', descending: true, limit: MOST }).then(
          ({ rows }) => {
            if (text.peek() === wanted) papers.value = rows.map(paperItem);
          },
          // What is typed here is no query, or none yet.
          () => (papers.value = []),
        );
      }, REST);
  }

  function type(wanted: string): void {
    text.value = wanted;
    current.value = 0;
    look(wanted);
  }

  return {
    id,
    text,
    items,
    current,
    type,
    move(by) {
      const count = items.peek().length;
      if (count > 0) current.value = (current.peek() + by + count) % count;
    },
    take({ go }) {
      close();
      if (typeof go === 'function') go();
      else page.router.go(go);
    },
  };
}

/** One line a command. */
function commandsOf({ notices }: PageState): readonly PaletteCommand[] {
  return [
    { label: 'topics_add', go: { section: 'topics', item: 'new' } },
    { label: 'welcome_import', go: { section: 'export' } },
    { label: 'storage_back_up', go: { section: 'storage' } },
    { label: 'command_undo', key: 'u', go: () => void notices.undo() },
    { label: 'command_help', key: '?', go: () => openPopover(document, 'keys') },
  ];
}
