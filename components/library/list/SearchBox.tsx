import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { isComposing } from '../../shared/is-composing';
import type { QueryError } from '../../../utils/query';
import { QueryProblemLine } from '../QueryProblemLine';

export interface SearchBoxProps {
  readonly query: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** The id of a list that the arrow keys move in while the focus stays here, and of its current option. */
  readonly list?: string;
  readonly active?: string;
  /** Called a moment after the last key with a query that can be understood. */
  onQuery(query: string): void;
  onKeyDown?(event: KeyboardEvent): void;
}

/** Milliseconds after a key in which another one is awaited. */
const PAUSE = 70;

/** A line for the query language. What cannot be understood is pointed at, and the last good query stays in force. */
export function SearchBox({ query, label, placeholder = label, onQuery, onKeyDown, ...rest }: SearchBoxProps) {
  const id = useId();
  const text = useSignal(query);
  const problem = useProblem(text.value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(query);
  // A query from elsewhere is shown; the echo of what was asked here is not, as more may have been typed since.
  useEffect(() => {
    if (query !== asked.current) text.value = query;
    asked.current = query;
  }, [query]);
  useEffect(() => () => clearTimeout(timer.current), []);
  function onInput(value: string): void {
    text.value = value;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void ask(value), PAUSE);
  }

  async function ask(value: string): Promise<void> {
    const found = await problemOf(value);
    if (found || value !== text.peek()) return;
    asked.current = value;
    onQuery(value);
  }

  const common = {
    dir: 'auto',
    spellcheck: false,
    autocomplete: 'off',
    autoFocus: rest.autoFocus ?? false,
    'aria-label': label,
    'aria-invalid': problem !== undefined,
    'aria-describedby': id,
    placeholder,
    value: text.value,
    'data-search': true,
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent) => isComposing(event) || onKeyDown?.(event),
  } as const;
  return (
    <div class="search-box">
      {rest.list ? (
        <input type="text" {...common} {...combobox(rest.list, rest.active)} />
      ) : (
        <input type="search" {...common} />
      )}
      <div id={id} role="status">
        {problem && <QueryProblemLine query={text.value} problem={problem} />}
      </div>
      <span class="visually-hidden">{t('library_search_help')}</span>
    </div>
  );
}

/** What of a query cannot be understood, as soon as that is known. */
function useProblem(query: string): QueryError | undefined {
  const problem = useSignal<QueryError | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    void problemOf(query).then((found) => isCurrent && (problem.value = found));
    return () => {
      isCurrent = false;
    };
  }, [query]);
  return problem.value;
}

/** Most open the popup to look at the page: what reads queries is loaded with the first one. */
async function problemOf(query: string): Promise<QueryError | undefined> {
  if (!query) return undefined;
  const { queryProblem } = await import('../query-problem');
  return queryProblem(query);
}

function combobox(list: string, active: string | undefined) {
  return {
    role: 'combobox',
    'aria-expanded': active !== undefined,
    'aria-controls': list,
    'aria-autocomplete': 'list',
    ...(active && { 'aria-activedescendant': active }),
  } as const;
}
