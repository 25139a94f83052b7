import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { library, type FactSources } from '../../../utils/library';
import { FACT_NAMES, type FactName, type Paper } from '../../../utils/model/paper';
import { usePage } from '../page-state';
import { sourceName } from '../source-name';
import { labelOf } from './paper-fields';

/** Where each fact of a paper comes from: asked for when the reader wants to know. */
export function SourceList({ paper }: { readonly paper: Paper }) {
  const { revision, notices } = usePage();
  const isOpen = useSignal(false);
  const sources = useSignal<FactSources | undefined>(undefined);
  const open = isOpen.value;

  useEffect(() => {
    if (!open) return;
    let isStale = false;
    library.sources(paper.id).then((found) => {
      if (!isStale) sources.value = found;
    }, notices.fail);
    return () => {
      isStale = true;
    };
  }, [open, paper.id, revision.value]);

  const found = sources.value;
  return (
    <details class="fact-sources" onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
      <summary class="muted">{t('source_heading')}</summary>
      {found && (
        <dl class="paper-facts small">
          {FACT_NAMES.filter((name) => isKnown(paper, name)).map((name) => (
            <div key={name}>
              <dt class="muted">{t(labelOf(name))}</dt>
              <dd dir="auto">{sourceWords(found, name)}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}

function isKnown(paper: Paper, name: FactName): boolean {
  const value = paper[name];
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function sourceWords({ told, edited }: FactSources, name: FactName): string {
  if (edited.includes(name)) return t('source_you');
  return sourceName(told[name] ?? '') || t('source_unknown');
}
