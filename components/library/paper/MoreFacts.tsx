import { languageName, t } from '../../../utils/i18n';
import { authorName } from '../../../utils/model/authors';
import type { Paper } from '../../../utils/model/paper';
import { choiceLabel, controlOf, FIELDS, isUsual, labelOf, type FieldName } from './paper-fields';

/** What a citation needs besides: type, volume, pages … as far as known, and what a file said that no field holds. */
export function MoreFacts({ paper }: { readonly paper: Paper }) {
  const known = FIELDS.filter((name) => !isUsual(name) && (paper[name]?.length ?? 0) > 0);
  const extra = Object.entries(paper.extra ?? {});
  return (
    <>
      {known.length > 0 && (
        <dl class="paper-facts small">
          {known.map((name) => (
            <div key={name}>
              <dt class="muted">{t(labelOf(name))}</dt>
              <dd dir="auto">{factWords(paper, name)}</dd>
            </div>
          ))}
        </dl>
      )}
      {extra.length > 0 && (
        <details class="extra-fields">
          <summary class="muted">{t(labelOf('extra'))}</summary>
          <dl class="paper-facts small">
            {extra.map(([name, value]) => (
              <div key={name}>
                <dt class="muted">{name}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

function factWords(paper: Paper, name: FieldName): string {
  const value = paper[name] ?? '';
  if (typeof value !== 'string') return value.map(authorName).join(', ');
  if (name === 'language') return languageName(value);
  return controlOf(name).is === 'choice' ? t(choiceLabel(name, value)) : value;
}
