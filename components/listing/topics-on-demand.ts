import type { Row } from '../../utils/listing/rows';
import { loadPart } from './parts';
import type { TopicsOptions, TopicsPart } from './topics/start-topics';

/**
 * What explains and corrects topics, and follows: its code is loaded when a chip is first pointed at or focused, or when the reader asks for it.
 * Gives back what opens it for a row.
 */
export function createTopicsOnDemand(options: TopicsOptions): (row: Row) => void {
  let part: Promise<TopicsPart> | undefined;

  function need(use: (part: TopicsPart) => void): void {
    part ??= loadPart('topics').then((start) => start(options));
    part.then(use).catch((error: unknown) => {
      part = undefined;
      options.fail(error);
    });
  }

  for (const type of ['pointerover', 'focusin'] as const)
    options.page.addEventListener(
      type,
      (event) => {
        const [at] = event.composedPath();
        const chip = at instanceof Element && at.closest('[data-topic]');
        if (chip) need(({ explain }) => explain(chip, event));
      },
      options,
    );
  return (row) => need(({ open }) => open(row));
}
