import { t } from '../../../utils/i18n';
import type { Topic } from '../../../utils/model/topic';
import { isComposing } from '../../shared/is-composing';
import { usePage } from '../page-state';
import type { TopicMap } from '../topics-context';
import { groupTopics } from './group-topics';

export interface TopicFindProps {
  readonly topics: TopicMap;
  readonly words: string;
  onWords(words: string): void;
}

/** Finds a topic by a part of its name; Enter goes to the first one found, Escape forgets the words. */
export function TopicFind({ topics, words, onWords }: TopicFindProps) {
  const { router } = usePage();
  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const first = words.trim() ? firstOf(topics, words) : undefined;
    if (event.key === 'Enter' && first) router.go({ section: 'topics', item: first.id });
    else if (event.key === 'Escape' && words) onWords('');
    else return;
    event.preventDefault();
  }
  return (
    <input
      class="find"
      type="search"
      dir="auto"
      value={words}
      placeholder={t('listing_find_topic')}
      aria-label={t('listing_find_topic')}
      spellcheck={false}
      data-search
      onInput={(event) => onWords(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** A topic before the area that it stands under. */
function firstOf(topics: TopicMap, words: string): Topic | undefined {
  const [group] = groupTopics(topics, words);
  return group && (group.topics[0] ?? group.area);
}
