import { useSignal } from '@preact/signals';

import { plural, t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import { STATUSES, type Bookmark, type BookmarkPatch } from '../../../utils/model/bookmark';
import type { LibraryRow } from '../../../utils/model/library-row';
import type { NoteEdit } from '../../../utils/model/note-edit';
import type { Paper } from '../../../utils/model/paper';
import { isWebAddress } from '../../shared/web-address';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Segments } from '../../ui/Segments';
import { byline, statusName } from '../labels';
import { patchBookmark } from '../../../utils/model/patch-bookmark';
import type { Notices } from '../notices';
import { NoteField } from '../paper/NoteField';
import { TagList } from '../paper/TagList';
import { TagLine } from './TagLine';

export interface PaperCardProps {
  readonly paper: Paper;
  /** As it is in the library; undefined while it is not saved. */
  readonly row: LibraryRow | undefined;
  readonly notices: Notices;
  /** Reads anew what the library has of it. */
  refresh(): Promise<void>;
}

/** The paper that a page is about: saved from here, and given state, tags and a note. */
export function PaperCard({ paper, row, notices, refresh }: PaperCardProps) {
  const foreseen = useSignal<Bookmark | undefined>(undefined);
  const bookmark = foreseen.value ?? row?.bookmark;

  /** Drawn at once; what the library has is drawn when it has answered. */
  async function act(now: Bookmark, work: ReturnType<typeof library.edit>, said: string): Promise<void> {
    foreseen.value = now;
    await notices.attempt(work, said);
    await refresh().catch(notices.fail);
    if (foreseen.peek() === now) foreseen.value = undefined;
  }
  function edit(patch: BookmarkPatch, said: string): void {
    const before = foreseen.peek() ?? row?.bookmark;
    if (before) void act(patchBookmark(before, patch), library.edit([paper.id], patch), said);
  }

  return (
    <>
      <div class="glance-paper">
        <div>
          <p class="row-title" dir="auto">
            {paper.title}
          </p>
          <p class="row-by muted" dir="auto">
            {byline(paper)}
          </p>
        </div>
        {bookmark && (
          <SavedMark starred={bookmark.starred} onStar={(starred) => edit({ starred }, starWords(starred))} />
        )}
      </div>
      {bookmark && <Kept paper={paper} bookmark={bookmark} notices={notices} onEdit={edit} />}
      <p class="buttons">
        {!bookmark && (
          <Button look="primary" onClick={() => void act(unmarked(), library.save([paper]), t('listing_did_save'))}>
            {t('popup_save')}
          </Button>
        )}
        <Button
          look={bookmark ? 'primary' : 'plain'}
          onClick={() => void copyBibtex(row ?? { paper, bookmark: unmarked(), topics: [], highlights: [] }, notices)}
        >
          {t('command_copy')}
        </Button>
        {isWebAddress(paper.pdf) && (
          <a class="button" href={paper.pdf} target="_blank" rel="noreferrer">
            {t('library_field_pdf')}
          </a>
        )}
      </p>
    </>
  );
}

interface SavedMarkProps {
  readonly starred: boolean;
  onStar(starred: boolean): void;
}

function SavedMark({ starred, onStar }: SavedMarkProps) {
  return (
    <div class="saved-mark">
      <span class="is-saved" role="status">
        <Icon name="bookmark" />
        {t('listing_save')}
      </span>
      <button
        type="button"
        class="star"
        aria-pressed={starred}
        aria-label={t('command_star')}
        onClick={() => onStar(!starred)}
      >
        <Icon name="star" />
      </button>
    </div>
  );
}

interface KeptProps extends Pick<PaperCardProps, 'paper' | 'notices'> {
  readonly bookmark: Bookmark;
  onEdit(patch: BookmarkPatch, said: string): void;
}

/** What the reader made of it. */
function Kept({ paper: { id }, bookmark, notices, onEdit }: KeptProps) {
  const tagWords = (tags: readonly string[]): string => tags.map((tag) => `#${tag}`).join(' ');
  async function writeNote(typed: Required<NoteEdit>): Promise<string | undefined> {
    const receipt = await notices.attempt(library.edit([id], typed), t('library_did_note'), 'quietly');
    return receipt && (receipt.note ?? typed.note);
  }
  return (
    <div class="kept">
      <Segments
        label={t('library_status')}
        value={bookmark.status}
        options={STATUSES.map((value) => ({ value, label: statusName(value) }))}
        onChange={(status) => onEdit({ status }, plural('library_status_set', 1, statusName(status)))}
      />
      <TagList
        tags={bookmark.tags}
        onRemove={(tag) => onEdit({ removeTags: [tag] }, plural('library_untagged', 1, tagWords([tag])))}
      >
        <TagLine
          fail={notices.fail}
          onAdd={(addTags) => onEdit({ addTags }, plural('library_tagged', 1, tagWords(addTags)))}
        />
      </TagList>
      <NoteField
        label={t('library_note')}
        placeholder={t('library_note_placeholder')}
        note={bookmark.note}
        onWrite={writeNote}
      />
    </div>
  );
}

function starWords(starred: boolean): string {
  return plural(starred ? 'library_starred' : 'library_unstarred', 1);
}

/** As a paper is when it has just been saved. */
function unmarked(): Bookmark {
  return { status: 'to read', starred: false, tags: [], note: '', savedAt: new Date().toISOString() };
}

async function copyBibtex(row: LibraryRow, notices: Notices): Promise<void> {
  try {
    const { bibtex } = await import('../../../utils/formats/bibtex');
    await navigator.clipboard.writeText([...bibtex.write([row])].join(''));
    notices.say(t('popup_copied_bibtex'));
  } catch (error) {
    notices.fail(error);
  }
}
