import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { WATCH_KINDS, type Watched, type WatchKind } from '../../../utils/model/watch';
import { library } from '../../../utils/library';
import { Segments } from '../../ui/Segments';
import { usePage } from '../page-state';
import { queryProblem } from '../query-problem';
import { QueryProblemLine } from '../QueryProblemLine';
import { useTopicMap } from '../topics-context';

/** One line to follow somebody or something. */
export function FollowForm() {
  const { attempt } = usePage().notices;
  const topics = [...useTopicMap().values()];
  const id = useId();
  const kind = useSignal<WatchKind>('author');
  const text = useSignal('');
  const wanted = text.value.trim();
  const problem = kind.value === 'query' ? queryProblem(wanted) : undefined;
  const topic = topics.findLast(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  const isWhole = wanted !== '' && !problem && (kind.value !== 'topic' || topic !== undefined);

  async function add(): Promise<void> {
    if (!isWhole) return;
    const what: Watched = { kind: kind.peek(), value: kind.peek() === 'topic' ? (topic?.id ?? '') : wanted };
    const receipt = await attempt(library.watch(what), t('explain_did_follow', wanted));
    if (receipt) text.value = '';
  }

  return (
    <form
      class="follow-form"
      aria-label={t('follow_add')}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Segments
        label={t('follow_kind')}
        value={kind.value}
        options={WATCH_KINDS.map((value) => ({ value, label: t(`follow_${value}`) }))}
        onChange={(value) => (kind.value = value)}
      />
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        list={kind.value === 'topic' ? id : undefined}
        aria-label={t('follow_what')}
        aria-invalid={problem !== undefined}
        placeholder={t(`follow_placeholder_${kind.value}`)}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      <datalist id={id}>
        {topics.map((one) => (
          <option key={one.id} value={one.name} />
        ))}
      </datalist>
      <button type="submit" class="button primary" disabled={!isWhole}>
        {t('follow_add')}
      </button>
      {problem && <QueryProblemLine query={wanted} problem={problem} />}
    </form>
  );
}
