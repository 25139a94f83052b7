import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { LONGEST_LIST } from '../../../utils/model/smart-list';
import type { ReadQuery } from '../../../utils/query/read-query';
import { isComposing } from '../../shared/is-composing';
import type { QueryProblemLine } from '../QueryProblemLine';

/** A list that the arrow keys move in while the focus stays in the search box. */
export interface Listbox {
  readonly id: string;
  readonly isOpen: boolean;
  /** The id of its current option. */
  readonly active: string | undefined;
}

export interface SearchBoxProps {
  readonly query: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly listbox?: Listbox;
  /** Right behind the field. */
  readonly children?: ComponentChildren;
  /** Called a moment after the last key with a query that can be understood. */
  onQuery(query: string): void;
  onType?(field: HTMLInputElement): void;
  onKeyDown?(event: KeyboardEvent): void;
  onLeave?(): void;
}

/** Milliseconds after a key in which another one is awaited. */
const PAUSE = 70;

/** With what says what is wrong. */
interface Read extends ReadQuery {
  readonly Line?: typeof QueryProblemLine;
}

const UNREAD: Read = { problem: undefined, isUnfinished: false, asked: '' };

/**
 * A line for the query language. What cannot be understood is pointed at, and the last good query stays in force. Its end may be half a
 * word while it is being typed: what stands before it is asked for, and what is wrong with it is said on Enter, or when the line is left.
 */
export function SearchBox({ query, label, placeholder = label, onQuery, children, ...rest }: SearchBoxProps) {
  const id = useId();
  const { text, isTyping, problem, Line, type } = useTyping(query, onQuery);
  const common = {
    dir: 'auto',
    spellcheck: false,
    autocomplete: 'off',
    autoFocus: rest.autoFocus ?? false,
    'aria-label': label,
    'aria-invalid': problem !== undefined,
    'aria-describedby': id,
    placeholder,
    maxLength: LONGEST_LIST.query,
    value: text.value,
    'data-search': true,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      type(currentTarget.value);
      rest.onType?.(currentTarget);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (isComposing(event)) return;
      rest.onKeyDown?.(event);
      if (event.key === 'Enter' && !event.defaultPrevented) isTyping.value = false;
    },
    onBlur: () => {
      isTyping.value = false;
      rest.onLeave?.();
    },
  } as const;
  return (
    <div class="search-box">
      {rest.listbox ? (
        <input type="text" {...common} {...combobox(rest.listbox)} />
      ) : (
        <input type="search" {...common} />
      )}
      {children}
      <div id={id} role="status">
        {problem && Line && <Line query={text.value} problem={problem} />}
      </div>
      <span class="visually-hidden">{t('library_search_help')}</span>
    </div>
  );
}

/** What is typed, what is wrong with it as far as it is to be said, and asking for it once typing rests. */
function useTyping(query: string, onQuery: (query: string) => void) {
  const text = useSignal(query);
  const isTyping = useSignal(false);
  const { problem, isUnfinished, Line } = useRead(text.value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(query);
  // A query from elsewhere is shown; the echo of what was asked here is not, as more may have been typed since.
  useEffect(() => {
    if (query !== asked.current) text.value = query;
    asked.current = query;
  }, [query]);
  const isGone = useRef(false);
  // At once: the effects of what is taken away end a frame later, and what was typed may be due before that.
  useLayoutEffect(
    () => () => {
      isGone.current = true;
      clearTimeout(timer.current);
    },
    [],
  );

  async function ask(value: string): Promise<void> {
    const read = await readTyped(value);
    // Whoever has gone elsewhere meanwhile is not led back.
    if (isGone.current || read.asked === undefined || value !== text.peek()) return;
    asked.current = read.asked;
    onQuery(read.asked);
  }

  function type(value: string): void {
    isTyping.value = true;
    text.value = value;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void ask(value), PAUSE);
  }
  return { text, isTyping, problem: isUnfinished && isTyping.value ? undefined : problem, Line, type };
}

/** What of a query can be understood, as soon as that is known. */
function useRead(query: string): Read {
  const read = useSignal(UNREAD);
  useEffect(() => {
    let isCurrent = true;
    void readTyped(query).then((now) => isCurrent && (read.value = now));
    return () => {
      isCurrent = false;
    };
  }, [query]);
  return read.value;
}

/** Most open the popup to look at the page: what reads queries is loaded with the first one, and so is what says why it cannot. */
async function readTyped(query: string): Promise<Read> {
  if (!query) return UNREAD;
  const [{ readQuery }, { QueryProblemLine: Line }] = await Promise.all([
    import('../../../utils/query/read-query'),
    import('../QueryProblemLine'),
  ]);
  return { ...readQuery(query), Line };
}

function combobox({ id, isOpen, active }: Listbox) {
  return {
    role: 'combobox',
    'aria-expanded': isOpen,
    'aria-controls': id,
    'aria-autocomplete': 'list',
    ...(active && { 'aria-activedescendant': active }),
  } as const;
}
