import { useId } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { WATCH_KINDS, type Watched, type WatchKind } from '../../../utils/model/watch';
import { library } from '../../../utils/library';
import { Segments } from '../../ui/Segments';
import { usePage } from '../page-state';
import { queryProblem } from '../query-problem';
import { QueryProblemLine } from '../QueryProblemLine';
import { useTopicMap } from '../topics-context';
import { useUnsaved } from '../use-unsaved';

interface Typed {
  readonly kind: WatchKind;
  readonly text: string;
}

function useTyped() {
  const { typed, set } = useUnsaved('follow', (): Typed => ({ kind: 'author', text: '' }));
  const write = (change: Partial<Typed>): void => {
    const now = { ...typed.peek(), ...change };
    set(now, now.text.trim() === '');
  };
  return { typed, write };
}

/** One line to follow somebody or something. */
export function FollowForm() {
  const { attempt } = usePage().notices;
  const topics = [...useTopicMap().values()];
  const id = useId();
  const { typed, write } = useTyped();
  const { kind, text } = typed.value;
  const wanted = text.trim();
  const problem = kind === 'query' ? queryProblem(wanted) : undefined;
  const topic = topics.findLast(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  const isWhole = wanted !== '' && !problem && (kind !== 'topic' || topic !== undefined);

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
        aria-invalid={problem !== undefined}
        placeholder={t(`follow_placeholder_${kind}`)}
        value={text}
        onInput={(event) => write({ text: event.currentTarget.value })}
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
