import { useId } from 'preact/hooks';

import { plural, t } from '../../../utils/i18n';
import type { PaperId } from '../../../utils/model/identifiers';
import { CompletingSearch } from '../list/CompletingSearch';
import type { Scope } from './scope';

export interface ScopeChoiceProps {
  readonly scope: Scope;
  readonly selection: readonly PaperId[];
  onChange(scope: Scope): void;
}

/** The whole library, what is selected in the list, or what a query finds. */
export function ScopeChoice({ scope, selection, onChange }: ScopeChoiceProps) {
  const name = useId();
  const choices = [
    { kind: 'all', label: t('export_all'), make: (): Scope => ({ kind: 'all' }) },
    {
      kind: 'selection',
      label: plural('export_selection', selection.length),
      make: (): Scope => ({ kind: 'selection', ids: selection }),
    },
    { kind: 'query', label: t('export_query'), make: (): Scope => ({ kind: 'query', query: '' }) },
  ] as const;
  return (
    <fieldset class="choices">
      <legend class="small muted">{t('library_papers')}</legend>
      {choices.map(({ kind, label, make }) => (
        <label key={kind} class="choice">
          <input
            type="radio"
            name={name}
            checked={scope.kind === kind}
            disabled={kind === 'selection' && selection.length === 0}
            onChange={() => onChange(make())}
          />
          {label}
        </label>
      ))}
      {scope.kind === 'query' && (
        <CompletingSearch
          autoFocus
          query={scope.query}
          label={t('library_search')}
          placeholder={t('library_search_placeholder')}
          onQuery={(query) => onChange({ kind: 'query', query })}
        />
      )}
    </fieldset>
  );
}
