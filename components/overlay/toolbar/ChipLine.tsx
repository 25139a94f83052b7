import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { inChipOrder, useSteadyOrder } from './chip-order';
import { useOneStop } from './one-stop';
import { TopicButton, topicsOf } from './TopicButton';
import type { ToolbarActions, ToolbarState } from './toolbar-state';

/** How many topics are in the line; all of them are under “Find topic”. */
const MOST = 12;

export interface ChipLineProps {
  readonly now: Pick<ToolbarState, 'counts' | 'counted' | 'marks' | 'topics' | 'entries' | 'busy'>;
  readonly actions: Pick<ToolbarActions, 'markTopic'>;
  readonly children?: ComponentChildren;
}

/** The listing's topics with their counts, one stop for the Tab key with what follows them. */
export function ChipLine({ now, actions, children }: ChipLineProps) {
  const { counts, marks } = now;
  const key = JSON.stringify([[...marks], now.entries, now.busy]);
  const [order, hold] = useSteadyOrder(inChipOrder(now, topicsOf(now)), key);
  const { ref, onKeyDown, onFocusIn } = useOneStop();
  const offered = order.filter(({ id }, place) => marks.has(id) || place < MOST);
  const line = useRef<HTMLSpanElement>(null);
  const others = offered.findIndex(({ id }) => !marks.has(id));
  const first = offered.slice(0, others < 0 ? undefined : others).map(({ id }) => id);
  // What is filtered by has come to the beginning: it is not left out of sight there.
  useLayoutEffect(() => {
    if (line.current) line.current.scrollLeft = 0;
  }, [first.join()]);
  return (
    <div class="chips" role="group" aria-label={t('options_topics')} ref={ref as never} {...{ onKeyDown, onFocusIn }}>
      <span class="topics" ref={line} {...hold}>
        {offered.map((topic) => (
          <TopicButton
            key={topic.id}
            topic={topic}
            count={counts.get(topic.id) ?? 0}
            mark={marks.get(topic.id)}
            onMark={actions.markTopic}
          />
        ))}
      </span>
      {children}
    </div>
  );
}
