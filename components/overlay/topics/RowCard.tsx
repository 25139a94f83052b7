import { plural, t } from '../../../utils/i18n';
import type { SimilarPapers } from '../../../utils/library';
import type { PaperId } from '../../../utils/model/identifiers';
import type { Watch, Watched } from '../../../utils/model/watch';
import type { Topic } from '../../../utils/model/topic';
import { authorName, type Author } from '../../../utils/model/authors';
import { nameField } from '../../ui/named-field';
import { SimilarList } from './SimilarList';
import { topicColor } from '../../shared/topic-color';

export interface RowCardProps {
  /** Of the paper. */
  readonly id: string;
  readonly authors: readonly Author[];
  /** The paper's topics, best first. */
  readonly hits: readonly Topic[];
  /** All there are. */
  readonly topics: readonly Topic[];
  readonly watchOf: (what: Watched) => Watch | undefined;
  readonly follow: (what: Watched, name: string) => void;
  readonly say: (topic: Topic, is: boolean) => void;
  /** What is like the paper, once it is found. */
  readonly similar: SimilarPapers | undefined;
  readonly go: (id: PaperId) => void;
  readonly close: () => void;
}

/** Of a long list of authors the first ones and the last are offered. */
const MOST = 12;

/** A paper's topics and authors: to be followed, and topics to be corrected; and what is like it. */
export function RowCard({ id, authors, hits, topics, watchOf, follow, say, similar, go, close }: RowCardProps) {
  const names = authors.map(authorName);
  const offered = names.length > MOST ? [...names.slice(0, MOST - 1), names.at(-1) ?? ''] : names;

  /** Says that the paper is of the topic that is called so, and gives the words that are left when none is. */
  function enter(text: string): string {
    const wanted = text.trim().toLowerCase();
    // A topic of the reader's own comes before a built-in one of the same name.
    const topic = topics.findLast(({ name }) => name.toLowerCase() === wanted);
    if (topic) say(topic, true);
    return topic ? '' : text;
  }

  function add(input: HTMLInputElement): void {
    input.value = enter(input.value);
    if (input.value.trim() === '') return;
    input.setCustomValidity(t('topics_gone'));
    input.reportValidity();
  }

  function change(event: InputEvent & { readonly currentTarget: HTMLInputElement }): void {
    const input = event.currentTarget;
    input.setCustomValidity('');
    // Chosen from the list, and not typed.
    if (!event.inputType || event.inputType === 'insertReplacementText') add(input);
  }

  return (
    <div role="dialog" aria-label={t('explain_row')}>
      {offered.length > 0 && (
        <section>
          <h3>{t('library_field_authors')}</h3>
          <ul>
            {offered.map((name) => (
              <li key={name}>
                <span class="name" dir="auto">
                  {name}
                </span>
                <Follow what={{ kind: 'author', value: name }} name={name} watchOf={watchOf} follow={follow} />
              </li>
            ))}
          </ul>
          {names.length > MOST && <p>{plural('and_more', names.length - MOST)}</p>}
        </section>
      )}
      <section>
        <h3>{t('options_topics')}</h3>
        <ul>
          {hits.map((topic) => (
            <li key={topic.id}>
              <span class="dot" style={topicColor(topic.colour)} aria-hidden="true" />
              <span class="name">{topic.name}</span>
              <button
                type="button"
                class="act"
                aria-label={t('explain_no_of', topic.name)}
                onClick={() => say(topic, false)}
              >
                {t('explain_no')}
              </button>
              <Follow what={{ kind: 'topic', value: topic.id }} name={topic.name} watchOf={watchOf} follow={follow} />
            </li>
          ))}
        </ul>
        <form
          class="row"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            add(event.currentTarget.querySelector('input')!);
          }}
        >
          <input
            {...nameField(`topic ${id}`, { enter }, close)}
            type="text"
            list="all-topics"
            placeholder={t('explain_add')}
            aria-label={t('explain_add')}
            onInput={change}
          />
          <datalist id="all-topics">
            {topics.map(({ id, name }) => (
              <option key={id} value={name} />
            ))}
          </datalist>
        </form>
      </section>
      {similar && <SimilarList similar={similar} go={go} />}
      <div class="row">
        <button type="button" class="quiet" onClick={close}>
          {t('listing_close')}
        </button>
      </div>
    </div>
  );
}

interface FollowProps extends Pick<RowCardProps, 'watchOf' | 'follow'> {
  readonly what: Watched;
  readonly name: string;
}

function Follow({ what, name, watchOf, follow }: FollowProps) {
  const isFollowed = watchOf(what) !== undefined;
  return (
    <button
      type="button"
      class="act"
      aria-label={t('explain_follow_of', name)}
      aria-pressed={isFollowed}
      onClick={() => follow(what, name)}
    >
      {t('listing_follow_button')}
    </button>
  );
}
