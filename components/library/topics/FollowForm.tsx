import { useId } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { WATCH_KINDS, type Watched, type WatchKind } from '../../../utils/model/watch';
import { library } from '../../../utils/library';
import { isComposing } from '../../shared/is-composing';
import { Segments } from '../../ui/Segments';
import { usePage } from '../page-state';
import { QueryProblemLine } from '../QueryProblemLine';
import { useTopicMap } from '../topics-context';
import { useFormQuery } from '../use-form-query';
import { useUnsaved } from '../use-unsaved';

interface Typed {
  readonly kind: WatchKind;
  readonly text: string;
}

function useTyped() {
  const { typed, set } = useUnsaved('follow', (): Typed => ({ kind: 'author', text: '' }));
  const query = useFormQuery(typed.value.kind === 'query' ? typed.value.text.trim() : '');
  const write = (change: Partial<Typed>): void => {
    query.type();
    const now = { ...typed.peek(), ...change };
    set(now, now.text.trim() === '');
  };
  return { typed, write, query };
}

/** One line to follow somebody or something. */
export function FollowForm() {
  const { attempt } = usePage().notices;
  const topics = [...useTopicMap().values()];
  const id = useId();
  const { typed, write, query } = useTyped();
  const { kind, text } = typed.value;
  const wanted = text.trim();
  const topic = topics.findLast(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  const isWhole = wanted !== '' && !query.problem && (kind !== 'topic' || topic !== undefined);

  async function add(): Promise<void> {
    if (!isWhole) return;
    const what: Watched = { kind, value: kind === 'topic' ? (topic?.id ?? '') : wanted };
    const receipt = await attempt(library.watch(what), t('explain_did_follow', wanted));
    // What was typed since stays.
    if (receipt && typed.peek().text === text) write({ text: '' });
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
        value={kind}
        options={WATCH_KINDS.map((value) => ({ value, label: t(`follow_${value}`) }))}
        onChange={(value) => write({ kind: value })}
      />
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        list={kind === 'topic' ? id : undefined}
        aria-label={t('follow_what')}
        aria-invalid={query.said !== undefined}
        placeholder={t(`follow_placeholder_${kind}`)}
        value={text}
        onInput={(event) => write({ text: event.currentTarget.value })}
        onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && query.leave()}
        onBlur={query.leave}
      />
      <datalist id={id}>
        {topics.map((one) => (
          <option key={one.id} value={one.name} />
        ))}
      </datalist>
      <button type="submit" class="button primary" disabled={!isWhole}>
        {t('follow_add')}
      </button>
      {query.said && <QueryProblemLine query={wanted} problem={query.said} />}
    </form>
  );
}
