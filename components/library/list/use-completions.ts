import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';

import { completions, type Completion, type KnownValues } from '../../../utils/query/completions';
import { usePage } from '../page-state';
import { useTopicMap } from '../topics-context';

export interface Completions {
  /** Of the list. */
  readonly id: string;
  readonly offered: ReadonlySignal<readonly Completion[]>;
  /** The place of the one that Enter takes; −1 for none. */
  readonly current: ReadonlySignal<number>;
  /** Offers what goes on with what is typed. */
  offer(field: HTMLInputElement): void;
  close(): void;
  choose(completion: Completion): void;
  /** Whether the key was meant for the list. */
  press(event: KeyboardEvent): boolean;
}

const NONE = -1;

/** What a search box offers while it is typed into. */
export function useCompletions(): Completions {
  const id = useId();
  const known = useKnownValues();
  const offered = useSignal<readonly Completion[]>([]);
  const current = useSignal(NONE);
  const field = useRef<HTMLInputElement | undefined>(undefined);

  function show(found: readonly Completion[]): void {
    offered.value = found;
    current.value = NONE;
  }

  function choose({ query, caret }: Completion): void {
    const input = field.current;
    if (!input) return;
    show([]);
    input.value = query;
    input.setSelectionRange(caret, caret);
    // From here on it is as if it had been typed.
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }

  return {
    id,
    offered,
    current,
    offer(input) {
      field.current = input;
      show(completions(input.value, input.selectionEnd ?? input.value.length, known));
    },
    close: () => show([]),
    choose,
    press(event) {
      const list = offered.peek();
      const place = placeAfter(event, current.peek(), list.length);
      if (place === undefined) return false;
      const chosen = list[current.peek()];
      if (place !== 'take' && place !== 'close') current.value = place;
      else if (place === 'close') show([]);
      else if (chosen) choose(chosen);
      else {
        // Enter and Tab do what they do without a list.
        show([]);
        return false;
      }
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}

/** What a key does to a list: the place where it leads, or that the list is done. Undefined where it means nothing to it. */
function placeAfter(event: KeyboardEvent, place: number, length: number): number | 'take' | 'close' | undefined {
  if (length === 0 || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  switch (event.key) {
    case 'ArrowDown':
      return place + 1 < length ? place + 1 : NONE;
    case 'ArrowUp':
      return place === NONE ? length - 1 : place - 1;
    case 'Tab':
    case 'Enter':
      return event.shiftKey ? undefined : 'take';
    case 'Escape':
      return 'close';
    default:
      return undefined;
  }
}

/** Tags with counts, and topics. Authors, venues and years would have to be counted over all papers. */
function useKnownValues(): KnownValues {
  const { tags } = usePage();
  const topics = useTopicMap();
  return {
    tag: tags.value.map(({ tag, count }) => ({ value: tag, count })),
    topic: [...topics.values()].filter(({ enabled }) => enabled).map(({ name }) => ({ value: name })),
  };
}
