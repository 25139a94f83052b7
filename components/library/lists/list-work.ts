import { signal, type Signal } from '@preact/signals';

import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { SmartList } from '../../../utils/model/smart-list';
import { foldSpace } from '../../../utils/model/text';
import type { PageState } from '../page-state';

/** What is done to the reader's own lists: each is said, and can be taken back. */
export interface ListWork {
  /** The list whose name somebody asked to write anew just now. */
  readonly renamed: Signal<string | undefined>;
  rename(list: SmartList, name: string): Promise<boolean>;
  /** Puts it before another one, or at the end. */
  move(list: SmartList, before: SmartList | undefined): Promise<void>;
  /** Up or down among the others; nothing where it stands at the end. */
  step(list: SmartList, by: 1 | -1): Promise<void>;
  remove(list: SmartList): Promise<void>;
  /** Makes a topic whose rule is the list's query, and shows it. */
  makeTopic(list: SmartList): Promise<void>;
}

export function createListWork({ lists, notices, router }: PageState): ListWork {
  const { attempt } = notices;

  async function move(list: SmartList, before: SmartList | undefined): Promise<void> {
    const answer = before ? library.moveSmartList(list.id, before.id) : library.moveSmartList(list.id);
    await attempt(answer, t('lists_moved', list.name));
  }

  return {
    renamed: signal(undefined),
    async rename({ id, query }, name) {
      return (await attempt(library.saveSmartList({ id, name, query }), t('lists_renamed', name))) !== undefined;
    },
    move,
    async step(list, by) {
      const all = lists.peek();
      const at = all.findIndex(({ id }) => id === list.id);
      if (at < 0 || !all[at + by]) return;
      await move(list, all[by > 0 ? at + 2 : at - 1]);
    },
    async remove(list) {
      await attempt(library.removeSmartList(list.id), t('filters_did_remove', list.name));
    },
    async makeTopic({ name, query }) {
      const made = await attempt(library.saveTopic({ name, rule: query }), t('topics_saved', name));
      if (made) router.go({ section: 'topics', item: made.topic.id });
    },
  };
}

/** Whether another list has this name. */
export function isNamed(lists: readonly SmartList[], name: string, but?: string): boolean {
  const wanted = foldSpace(name).toLowerCase();
  return lists.some((list) => list.id !== but && list.name.toLowerCase() === wanted);
}
