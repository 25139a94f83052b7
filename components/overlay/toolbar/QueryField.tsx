import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';

import { plural, t } from '../../../utils/i18n';
import { isComposing } from '../../shared/is-composing';
import { topicColor } from '../../shared/topic-color';
import { nameField } from '../../ui/named-field';
import { buttonsIn } from './one-stop';
import { tokensOf, type Token } from './tokens';
import type { ToolbarActions, ToolbarState } from './toolbar-state';

/** `LONGEST_LIST.query`, which would bring the record's checks along. */
const LONGEST_QUERY = 2_000;
/** So many filters stand in the box; more of them become one. */
const MOST = 4;

export interface QueryFieldProps {
  readonly now: ToolbarState;
  readonly actions: ToolbarActions;
  readonly hint: string;
  /** Where the filters are, when there is no room for them here. */
  readonly onOpen: () => void;
}

/** What the listing is filtered by: topics, area and state as tokens, and words. Enter and Escape go to the rows; what was typed stays. */
export function QueryField({ now, actions, hint, onOpen }: QueryFieldProps) {
  const box = useRef<HTMLElement>(null);
  const tokens = tokensOf(now);
  const { query, queryError } = now;

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!(event.target as Element).matches('input')) return onToken(event, box, tokens, actions);
    const { currentTarget, key } = event;
    const input = event.target as HTMLInputElement;
    const isAtStart = input.selectionStart === 0 && input.selectionEnd === 0;
    const last = tokens.at(-1);
    // A key that is held to clear the words stops at them.
    if (key === 'Backspace' && !event.repeat && input.value === '' && last) actions.filterBy(last.without);
    else if (key === 'ArrowLeft' && isAtStart)
      tokensIn(currentTarget as Element)
        .at(-1)
        ?.focus();
    if (key !== 'Escape' && key !== 'Enter') return;
    // In Firefox only the field itself gives the focus up, not the element of ours that it stands in.
    input.blur();
    actions.leaveSearch();
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <span class="query" ref={box} onKeyDown={onKeyDown}>
      {tokens.length > 0 && (
        <Tokens tokens={tokens} match={now.match} actions={actions} onOpen={onOpen} isMany={tokens.length > MOST} />
      )}
      <input
        {...nameField('query', { type: actions.search, enter: actions.leaveSearch }, actions.leaveSearch)}
        type="search"
        id="query"
        value={query}
        placeholder={tokens.length > 0 ? '' : t('listing_query_placeholder')}
        aria-label={t('command_filter')}
        aria-invalid={queryError !== undefined}
        aria-describedby={queryError ? 'query-error' : undefined}
        title={hint}
        autocomplete="off"
        spellcheck={false}
        // A longer one could not be kept for the listing, nor saved.
        maxLength={LONGEST_QUERY}
        onInput={(event) => actions.search(event.currentTarget.value)}
      />
      {queryError && (
        <span id="query-error" class="error" role="alert" title={queryError}>
          {queryError}
        </span>
      )}
      {query === '' && now.queryKey && <kbd aria-hidden="true">{now.queryKey}</kbd>}
      {query !== '' && <Clear actions={actions} />}
    </span>
  );
}

/** The browsers' own is there only in some of them, and only while the field has the focus. */
function Clear({ actions }: Pick<QueryFieldProps, 'actions'>) {
  return (
    <button
      type="button"
      class="clear"
      tabIndex={-1}
      aria-label={t('listing_query_clear')}
      title={t('listing_query_clear')}
      onClick={({ currentTarget }) => {
        currentTarget.parentElement?.querySelector('input')?.focus();
        actions.search('');
      }}
    >
      <svg viewBox="0 0 12 12" width="9" height="9" aria-hidden="true">
        <path d="M2 2l8 8M10 2l-8 8" />
      </svg>
    </button>
  );
}

/** What arrows go along in the box, up to its words. */
function tokensIn(box: Element): readonly HTMLElement[] {
  return buttonsIn(box).filter((button) => !button.matches('.clear'));
}

/** Keys on a token: arrows go along the box, Backspace and Delete take it away. */
function onToken(
  event: KeyboardEvent,
  box: RefObject<HTMLElement | null>,
  tokens: readonly Token[],
  actions: ToolbarActions,
): void {
  if (!box.current) return;
  const { key } = event;
  const stops = [...tokensIn(box.current), box.current.querySelector('input')!];
  const at = stops.indexOf(event.target as HTMLButtonElement);
  const token = tokens.find(({ id }) => id === (event.target as HTMLElement).dataset['token']);
  const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Escape: stops.length - 1, Home: 0, End: stops.length - 1 }[key];
  const isRemoval = key === 'Backspace' || key === 'Delete';
  if (next === undefined && !isRemoval) return;
  event.preventDefault();
  event.stopPropagation();
  if (isRemoval && token) {
    actions.filterBy(token.without);
    stops.at(-1)?.focus();
  } else if (next !== undefined) stops[next]?.focus();
}

interface TokensProps {
  readonly tokens: readonly Token[];
  readonly match: ToolbarState['match'];
  readonly actions: ToolbarActions;
  readonly onOpen: () => void;
  readonly isMany: boolean;
}

function Tokens({ tokens, match, actions, onOpen, isMany }: TokensProps) {
  return (
    <>
      <span class={isMany ? 'tokens many' : 'tokens'}>
        {tokens.map((token, n) => [
          token.kind === 'only' && tokens[n - 1]?.kind === 'only' && (
            <button
              key={`join ${token.id}`}
              type="button"
              class="join"
              tabIndex={-1}
              title={t(`listing_join_${match}_hint`)}
              onClick={() => actions.filterBy({ match: match === 'any' ? 'all' : 'any' })}
            >
              {t(`listing_join_${match}`)}
            </button>
          ),
          <button
            key={token.id}
            type="button"
            class={`token ${token.kind}`}
            style={topicColor(token.colour ?? 'muted')}
            data-token={token.id}
            tabIndex={-1}
            aria-label={t('listing_token_remove', token.text)}
            onClick={() => actions.filterBy(token.without)}
          >
            {token.colour && <span class="dot" />}
            <span class="name">{token.text}</span>
            <svg viewBox="0 0 12 12" width="9" height="9" aria-hidden="true">
              <path d="M2 2l8 8M10 2l-8 8" />
            </svg>
          </button>,
        ])}
      </span>
      <button type="button" class={isMany ? 'folded many' : 'folded'} tabIndex={-1} onClick={onOpen}>
        {plural('listing_filters', tokens.length)}
      </button>
    </>
  );
}
