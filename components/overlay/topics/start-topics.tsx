import { isComposing } from '../../shared/is-composing';
import { isTrusted } from '../../ui/trust';
import { createCard } from './card';
import { closeExplanation, explainChip, movePointer, pressAtChip, type Explainer } from './explain-chip';
import { closeCard, isOpen, pressInCard, toggleCard, type RowCards } from './row-card';
import { createRowTags } from './row-tags';
import { createSimilar } from './similar';
import { createTopicActs } from './topic-acts';
import type { TopicsOptions, TopicsPart } from './topics-part';
import { createWordMarks } from './word-marks';

/** Explains and corrects topics, and follows, until the signal aborts. */
export function startTopics(options: TopicsOptions): TopicsPart {
  const { page, signal } = options;
  const shared = { options, acts: createTopicActs(options), marks: createWordMarks(page, signal) };
  const cards: RowCards = { ...shared, similar: createSimilar(options.rows), now: undefined };
  const explainer: Explainer = {
    ...shared,
    card: createCard(signal),
    byKey: {},
    stop: new AbortController(),
    inside: new WeakSet(),
  };

  page.addEventListener('pointerover', (event) => movePointer(explainer, event), { signal, passive: true });
  page.defaultView?.addEventListener('scroll', explainer.card.follow, { signal, passive: true });
  // Before the page's own keys, and Ibid's.
  page.defaultView?.addEventListener(
    'keydown',
    (event) => {
      if (!isTrusted(event) || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!pressInCard(cards, event) && !pressAtChip(explainer, event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => {
    closeExplanation(explainer);
    closeCard(cards);
  });

  return {
    explain(element, focused) {
      if (!isOpen(cards)) explainChip(explainer, element, focused);
    },
    open(row) {
      closeExplanation(explainer);
      toggleCard(cards, row);
    },
    tag: createRowTags(options),
  };
}
