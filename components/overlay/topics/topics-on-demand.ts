import type { Row } from '../../../utils/listing/rows';
import { loadScript } from '../lazy-scripts';
import type { TopicsOptions, TopicsPart } from './topics-part';

export interface TopicsOnDemand {
  /** A chip was pointed at or focused. */
  ask(event: Event): void;
  /** Opens the card of a row. */
  open(row: Row): void;
  /** Draws the editor of a row's tags in a place of its line. */
  tag(place: Element, row: Row): void;
}

/** What explains and corrects topics, and follows: its code is loaded when a chip is first pointed at or focused, or the reader asks for it. */
export function createTopicsOnDemand(options: TopicsOptions): TopicsOnDemand {
  let part: Promise<TopicsPart> | undefined;

  function need(use: (part: TopicsPart) => void): void {
    part ??= loadScript('topics').then((start) => start(options));
    part.then(use).catch((error: unknown) => {
      part = undefined;
      options.fail(error);
    });
  }

  return {
    ask({ currentTarget, type }) {
      need(({ explain }) => explain(currentTarget as HTMLElement, type === 'focus'));
    },
    open: (row) => need(({ open }) => open(row)),
    tag: (place, row) => need(({ tag }) => tag(place, row)),
  };
}
