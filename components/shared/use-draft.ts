import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { DraftText, type DraftOptions } from './draft-text';

/**
 * The draft of a field, as long as the field is drawn. `kept` is told anew at every drawing. What is typed is kept when
 * the tab is hidden or left, and when the field is taken away.
 */
export function useDraft(options: Omit<DraftOptions, 'changed'>): DraftText {
  const [, drawAgain] = useState(0);
  const latest = useRef(options);
  latest.current = options;
  const made = useRef<DraftText>(undefined);
  const draft = (made.current ??= new DraftText({
    kept: options.kept,
    whileTyping: options.whileTyping,
    keep: (edit) => latest.current.keep(edit),
    settled: () => latest.current.settled?.(),
    changed: () => drawAgain((times) => times + 1),
  }));
  draft.hear(options.kept);

  // A layout effect, so that it stands from the first key on.
  useLayoutEffect(() => {
    const stop = new AbortController();
    const flush = (): void => draft.flush();
    addEventListener('pagehide', flush, { signal: stop.signal });
    document.addEventListener('visibilitychange', flush, { signal: stop.signal });
    return () => {
      stop.abort();
      draft.end();
    };
  }, []);
  return draft;
}

interface DraftFieldProps {
  readonly value: string;
  onInput(event: { readonly currentTarget: { readonly value: string } }): void;
  onChange(): void;
  onFocus(): void;
  onBlur(): void;
}

/** What makes an `input` or `textarea` show a draft, and write it. */
export function fieldOf(draft: DraftText): DraftFieldProps {
  return {
    value: draft.text,
    onInput: ({ currentTarget }) => draft.type(currentTarget.value),
    onChange: () => draft.flush(),
    onFocus: () => draft.enter(),
    onBlur: () => draft.leave(),
  };
}
