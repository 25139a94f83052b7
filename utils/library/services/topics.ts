import type { Library } from '../../library';
import {
  labelExample,
  muteTopic,
  removeTopic,
  saveTopic,
  topicIn,
  topicsOf,
  trainingExamples,
} from '../commands/topics';
import { moveSmartList, removeSmartList, saveSmartList, smartLists } from '../commands/smart-lists';
import { tryWatches, unwatch, watch } from '../commands/watches';
import { explain } from '../queries/explain';
import { tryRule } from '../queries/stats';
import type { Desk } from './desk';

/** Topics, and what is followed. */
export function topicCalls({ caller, tagging, lookUp, read, write, receipt }: Desk) {
  return {
    topics: () => lookUp(async (tx) => [...(await topicsOf(tx)).list]),
    saveTopic: (draft) =>
      write(async (work) => {
        const topic = await topicIn(work, await saveTopic(work, draft));
        return { ...work.receipt, topic };
      }, caller.name),
    muteTopic: (id, muted) => receipt((work) => muteTopic(work, id, muted)),
    removeTopic: (id) => receipt((work) => removeTopic(work, id)),
    tryRule: (rule) => read((tx) => tryRule(tx, rule, tagging)),
    explain: (id, topic) => read((tx) => explain(tx, id, topic, tagging)),
    labelExample: (topic, papers, is) => receipt((work) => labelExample(work, topic, papers, is)),
    trainingExamples: (topic) => read((tx) => trainingExamples(tx, topic, tagging)),

    smartLists: () => lookUp(smartLists),
    saveSmartList: (draft) => receipt((work) => saveSmartList(work, draft)),
    removeSmartList: (id) => receipt((work) => removeSmartList(work, id)),
    moveSmartList: (id, before) => receipt((work) => moveSmartList(work, id, before)),

    watches: () => lookUp(async (tx) => (await topicsOf(tx)).watches.list),
    watch: (what) => receipt((work) => watch(work, what)),
    unwatch: (id) => receipt((work) => unwatch(work, id)),
    tryWatches: () => read((tx) => tryWatches(tx, tagging)),
  } satisfies Partial<Library>;
}
