import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { Lesson } from '../../../utils/examples';
import { library } from '../../../utils/library';
import { usePage } from '../page-state';

/** A topic's examples and words, as they are now and become; undefined for a topic that is not there yet. */
export function useLesson(topic: string | undefined): Lesson | undefined {
  const { revision, notices } = usePage();
  const lesson = useSignal<Lesson | undefined>(undefined);
  const now = revision.value;

  useEffect(() => {
    if (topic === undefined) return;
    let isStale = false;
    library.lesson(topic).then((found) => {
      if (!isStale) lesson.value = found;
    }, notices.fail);
    return () => {
      isStale = true;
    };
  }, [topic, now]);
  return lesson.value;
}
