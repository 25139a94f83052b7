import type { CommandId } from '../../../utils/commands';
import { t } from '../../../utils/i18n';
import { Dot } from '../../ui/Dot';
import { Icon } from '../../ui/Icon';
import { useTopicMap } from '../topics-context';
import { followedOf, type SamplePaper, type SampleState } from './sample-listing';

export interface SampleRowProps {
  readonly paper: SamplePaper;
  readonly at: number;
  readonly now: SampleState;
  onCommand(command: CommandId): void;
  onFollow(author: string): void;
}

/** A paper of the sample listing, with the line and the card that it has on a real one. */
export function SampleRow({ paper, at, now, onCommand, onFollow }: SampleRowProps) {
  const isSaved = now.saved.has(at);
  const followed = followedOf(paper, now);
  return (
    <div class="sample-row" aria-current={now.current === at}>
      <p class="sample-title">{paper.title}</p>
      <p class="muted small">{paper.authors.join(', ')}</p>
      <p class="sample-line small">
        <button
          type="button"
          class="star sample-save"
          aria-pressed={isSaved}
          aria-label={t('listing_save')}
          onClick={() => onCommand('save')}
        >
          <Icon name="bookmark" />
        </button>
        <SampleTopics ids={paper.topics} />
        <span class="sample-state muted" role="status">
          {isSaved && <span>{t('listing_save')}</span>}
          {followed.length > 0 && <span class="sample-followed">{t('listing_follow', followed.join(', '))}</span>}
        </span>
      </p>
      {now.card === at && <SampleCard paper={paper} followed={followed} onFollow={onFollow} />}
      {now.unfolded === at && <p class="sample-abstract">{paper.abstract}</p>}
    </div>
  );
}

function SampleTopics({ ids }: { readonly ids: readonly string[] }) {
  const topics = useTopicMap();
  return ids.map((id) => {
    const topic = topics.get(id);
    return (
      topic && (
        <span key={id} class="topic">
          <Dot colour={topic.colour} />
          {topic.name}
        </span>
      )
    );
  });
}

interface SampleCardProps extends Pick<SampleRowProps, 'paper' | 'onFollow'> {
  readonly followed: readonly string[];
}

/** Whom to follow: by digits, or by clicks. */
function SampleCard({ paper: { authors }, followed, onFollow }: SampleCardProps) {
  return (
    <div class="sample-card" role="group" aria-label={t('listing_follow_button')}>
      {authors.map((author, place) => (
        <button
          key={author}
          type="button"
          class="chip"
          aria-pressed={followed.includes(author)}
          aria-keyshortcuts={String(place + 1)}
          onClick={() => onFollow(author)}
        >
          <kbd aria-hidden="true">{place + 1}</kbd>
          {author}
        </button>
      ))}
      <span class="muted small">
        <kbd>Esc</kbd> {t('listing_close')}
      </span>
    </div>
  );
}
