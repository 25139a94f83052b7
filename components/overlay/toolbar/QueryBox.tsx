import { t } from '../../../utils/i18n';
import { isComposing } from '../../shared/is-composing';
import { nameField } from '../../ui/named-field';

export interface QueryBoxProps {
  readonly query: string;
  readonly error: string | undefined;
  readonly hint: string;
  readonly onInput: (query: string) => void;
  readonly onLeave: () => void;
}

/** The filter in words. Enter and Escape go to the rows; what was typed stays. */
export function QueryBox({ query, error, hint, onInput, onLeave }: QueryBoxProps) {
  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || (event.key !== 'Escape' && event.key !== 'Enter')) return;
    // In Firefox only the field itself gives the focus up, not the element of ours that it stands in.
    (event.currentTarget as HTMLElement).blur();
    onLeave();
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <span class="query">
      <input
        {...nameField('query', { type: onInput, enter: onLeave }, onLeave)}
        type="search"
        id="query"
        value={query}
        placeholder={t('listing_query_placeholder')}
        aria-label={t('command_filter')}
        aria-invalid={error !== undefined}
        aria-describedby={error ? 'query-error' : undefined}
        title={hint}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {error && (
        <span id="query-error" class="error" role="alert">
          {error}
        </span>
      )}
    </span>
  );
}
