import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { Topic } from '../../../utils/model/topic';
import { usePage } from '../page-state';
import { useUnsaved } from '../use-unsaved';
import { papersOf, type Source } from './learn-from';
import { begun, isAsBegun, merged, toAsked, toDraft, trimmed, type Draft, type Typed } from './topic-draft';

export interface TopicForm {
  readonly draft: Draft;
  /** What the topic is to be learned from. */
  readonly source: ReadonlySignal<Source | undefined>;
  /** Something was typed that is not saved. */
  readonly isTyped: boolean;
  /** There is something to save. */
  readonly isChanged: boolean;
  set(change: Partial<Draft>): void;
  setSource(source: Source | undefined): void;
  /** What was typed is forgotten. */
  reset(): void;
  /** Saves it, once for however many clicks. */
  save(): Promise<void>;
  remove(): Promise<void>;
}

/** What is typed about a topic, or about a new one in this area, kept until it is saved or left; `onMade` is told of what is saved. */
export function useTopicForm(
  topic: Topic | undefined,
  area: Topic | undefined,
  onMade?: (topic: Topic) => void,
): TopicForm {
  const { notices, router, selection } = usePage();
  const name = `topic ${topic?.id ?? 'new'}`;
  const { typed, set: write } = useUnsaved(name, () => begun(toDraft(topic, area)));
  const { source, setSource } = useSource(name);
  const once = useOnce(notices.fail);
  const { draft } = typed.value;
  const put = (now: Typed): void => write(now, isAsBegun(now));

  // What was not touched here follows the topic: it may be taken back, or changed in another tab.
  useEffect(() => {
    if (!topic) return;
    const now = toDraft(topic, undefined);
    const before = typed.peek();
    put({ draft: merged(before.draft, before.known, now), known: now });
  }, [topic]);

  async function save(): Promise<void> {
    const asked = toAsked(typed.peek().draft, topic);
    const from = source.peek();
    const examples = from && (await papersOf(from, selection.ids.peek()));
    const saving = library.saveTopic({ ...asked, ...(examples && { examples }) });
    const receipt = await notices.attempt(saving, t('topics_saved', asked.name));
    if (!receipt) return;
    setSource(undefined);
    if (!topic) write(begun(toDraft(undefined, area)), true);
    onMade?.(receipt.topic);
    router.go({ section: 'topics', item: receipt.topic.id }, 'replace');
  }

  async function remove({ id, name, builtIn }: Topic): Promise<void> {
    const receipt = await notices.attempt(
      library.removeTopic(id),
      t(builtIn ? 'topics_reset_done' : 'topics_removed', name),
    );
    if (!receipt) return;
    write(typed.peek(), true);
    setSource(undefined);
    router.go({ section: 'topics' }, 'replace');
  }

  return {
    draft,
    source,
    isTyped: !isAsBegun(typed.value) || source.value !== undefined,
    isChanged: !topic || source.value !== undefined || !isSame(toDraft(topic, undefined), trimmed(draft)),
    set: (change) => put({ ...typed.peek(), draft: { ...typed.peek().draft, ...change } }),
    setSource,
    reset() {
      write(begun(toDraft(topic, area)), true);
      setSource(undefined);
    },
    save: () => once(save),
    remove: () => once(async () => topic && remove(topic)),
  };
}

/** What the topic called `name` is to be learned from: kept while other sections are looked at. */
function useSource(name: string): Pick<TopicForm, 'source' | 'setSource'> {
  const { typed, set } = useUnsaved<Source | undefined>(`${name} source`, () => undefined);
  return { source: typed, setSource: (now) => set(now, now === undefined) };
}

/** Does one thing at a time: a second click must not make a second topic. */
function useOnce(fail: (error: unknown) => void): (deed: () => Promise<void>) => Promise<void> {
  const isBusy = useRef(false);
  return async (deed) => {
    if (isBusy.current) return;
    isBusy.current = true;
    await deed().catch(fail);
    isBusy.current = false;
  };
}

function isSame(a: Draft, b: Draft): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
