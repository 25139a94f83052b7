import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';

import { plural, t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { PaperId } from '../../../utils/model/identifiers';
import type { TrashPage } from '../../../utils/calls/trash';
import type { Notices } from '../notices';
import { amount } from './amount';

/** What is to be deleted forever, before the reader has said yes. Without `ids` it is all. */
export interface Asked {
  readonly ids?: readonly PaperId[];
  readonly papers: number;
  readonly highlights: number;
}

/** What is chosen in the trash, and what is done there. */
export interface TrashWork {
  readonly selected: Signal<ReadonlySet<PaperId>>;
  /** The one that keys act on. */
  readonly current: Signal<PaperId | undefined>;
  readonly asked: Signal<Asked | undefined>;
  /** What is on its way out: it is no longer drawn. */
  readonly leaving: ReadonlySignal<ReadonlySet<PaperId>>;
  toggle(id: PaperId): void;
  /** Puts back what is given. All of the trash, shown or not, when `all`. */
  putBack(ids: readonly PaperId[], all?: number): Promise<void>;
  /** Asks before anything is deleted: it is the one thing that cannot be taken back. */
  ask(asked: Asked): void;
  /** `shown` is what leaves the list at once where all is deleted. */
  deleteForever(asked: Asked, shown: readonly PaperId[]): Promise<void>;
  /** The trash was read anew: what has left it need not be left out any more. */
  settle(page: TrashPage): void;
}

export function createTrashWork(notices: Notices): TrashWork {
  const selected = signal<ReadonlySet<PaperId>>(new Set());
  const current = signal<PaperId>();
  const asked = signal<Asked>();
  const leaving = signal<ReadonlySet<PaperId>>(new Set());
  const done = new Set<PaperId>();

  function leave(ids: readonly PaperId[]): void {
    for (const id of ids) done.delete(id);
    batch(() => {
      leaving.value = new Set([...leaving.peek(), ...ids]);
      selected.value = without(selected.peek(), ids);
    });
  }
  function stay(ids: readonly PaperId[]): void {
    leaving.value = without(leaving.peek(), ids);
  }

  return {
    selected,
    current,
    asked,
    leaving,
    toggle(id) {
      const next = new Set(selected.peek());
      if (!next.delete(id)) next.add(id);
      selected.value = next;
    },
    async putBack(ids, all) {
      leave(ids);
      const said = plural('trash_did_put_back', all ?? ids.length);
      const receipt = await notices.attempt(library.putBack(all === undefined ? ids : undefined), said);
      if (receipt) for (const id of ids) done.add(id);
      else stay(ids);
    },
    ask: (what) => (asked.value = what),
    async deleteForever({ ids, papers, highlights }, shown) {
      const going = ids ?? shown;
      leave(going);
      try {
        await library.deleteForever(ids);
        for (const id of going) done.add(id);
        notices.say(t('trash_did_delete', amount(papers, highlights)));
      } catch (error) {
        stay(going);
        notices.fail(error);
      }
    },
    settle({ papers }) {
      const there = new Set(papers.map(({ paper }) => paper.id));
      const gone = [...done].filter((id) => leaving.peek().has(id));
      done.clear();
      batch(() => {
        stay(gone);
        selected.value = new Set([...selected.peek()].filter((id) => there.has(id)));
      });
    },
  };
}

function without<Item>(set: ReadonlySet<Item>, items: readonly Item[]): ReadonlySet<Item> {
  const left = new Set(set);
  for (const item of items) left.delete(item);
  return left;
}
