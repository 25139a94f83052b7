import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';

import { figure, t } from '../../../utils/i18n';
import type { Topic } from '../../../utils/model/topic';
import { EmptyState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { usePage } from '../page-state';
import { hrefOf } from '../route';
import { useTopicMap } from '../topics-context';
import { createTopicCounts } from './counts';
import { Following } from './Following';
import { TopicEditor } from './TopicEditor';
import { TopicFind } from './TopicFind';
import { TopicList } from './TopicList';
import { useWatches } from './use-watches';

/** The route's item for a topic that is being made. */
const NEW = 'new';
/** The route's item for what is followed. */
const FOLLOWING = 'following';

/** Topics by area on one side, the chosen one on the other. */
export function TopicsSection() {
  const { router, notices } = usePage();
  const topics = useTopicMap();
  const { counts, count } = useMemo(createTopicCounts, []);
  const { item } = router.route.value;
  const made = useSignal<Topic | undefined>(undefined);
  const chosen = item ? (topics.get(item) ?? [made.value].find((topic) => topic?.id === item)) : undefined;
  const watches = useWatches();
  const words = useSignal('');

  useEffect(() => {
    const stop = new AbortController();
    count(topics.values(), stop.signal).catch(notices.fail);
    return () => stop.abort();
  }, [topics]);

  return (
    <div class={`panes ${item ? 'with-paper' : ''}`}>
      <section class="list" aria-label={t('topics_list')}>
        <div class="list-head">
          <div class="list-bar topics-bar">
            <TopicFind topics={topics} words={words.value} onWords={(now) => (words.value = now)} />
            <a class="button" href={hrefOf({ section: 'topics', item: NEW })}>
              <Icon name="plus" />
              {t('topics_add')}
            </a>
          </div>
          <p class="muted small">{t('topics_intro')}</p>
          <a
            class="following-link"
            href={hrefOf({ section: 'topics', item: FOLLOWING })}
            aria-current={item === FOLLOWING}
          >
            {t('follow_title')}
            {watches && <span class="muted tabular">{figure(watches.length)}</span>}
          </a>
        </div>
        <TopicList topics={topics} counts={counts.value} words={words.value} {...(item && { current: item })} />
      </section>
      <section class="pane" aria-label={t('follow_topic')}>
        <a class="button quiet back" href={hrefOf({ section: 'topics' })}>
          <Icon name="back" />
          {t('topics_back')}
        </a>
        {topics.size === 0 ? null : item === FOLLOWING ? (
          <Following />
        ) : item && (chosen ?? item === NEW) ? (
          <TopicEditor key={item} {...(chosen && { topic: chosen })} onMade={(topic) => (made.value = topic)} />
        ) : (
          <EmptyState title={t(item ? 'topics_gone' : 'topics_none_chosen')}>{t('topics_none_chosen_hint')}</EmptyState>
        )}
      </section>
    </div>
  );
}
