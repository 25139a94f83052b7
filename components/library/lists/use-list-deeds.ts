import { useMemo } from 'preact/hooks';

import type { SmartList } from '../../../utils/model/smart-list';
import { isComposing } from '../../shared/is-composing';
import { usePage } from '../page-state';
import { useUnsaved } from '../use-unsaved';
import { createListWork, type ListWork } from './list-work';

/** What is typed for the new names of lists, by their ids. */
type TypedNames = ReadonlyMap<string, string>;

/** What is done in the pane with the reader's lists, and where the focus goes then. */
export interface ListDeeds {
  readonly work: ListWork;
  /** What is typed for new names; it stays while another section is shown. */
  readonly typed: TypedNames;
  /** Undefined leaves the name as it was. */
  type(id: string, text: string | undefined): void;
  rename(list: SmartList): void;
  /** Gives the name that was typed. */
  finish(list: SmartList, name: string): Promise<void>;
  step(list: SmartList, by: 1 | -1): Promise<void>;
  remove(list: SmartList): Promise<void>;
  /** Puts it where it was dropped: before the line of that number. */
  drop(id: string, index: number): Promise<void>;
}

/** @param focus puts the focus on a list; without one on the first link that there is */
export function useListDeeds(focus: (id: string | undefined) => void): ListDeeds {
  const page = usePage();
  const work = useMemo(() => createListWork(page), []);
  const names = useUnsaved<TypedNames>('list names', () => new Map());

  function type(id: string, text: string | undefined): void {
    const next = new Map(names.typed.peek());
    if (text === undefined) next.delete(id);
    else next.set(id, text);
    names.set(next, next.size === 0);
  }

  return {
    work,
    typed: names.typed.value,
    type,
    rename({ id, name }) {
      if (!names.typed.peek().has(id)) type(id, name);
      work.renamed.value = id;
    },
    async finish(list, name) {
      if (name !== list.name && !(await work.rename(list, name))) return;
      type(list.id, undefined);
      focus(list.id);
    },
    async step(list, by) {
      await work.step(list, by);
      focus(list.id);
    },
    async remove(list) {
      const now = page.lists.peek();
      const at = now.findIndex(({ id }) => id === list.id);
      focus((now[at + 1] ?? now[at - 1])?.id);
      await work.remove(list);
    },
    async drop(id, index) {
      const now = page.lists.peek();
      const from = now.findIndex((list) => list.id === id);
      const list = now[from];
      if (list && index !== from && index !== from + 1) await work.move(list, now[index]);
    },
  };
}

/** Handles a key that was pressed on the link of a list. */
export function handleListKey(event: KeyboardEvent, lists: readonly SmartList[], deeds: ListDeeds): void {
  const link = event.target as HTMLElement;
  const list = lists.find(({ id }) => id === link.closest<HTMLElement>('[data-list]')?.dataset.list);
  if (!list || !link.matches('a') || event.ctrlKey || event.metaKey || event.shiftKey || isComposing(event)) return;
  const deed = (event.altKey ? WITH_ALT : ALONE)[event.key];
  if (!deed) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat) deed(deeds, list);
}

type Deed = (deeds: ListDeeds, list: SmartList) => void;

const remove: Deed = (deeds, list) => void deeds.remove(list);
const ALONE: Readonly<Record<string, Deed>> = {
  F2: (deeds, list) => deeds.rename(list),
  Delete: remove,
  '#': remove,
};
const WITH_ALT: Readonly<Record<string, Deed>> = {
  ArrowUp: (deeds, list) => void deeds.step(list, -1),
  ArrowDown: (deeds, list) => void deeds.step(list, 1),
};
