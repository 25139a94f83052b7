import { useRef } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import type { PaperState } from '../../../utils/library';
import { STATUSES, type Status } from '../../../utils/model/bookmark';
import type { NoteEdit } from '../../../utils/model/note-edit';
import type { Paper } from '../../../utils/model/paper';
import type { Topic } from '../../../utils/model/topic';
import { SaveButton } from '../controls/SaveButton';
import type { Notice } from '../toolbar/toolbar-state';
import { TopicChips } from '../controls/TopicChips';
import type { Word } from '../labels';
import { NoteBox } from './NoteBox';

export interface PaperLineProps {
  readonly paper: Paper;
  readonly facts: PaperState | undefined;
  readonly words: readonly Word[];
  readonly topics: ReadonlyMap<string, Topic>;
  readonly tagging: boolean;
  readonly noting: boolean;
  readonly notice: Notice | undefined;
  readonly saveHint: string;
  readonly actions: PaperLineActions;
}

export interface PaperLineActions {
  save(): void;
  status(status: Status): void;
  keepNote(paper: Paper, edit: Required<NoteEdit>): Promise<string | undefined>;
  noteSettled(): void;
  tag(open: boolean): void;
  follow(): void;
  showNote(open: boolean): void;
  drawTags(place: Element): void;
  undo(): void;
  openTopic(topic: string): void;
  ask(event: Event): void;
}

const STATUS_KEYS = {
  'to read': 'library_status_to_read',
  reading: 'library_status_reading',
  read: 'library_status_read',
} as const;

/** Ibid's line on a single paper's page: what a row has, and status and note besides. */
export function PaperLine(props: PaperLineProps) {
  const { paper, facts, words, topics, tagging, noting, notice, saveHint, actions } = props;
  const bookmark = facts?.bookmark;
  const noteButton = useRef<HTMLButtonElement>(null);
  return (
    <div class="line paper" role="region" aria-label={t('paper_bar')}>
      <SaveButton bookmark={bookmark} title={saveHint} onClick={actions.save} />
      <TopicChips
        hits={facts?.topics ?? []}
        topics={topics}
        marked={new Set()}
        onPick={actions.openTopic}
        onAsk={actions.ask}
        onRest={actions.follow}
      />
      <span class="words">
        {words.map(({ text, kind }) => (
          <span key={text} class={kind}>
            {text}
          </span>
        ))}
      </span>
      {bookmark && <StatusMenu status={bookmark.status} choose={actions.status} />}
      <button type="button" class="quiet" aria-expanded={tagging} onClick={() => actions.tag(!tagging)}>
        {t('command_tag')}
      </button>
      <button type="button" class="quiet follow" onClick={actions.follow}>
        {t('listing_follow_button')}
      </button>
      <button
        type="button"
        class="quiet"
        aria-expanded={noting || Boolean(bookmark?.note)}
        ref={noteButton}
        onClick={() => actions.showNote(!noting)}
      >
        {t('library_note')}
      </button>
      <NoticeLine notice={notice} undo={actions.undo} />
      {tagging && <span class="tag-place" ref={(place) => void (place && actions.drawTags(place))} />}
      {/* What the reader writes is made of what is kept, which is to be known first. */}
      {(facts || noting) && (
        <NoteBox
          key={paper.id}
          id={paper.id}
          title={paper.title}
          note={bookmark?.note ?? ''}
          isOpen={noting}
          keep={(edit) => actions.keepNote(paper, edit)}
          settled={actions.noteSettled}
          done={() => {
            // This brings the line back first, where the page has taken it out.
            actions.showNote(false);
            noteButton.current?.focus();
          }}
        />
      )}
    </div>
  );
}

function NoticeLine({ notice, undo }: { readonly notice: Notice | undefined; readonly undo: () => void }) {
  return (
    <span class="notice">
      <span role="status" title={notice?.text}>
        {notice?.text}
      </span>
      {notice?.undoable && (
        <button type="button" class="quiet" onClick={undo}>
          {t('command_undo')}
        </button>
      )}
    </span>
  );
}

interface StatusMenuProps {
  readonly status: Status;
  readonly choose: (status: Status) => void;
}

function StatusMenu({ status, choose }: StatusMenuProps) {
  return (
    <select
      aria-label={t('library_status')}
      value={status}
      onChange={(event) => choose(event.currentTarget.value as Status)}
    >
      {STATUSES.map((one) => (
        <option key={one} value={one}>
          {t(STATUS_KEYS[one])}
        </option>
      ))}
    </select>
  );
}
