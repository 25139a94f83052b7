import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { TrainingExamples } from '../../../utils/examples';
import { library } from '../../../utils/library';
import type { PaperId } from '../../../utils/model/identifiers';
import { usePage } from '../page-state';

export interface TopicLesson {
  /** Undefined for a topic that is not there yet. */
  readonly shown: TrainingExamples | undefined;
  /** Takes a paper as an example, or forgets that it was one: drawn at once, and as it was when the library refuses. */
  label(id: PaperId, is: boolean | undefined, said: string): Promise<void>;
}

/** A topic's examples and words, as they are now and become. */
export function useTrainingExamples(topic: string | undefined): TopicLesson {
  const { revision, notices } = usePage();
  const trainingExamples = useSignal<TrainingExamples | undefined>(undefined);
  const now = revision.value;

  useEffect(() => {
    if (topic === undefined) return;
    let isStale = false;
    library.trainingExamples(topic).then((found) => {
      if (!isStale) trainingExamples.value = found;
    }, notices.fail);
    return () => {
      isStale = true;
    };
  }, [topic, now]);

  async function label(id: PaperId, is: boolean | undefined, said: string): Promise<void> {
    const before = trainingExamples.peek();
    if (topic === undefined || !before) return;
    const foreseen = labelled(before, id, is);
    trainingExamples.value = foreseen;
    const receipt = await notices.attempt(library.labelExample(topic, [id], is), said);
    if (!receipt && trainingExamples.peek() === foreseen) trainingExamples.value = before;
  }
  return { shown: trainingExamples.value, label };
}

/** What it will be once the library has it; the words that it comes to are learned then. */
function labelled({ examples, borderline, words }: TrainingExamples, id: PaperId, is?: boolean): TrainingExamples {
  const title = [...examples, ...borderline].find((one) => one.id === id)?.title ?? '';
  const others = examples.filter((one) => one.id !== id);
  const all = is === undefined ? others : [...others, { id, title, is }];
  return {
    examples: all.sort((a, b) => (a.id < b.id ? -1 : 1)),
    borderline: borderline.filter((one) => one.id !== id),
    words,
  };
}
