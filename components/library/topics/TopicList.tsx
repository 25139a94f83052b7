import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { figure, t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { Topic } from '../../../utils/model/topic';
import { Dot } from '../../ui/Dot';
import { Icon } from '../../ui/Icon';
import { Toggle } from '../../ui/Toggle';
import { usePage } from '../page-state';
import { hrefOf } from '../route';
import type { TopicMap } from '../topics-context';
import { topicQuery } from './counts';
import { groupTopics, type TopicGroup } from './group-topics';

export interface TopicListProps {
  readonly topics: TopicMap;
  readonly counts: ReadonlyMap<string, number>;
  readonly current?: string;
}

/** The reader's own topics, then all others under their areas, which fold. A topic whose area is switched off is off with it. */
export function TopicList({ topics, counts, current }: TopicListProps) {
  const words = useSignal('');
  const unfolded = useSignal<ReadonlySet<string>>(new Set());
  const groups = groupTopics(topics, words.value);
  const isOpen = ({ id, topics: inside }: TopicGroup): boolean =>
    !id || Boolean(words.value.trim()) || unfolded.value.has(id) || inside.some((topic) => topic.id === current);

  function fold(group: TopicGroup): void {
    const next = new Set(unfolded.value);
    if (group.id && !next.delete(group.id)) next.add(group.id);
    unfolded.value = next;
  }

  const list = useRef<HTMLDivElement>(null);
  const isThere = current !== undefined && topics.has(current);
  useEffect(() => {
    if (isThere) list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, isThere]);

  return (
    <div class="topics" ref={list}>
      <input
        class="find"
        type="search"
        dir="auto"
        value={words.value}
        placeholder={t('listing_find_topic')}
        aria-label={t('listing_find_topic')}
        spellcheck={false}
        data-search
        onInput={(event) => (words.value = event.currentTarget.value)}
      />
      {topics.size > 0 && groups.length === 0 && <p class="muted">{t('topics_no_match', words.value.trim())}</p>}
      {groups.map((group) => (
        <section key={group.id ?? ''} aria-label={group.area?.name ?? t('topics_yours')}>
          {group.area ? (
            <TopicLine
              topic={group.area}
              counts={counts}
              isCurrent={group.area.id === current}
              fold={{ isOpen: isOpen(group), change: () => fold(group) }}
            />
          ) : (
            <h2 class="topics-yours">{t('topics_yours')}</h2>
          )}
          {isOpen(group) &&
            group.topics.map((topic) => (
              <TopicLine
                key={topic.id}
                topic={topic}
                counts={counts}
                isCurrent={topic.id === current}
                isOff={topics.get(topic.area)?.enabled === false}
              />
            ))}
        </section>
      ))}
    </div>
  );
}

interface TopicLineProps {
  readonly topic: Topic;
  readonly counts: ReadonlyMap<string, number>;
  readonly isCurrent: boolean;
  readonly isOff?: boolean;
  /** Of an area: whether its topics are shown. */
  readonly fold?: { readonly isOpen: boolean; readonly change: () => void };
}

function TopicLine({ topic, counts, isCurrent, isOff = false, fold }: TopicLineProps) {
  const { attempt } = usePage().notices;
  const { id, name, colour } = topic;
  /** What was just asked for, until the library has it or refuses. */
  const asked = useSignal<boolean | undefined>(undefined);
  const enabled = asked.value ?? topic.enabled;
  useEffect(() => void (asked.value = undefined), [topic.enabled]);

  async function turn(now: boolean): Promise<void> {
    asked.value = now;
    const saving = library.saveTopic({ id, name, enabled: now });
    if (!(await attempt(saving, t(now ? 'topics_on' : 'topics_off', name)))) asked.value = undefined;
  }

  const count = counts.get(id);
  return (
    <div class={`topic-line ${fold ? 'area' : ''} ${enabled && !isOff ? '' : 'off'}`}>
      {fold && (
        <button
          type="button"
          class="button quiet fold"
          aria-expanded={fold.isOpen}
          aria-label={t('topics_in', name)}
          onClick={fold.change}
        >
          <Icon name={fold.isOpen ? 'down' : 'indent'} />
        </button>
      )}
      <Toggle checked={enabled} label={t('topics_enable', name)} onChange={(now) => void turn(now)} />
      <a href={hrefOf({ section: 'topics', item: id })} aria-current={isCurrent}>
        <Dot colour={colour} />
        <span dir="auto">{name}</span>
      </a>
      {count !== undefined && count > 0 && (
        <a
          class="muted tabular"
          href={hrefOf({ section: 'library', query: topicQuery(topic) })}
          title={t('topics_show_papers', name)}
        >
          {figure(count)}
        </a>
      )}
    </div>
  );
}
