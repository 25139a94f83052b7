import { plural, t } from '../../../utils/i18n';
import { AddTopic } from './AddTopic';
import type { RowCardProps } from './row-card-props';
import { SimilarList } from './SimilarList';
import { TopicRow } from './TopicRow';

/** So many have a digit as key. */
const DIGITS = 9;

/** A paper's topics and authors: to be followed, and topics to be corrected; and what is like it. */
export function RowCard(props: RowCardProps) {
  const { id, authors, hits, topics, add, similar, go, close } = props;
  return (
    <div class="card" role="dialog" aria-label={t('explain_row')}>
      {authors.length > 0 && <Authors {...props} />}
      <section>
        <h3>{t('options_topics')}</h3>
        <div>
          {hits.map((topic) => (
            <TopicRow key={topic.id} topic={topic} {...props} />
          ))}
          <AddTopic id={id} topics={topics} add={add} close={close} />
        </div>
      </section>
      {similar && <SimilarList similar={similar} go={go} />}
      <footer>
        <span class="keys" aria-hidden="true">
          <kbd>1</kbd>–<kbd>9</kbd> {t('explain_key_author')} <kbd>↑</kbd> <kbd>↓</kbd> {t('explain_key_topic')}
        </span>
        <button type="button" class="quiet" onClick={close}>
          {t('listing_close')} <kbd aria-hidden="true">Esc</kbd>
        </button>
      </footer>
    </div>
  );
}

function Authors({ authors, more, isFollowed, follow }: RowCardProps) {
  return (
    <section>
      <h3>{t('listing_follow_button')}</h3>
      <div class="authors">
        {authors.map((name, place) => {
          const what = { kind: 'author', value: name } as const;
          return (
            <button
              key={name}
              type="button"
              class="chip author"
              aria-label={t('explain_follow_of', name)}
              aria-pressed={isFollowed(what)}
              aria-keyshortcuts={place < DIGITS ? String(place + 1) : undefined}
              onClick={() => follow(what, name)}
            >
              <span dir="auto">{name}</span>
            </button>
          );
        })}
        {more > 0 && <span>{plural('and_more', more)}</span>}
      </div>
    </section>
  );
}
