import { figure, t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { Topic } from '../../../utils/model/topic';
import { Dot } from '../../ui/Dot';
import { Toggle } from '../../ui/Toggle';
import { usePage } from '../page-state';
import { hrefOf } from '../route';
import type { TopicMap } from '../topics-context';
import { topicQuery } from './counts';

export interface TopicListProps {
  readonly topics: TopicMap;
  readonly counts: ReadonlyMap<string, number>;
  readonly current?: string;
}

/** All topics under their areas. A topic whose area is switched off is off with it. */
export function TopicList({ topics, counts, current }: TopicListProps) {
  const all = [...topics.values()];
  const areas = all.filter(({ id, area }) => id === area || !topics.has(area));
  return (
    <div class="topics">
      {areas.map((area) => (
        <section key={area.id} aria-label={area.name}>
          <TopicLine topic={area} counts={counts} isArea isCurrent={area.id === current} />
          {all
            .filter((topic) => topic.area === area.id && topic.id !== area.id)
            .map((topic) => (
              <TopicLine
                key={topic.id}
                topic={topic}
                counts={counts}
                isCurrent={topic.id === current}
                isOff={!area.enabled}
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
  readonly isArea?: boolean;
  readonly isOff?: boolean;
}

function TopicLine({ topic, counts, isCurrent, isArea = false, isOff = false }: TopicLineProps) {
  const { attempt } = usePage().notices;
  const { id, name, colour, enabled } = topic;
  const count = counts.get(id);
  return (
    <div class={`topic-line ${isArea ? 'area' : ''} ${enabled && !isOff ? '' : 'off'}`}>
      <Toggle
        checked={enabled}
        label={t('topics_enable', name)}
        onChange={(now) =>
          void attempt(library.saveTopic({ id, name, enabled: now }), t(now ? 'topics_on' : 'topics_off', name))
        }
      />
      <a href={hrefOf({ section: 'topics', item: id })} aria-current={isCurrent}>
        <Dot colour={colour} />
        <span dir="auto">{name}</span>
        {!topic.builtIn && <span class="muted small">{t('topics_own')}</span>}
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
