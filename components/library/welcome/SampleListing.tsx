import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { commandFor, keyOf, type CommandId } from '../../../utils/commands';
import { t } from '../../../utils/i18n';
import { isComposing } from '../../shared/is-composing';
import { isTyping } from '../../shared/is-typing';
import { Dot } from '../../ui/Dot';
import { Icon } from '../../ui/Icon';
import { usePage } from '../page-state';
import { useTopicMap } from '../topics-context';
import {
  afterCommand,
  SAMPLE_COMMANDS,
  SAMPLE_PAPERS,
  SAMPLE_START,
  shownIn,
  type SamplePaper,
  type SampleState,
} from './sample-listing';

/** A picture of a listing that moves by the reader's own keys. Nothing that is done here is kept. */
export function SampleListing() {
  const { settings } = usePage();
  const state = useSignal(SAMPLE_START);

  useEffect(() => {
    const stop = new AbortController();
    addEventListener(
      'keydown',
      (event) => {
        if (event.defaultPrevented || isComposing(event) || isTyping(event)) return;
        const command = commandFor(event, settings.peek().keys);
        if (!command || !SAMPLE_COMMANDS.includes(command)) return;
        state.value = afterCommand(state.peek(), command);
        event.preventDefault();
      },
      // Before the page takes an undo for one of the library's.
      { signal: stop.signal, capture: true },
    );
    return () => stop.abort();
  }, []);

  const now = state.value;
  const shown = shownIn(now.hidden);
  const act = (at: number, command: CommandId): void => {
    state.value = afterCommand({ ...state.peek(), current: at }, command);
  };
  return (
    <div class="sample" role="group" aria-label={t('welcome_sample')}>
      {shown.map((at) => {
        const paper = SAMPLE_PAPERS[at];
        return paper && <SampleRow key={at} paper={paper} at={at} now={now} onSave={() => act(at, 'save')} />;
      })}
      {shown.length === 0 && (
        <p role="status" class="sample-end">
          {t('welcome_end', now.saved.size, now.hidden.size, keyOf('undo', settings.value.keys))}
        </p>
      )}
    </div>
  );
}

interface SampleRowProps {
  readonly paper: SamplePaper;
  readonly at: number;
  readonly now: SampleState;
  readonly onSave: () => void;
}

function SampleRow({ paper, at, now, onSave }: SampleRowProps) {
  const topics = useTopicMap();
  const isSaved = now.saved.has(at);
  return (
    <div class="sample-row" aria-current={now.current === at}>
      <p class="sample-title">{paper.title}</p>
      <p class="muted small">{paper.authors}</p>
      <p class="sample-line small">
        <button
          type="button"
          class="star sample-save"
          aria-pressed={isSaved}
          aria-label={t('listing_save')}
          onClick={onSave}
        >
          <Icon name="bookmark" />
        </button>
        {paper.topics.map((id) => {
          const topic = topics.get(id);
          return (
            topic && (
              <span key={id} class="topic">
                <Dot colour={topic.colour} />
                {topic.name}
              </span>
            )
          );
        })}
        <span class="muted" role="status">
          {isSaved && t('listing_save')}
        </span>
      </p>
      {now.unfolded === at && <p class="sample-abstract">{paper.abstract}</p>}
    </div>
  );
}
