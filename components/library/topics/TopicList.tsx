import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { figure, t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { Topic } from '../../../utils/model/topic';
import { topicQuery } from '../../../utils/query/topic-query';
import { Dot } from '../../ui/Dot';
import { Icon } from '../../ui/Icon';
import { Segments } from '../../ui/Segments';
import { usePage } from '../page-state';
import { hrefOf } from '../route';
import type { TopicMap } from '../topics-context';
import { countOn, groupTopics, type TopicGroup } from './group-topics';
import { changeOf, saidOf, stateOf, TOPIC_STATES, type TopicState } from './topic-state';

export interface TopicListProps {
  readonly topics: TopicMap;
  readonly counts: ReadonlyMap<string, number>;
  readonly current?: string;
  /** What is looked for. */
  readonly words: string;
}

/** The reader's own topics, then all others under their areas, which fold. A topic whose area is switched off is off with it. */
export function TopicList({ topics, counts, current, words }: TopicListProps) {
  const unfolded = useSignal<ReadonlySet<string>>(new Set());
  const groups = groupTopics(topics, words, current);
  const isOpen = ({ id, topics: inside }: TopicGroup): boolean =>
    !id || Boolean(words.trim()) || unfolded.value.has(id) || inside.some((topic) => topic.id === current);

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
      {topics.size > 0 && groups.length === 0 && <p class="muted">{t('topics_no_match', words.trim())}</p>}
      {groups.map((group) => (
        <section key={group.id ?? ''} aria-label={group.area?.name ?? t('topics_yours')}>
          {group.area ? (
            <TopicLine
              topic={group.area}
              counts={counts}
              isCurrent={group.area.id === current}
              fold={{ isOpen: isOpen(group), change: () => fold(group), said: areaWords(group) }}
            />
          ) : (
            <h2 class="topics-yours">{t('topics_yours')}</h2>
          )}
          {topics.size > 0 && !group.area && group.topics.length === 0 && (
            <p class="muted topics-none">{t('topics_yours_none')}</p>
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

function areaWords(group: TopicGroup): string {
  const [on, count] = [countOn(group), group.topics.length];
  if (on === 0) return t('topics_area_none');
  return on === count ? t('topics_area_all', count) : t('topics_area_some', on, count);
}

interface TopicLineProps {
  readonly topic: Topic;
  readonly counts: ReadonlyMap<string, number>;
  readonly isCurrent: boolean;
  readonly isOff?: boolean;
  /** Of an area: whether its topics are shown. */
  readonly fold?: { readonly isOpen: boolean; readonly change: () => void; readonly said: string };
}

function TopicLine({ topic, counts, isCurrent, isOff = false, fold }: TopicLineProps) {
  const { attempt } = usePage().notices;
  const { id, name, colour } = topic;
  /** What was just asked for, until the library has it or refuses. */
  const asked = useSignal<TopicState | undefined>(undefined);
  const known = stateOf(topic);
  const state = asked.value ?? known;
  useEffect(() => void (asked.value = undefined), [known]);

  async function turn(now: TopicState): Promise<void> {
    asked.value = now;
    const saving = library.saveTopic({ id, name, ...changeOf(now) });
    if (!(await attempt(saving, t(saidOf(now), name)))) asked.value = undefined;
  }

  const count = counts.get(id);
  return (
    <div class={`topic-line ${fold ? 'area' : ''} ${isOff ? 'off' : state}`}>
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
      <a href={hrefOf({ section: 'topics', item: id })} aria-current={isCurrent}>
        <Dot colour={colour} />
        <span dir="auto">{name}</span>
      </a>
      {fold && <span class="muted small tabular">{fold.said}</span>}
      {count !== undefined && count > 0 && (
        <a
          class="muted tabular"
          href={hrefOf({ section: 'library', query: topicQuery(topic) })}
          title={t('topics_show_papers', name)}
        >
          {figure(count)}
        </a>
      )}
      <Segments
        label={t('topics_state', name)}
        value={state}
        options={TOPIC_STATES.map((value) => ({ value, label: t(`topics_state_${value}`) }))}
        onChange={(now) => void turn(now)}
      />
    </div>
  );
}
