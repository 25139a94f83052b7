import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { TrainingExamples } from '../../../utils/examples';
import { library } from '../../../utils/library';
import { usePage } from '../page-state';

/** A topic's examples and words, as they are now and become; undefined for a topic that is not there yet. */
export function useTrainingExamples(topic: string | undefined): TrainingExamples | undefined {
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
  return trainingExamples.value;
}
