import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';

import type { PaperId } from '../../../utils/model/identifiers';
import type { ListEntry } from './results';

/** Which papers are selected, and which one is current. */
export interface Selection {
  readonly ids: ReadonlySignal<ReadonlySet<PaperId>>;
  readonly current: ReadonlySignal<ListEntry | undefined>;
  has(id: PaperId): boolean;
  /** Selects these instead of what was. */
  set(ids: Iterable<PaperId>): void;
  toggle(entry: ListEntry): void;
  /** These are selected no longer, as they are about to leave the library. */
  drop(ids: readonly PaperId[]): void;
  /** Selects from the place where selecting started to this entry. */
  extend(to: ListEntry): void;
  /** Makes an entry the one that keys act on. */
  moveTo(entry: ListEntry | undefined): void;
}

export function createSelection(entries: () => readonly ListEntry[]): Selection {
  const ids = signal<ReadonlySet<PaperId>>(new Set());
  const current = signal<ListEntry>();
  let start: PaperId | undefined;

  function set(next: Iterable<PaperId>): void {
    const now = new Set(next);
    batch(() => {
      ids.value = now;
      for (const entry of entries()) entry.selected.value = now.has(entry.id);
    });
  }

  return {
    ids,
    current: computed(() => current.value),
    has: (id) => ids.peek().has(id),
    set,
    toggle(entry) {
      start = entry.id;
      const next = new Set(ids.peek());
      if (!next.delete(entry.id)) next.add(entry.id);
      set(next);
    },
    drop(gone) {
      const left = [...ids.peek()].filter((id) => !gone.includes(id));
      if (left.length < ids.peek().size) set(left);
    },
    extend(to) {
      const list = entries();
      const from = list.findIndex(({ id }) => id === (start ?? current.peek()?.id));
      const end = list.indexOf(to);
      start ??= current.peek()?.id ?? to.id;
      const range = list.slice(Math.max(0, Math.min(from, end)), Math.max(from, end) + 1);
      set([...ids.peek(), ...range.map(({ id }) => id)]);
    },
    moveTo(entry) {
      if (entry === current.peek()) return;
      batch(() => {
        const before = current.peek();
        if (before) before.current.value = false;
        if (entry) entry.current.value = true;
        current.value = entry;
      });
    },
  };
}
