import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

import { library } from '../../../utils/library';
import { parseTags } from '../labels';
import { TagInput } from '../paper/TagInput';

export interface TagLineProps {
  onAdd(tags: readonly string[]): void;
  fail(error: unknown): void;
}

/** A line for tags. What stands in it is added when it is left: the popup closes at any click beside it. */
export function TagLine({ onAdd, fail }: TagLineProps) {
  const text = useSignal('');
  const known = useSignal<readonly string[]>([]);
  const add = useRef<() => void>(() => undefined);
  add.current = () => {
    const typed = parseTags(text.peek());
    text.value = '';
    if (typed.length > 0) onAdd(typed);
  };

  // There as soon as the line is.
  useLayoutEffect(() => {
    const stop = new AbortController();
    addEventListener('pagehide', () => add.current(), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  useEffect(() => {
    library.tags().then((all) => (known.value = all.map(({ tag }) => tag)), fail);
  }, []);

  function onInput(typed: string): void {
    text.value = typed;
    if (typed.endsWith(',')) add.current();
  }

  return (
    <TagInput
      value={text.value}
      known={known.value}
      onInput={onInput}
      onEnter={() => add.current()}
      onLeave={() => add.current()}
    />
  );
}
