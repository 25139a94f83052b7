import { useRef, useState } from 'preact/hooks';

import type { TopicMark } from '../../../utils/listing/filter';
import type { Topic } from '../../../utils/model/topic';

interface Counted {
  readonly counts: ReadonlyMap<string, number>;
  /** How many papers these are counted among. */
  readonly counted: number;
  readonly marks: ReadonlyMap<string, TopicMark>;
}

/**
 * Pressed topics first, then those that part a listing best: one that half of it is of tells most, one that all or a single paper is of
 * next to nothing. The binary entropy of a topic's share has the same order as its distance from a half.
 */
export function inChipOrder({ counts, counted, marks }: Counted, topics: readonly Topic[]): readonly Topic[] {
  const rank = ({ id }: Topic): number => ['only', 'not', undefined].indexOf(marks.get(id));
  const off = ({ id }: Topic): number => Math.abs((counts.get(id) ?? 0) / counted - 0.5);
  return topics.toSorted((a, b) => rank(a) - rank(b) || off(a) - off(b) || byName(a, b));
}

/** By the code of letters: a collator costs a page more than all else in its toolbar. */
function byName(a: Topic, b: Topic): number {
  return Number(a.name > b.name) - Number(a.name < b.name);
}

/** What an element tells of whether the reader is at it. */
interface Hold {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: (event: PointerEvent) => void;
  readonly onFocusIn: () => void;
  readonly onFocusOut: (event: FocusEvent) => void;
}

/**
 * Keeps things in their places for as long as the reader is at them, so that a second press meets the same one: also while `key` stays what
 * it was, whatever is counted meanwhile. What is new goes last.
 */
export function useSteadyOrder(sorted: readonly Topic[], key: string): readonly [readonly Topic[], Hold] {
  const kept = useRef<{ readonly key: string; readonly ids: readonly string[] }>(undefined);
  const isHeld = useRef(false);
  const [, drawAgain] = useState({});
  if (!kept.current || (!isHeld.current && kept.current.key !== key)) kept.current = { key, ids: idsOf(sorted) };
  const { ids } = kept.current;
  const place = (id: string): number => (ids.includes(id) ? ids.indexOf(id) : ids.length);

  function release(): void {
    isHeld.current = false;
    drawAgain({});
  }

  const hold = {
    onPointerEnter: () => void (isHeld.current = true),
    // A finger leaves at once; what it has touched has the focus, and is held by that.
    onPointerLeave: ({ pointerType, currentTarget }: PointerEvent) => {
      if (pointerType !== 'touch' && !(currentTarget as Element).querySelector(':focus-visible')) release();
    },
    onFocusIn: () => void (isHeld.current = true),
    onFocusOut: ({ currentTarget, relatedTarget }: FocusEvent) => {
      const group = currentTarget as Element;
      if (!group.contains(relatedTarget as Node | null) && !group.matches(':hover')) release();
    },
  };
  return [sorted.toSorted((a, b) => place(a.id) - place(b.id)), hold];
}

function idsOf(topics: readonly Topic[]): readonly string[] {
  return topics.map(({ id }) => id);
}
