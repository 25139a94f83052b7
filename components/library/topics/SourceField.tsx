import { useId } from 'preact/hooks';

import { ENOUGH_EXAMPLES } from '../../../utils/examples';
import { plural, t } from '../../../utils/i18n';
import { usePage } from '../page-state';
import type { Source } from './learn-from';

export interface SourceFieldProps {
  readonly source: Source | undefined;
  onChange(source: Source | undefined): void;
}

/** Which papers of the library a topic is learned from. */
export function SourceField({ source, onChange }: SourceFieldProps) {
  const { tags, selection } = usePage();
  const id = useId();
  const selected = selection.ids.value.size;
  return (
    <div class="field">
      <label for={id}>{t('topics_learn_from')}</label>
      <select
        id={id}
        value={source ?? ''}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange((event.currentTarget.value || undefined) as Source | undefined)}
      >
        <option value="">{t('topics_learn_nothing')}</option>
        {selected > 0 && <option value="selection">{plural('topics_learn_selection', selected)}</option>}
        {tags.value.map(({ tag, count }) => (
          <option key={tag} value={`tag:${tag}`}>
            {plural('topics_learn_tag', count, tag)}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} class="hint muted">
        {t('topics_learn_hint', ENOUGH_EXAMPLES)}
      </p>
    </div>
  );
}
