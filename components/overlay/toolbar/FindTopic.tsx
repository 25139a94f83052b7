import { useState } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { nameField } from '../../ui/named-field';
import { inChipOrder, useSteadyOrder } from './chip-order';
import { useOneStop } from './one-stop';
import { TopicButton, topicsOf } from './TopicButton';
import type { ToolbarActions, ToolbarState } from './toolbar-state';

/** How many topics are offered before one is looked for, where other things want room too. */
const FEW = 6;

export interface FindTopicProps {
  readonly now: ToolbarState;
  readonly actions: Pick<ToolbarActions, 'markTopic'>;
  readonly isShort?: boolean;
}

/** All topics of the listing, to be looked through by name. */
export function FindTopic({ now, actions, isShort = false }: FindTopicProps) {
  const [words, setWords] = useState('');
  const [order, hold] = useSteadyOrder(inChipOrder(now, topicsOf(now)), String(now.entries));
  const { ref, onKeyDown, onFocusIn } = useOneStop();
  const held = {
    ...hold,
    ref: ref as never,
    onKeyDown,
    onFocusIn: (event: FocusEvent) => (hold.onFocusIn(), onFocusIn(event)),
  };
  const wanted = words.trim().toLowerCase();
  const matching = order.filter(({ name }) => name.toLowerCase().includes(wanted));
  const found = matching.filter(({ id }, place) => !isShort || wanted || now.marks.has(id) || place < FEW);
  return (
    <>
      <input
        {...nameField('find-topic', { type: setWords })}
        class="find"
        value={words}
        placeholder={t('listing_find_topic')}
        aria-label={t('listing_find_topic')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <div class="found" role="group" aria-label={t('options_topics')} {...held}>
        {found.map((topic) => (
          <TopicButton
            key={topic.id}
            topic={topic}
            count={now.counts.get(topic.id) ?? 0}
            mark={now.marks.get(topic.id)}
            onMark={actions.markTopic}
          />
        ))}
        {matching.length > found.length && (
          <span class="count">{t('listing_more_topics', matching.length - found.length)}</span>
        )}
        {found.length === 0 && <p>{t('topics_no_match', words.trim())}</p>}
      </div>
    </>
  );
}
