import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { PaperId } from '../../../utils/model/identifiers';
import type { PaperEvent } from '../../../utils/calls/paper-history';
import { timeAgo } from '../../shared/relative-time';
import { usePage } from '../page-state';
import { eventWords } from './event-words';

/** What became of a paper, the latest first: asked for when the reader wants to know. */
export function PaperHistory({ id }: { readonly id: PaperId }) {
  const { revision, notices } = usePage();
  const isOpen = useSignal(false);
  const events = useSignal<readonly PaperEvent[] | undefined>(undefined);
  const open = isOpen.value;

  useEffect(() => {
    if (!open) return;
    let isStale = false;
    library.history(id).then((found) => {
      if (!isStale) events.value = found;
    }, notices.fail);
    return () => {
      isStale = true;
    };
  }, [open, id, revision.value]);

  return (
    <details class="fact-sources" onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
      <summary class="muted">{t('history_title')}</summary>
      {events.value && (
        <ol class="paper-history small">
          {events.value.map((event) => (
            <Event key={`${event.at} ${eventWords(event)}`} event={event} />
          ))}
        </ol>
      )}
    </details>
  );
}

function Event({ event }: { readonly event: PaperEvent }) {
  return (
    <li>
      <span dir="auto">{eventWords(event)}</span>
      <time class="muted" dateTime={event.at} title={exactly(event.at)}>
        {timeAgo(Date.parse(event.at))}
      </time>
    </li>
  );
}

function exactly(at: string): string {
  return new Date(at).toLocaleString();
}
