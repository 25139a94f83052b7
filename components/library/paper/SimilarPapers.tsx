import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { library, type SimilarPaper } from '../../../utils/library';
import type { PaperId } from '../../../utils/model/identifiers';
import { usePage } from '../page-state';
import { hrefOf } from '../route';

/** The papers of the library that are most like one, with what they are about together: found when the reader wants to know. */
export function SimilarPapers({ id }: { readonly id: PaperId }) {
  const { revision, notices } = usePage();
  const isOpen = useSignal(false);
  const similar = useSignal<readonly SimilarPaper[] | undefined>(undefined);
  const open = isOpen.value;

  useEffect(() => {
    if (!open) return;
    let isStale = false;
    library.similar(id, []).then(({ saved }) => {
      if (!isStale) similar.value = saved;
    }, notices.fail);
    return () => {
      isStale = true;
    };
  }, [open, id, revision.value]);

  return (
    <details class="fact-sources" onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
      <summary class="muted">{t('similar_in_library')}</summary>
      {similar.value?.length === 0 && <p class="muted">{t('similar_none')}</p>}
      <ul class="similar">
        {similar.value?.map(({ id: other, title, words }) => (
          <li key={other}>
            <a href={hrefOf({ section: 'library', item: other })} dir="auto">
              {title}
            </a>
            {words.length > 0 && <span class="muted small"> {words.join(' · ')}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
