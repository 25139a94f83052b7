import { plural, t } from '../../utils/i18n';
import { library } from '../../utils/library';
import type { BookmarkPatch, Status } from '../../utils/model/bookmark';
import type { HighlightPatch } from '../../utils/model/highlight';
import type { NoteEdit } from '../../utils/model/note-edit';
import type { PaperPatch } from '../../utils/model/paper';
import type { Receipt } from '../../utils/model/receipt';
import type { PaperId } from '../../utils/model/identifiers';
import { backUpBefore, isBulk } from './backups/back-up-before';
import { foresee } from './list/foresee';
import type { Results } from './list/results';
import type { Selection } from './list/selection';
import type { Notices } from './notices';
import { statusName } from './labels';

/** What a reader does to papers and highlights: each is said, and can be taken back. */
export interface Actions {
  setStatus(ids: readonly PaperId[], status: Status): void;
  star(ids: readonly PaperId[], starred: boolean): void;
  addTags(ids: readonly PaperId[], tags: readonly string[]): Promise<Receipt | undefined>;
  removeTags(ids: readonly PaperId[], tags: readonly string[]): Promise<Receipt | undefined>;
  remove(ids: readonly PaperId[]): Promise<Receipt | undefined>;
  mergeDuplicates(ids: readonly PaperId[]): Promise<Receipt | undefined>;
  markDistinct(ids: readonly PaperId[]): Promise<Receipt | undefined>;
  /** Keep a note as it is typed. The answer is what is kept now, or undefined if it failed. */
  writeNote(id: PaperId, edit: Required<NoteEdit>): Promise<string | undefined>;
  writeHighlightNote(id: string, edit: Required<NoteEdit>): Promise<string | undefined>;
  editPaper(id: PaperId, patch: PaperPatch): Promise<Receipt | undefined>;
  editHighlight(id: string, patch: HighlightPatch): void;
  removeHighlights(ids: readonly string[]): void;
}

/** What is in the list is drawn at once, and drawn as it was when the library refuses. */
export function createActions(notices: Notices, list?: Results, selection?: Pick<Selection, 'drop'>): Actions {
  const { attempt } = notices;
  async function edit(ids: readonly PaperId[], patch: BookmarkPatch, text: string): Promise<Receipt | undefined> {
    if (ids.length === 0) return undefined;
    const takeBack = list && foresee(list, ids, patch);
    const receipt = await attempt(library.edit(ids, patch), text);
    if (!receipt) takeBack?.();
    return receipt;
  }
  async function remove(ids: readonly PaperId[]): Promise<Receipt | undefined> {
    list?.leaveOut(ids);
    selection?.drop(ids);
    // What is asked of a few is asked at once: an undo right after it has to find it.
    const isSafe = !isBulk(ids.length) || (await backUpBefore(notices, { reason: 'trash', count: ids.length }));
    const receipt = isSafe && (await attempt(library.remove(ids), plural('library_removed', ids.length)));
    if (receipt) return receipt;
    await list?.ask({});
    return undefined;
  }
  async function write(work: Promise<Receipt>, { note }: Required<NoteEdit>): Promise<string | undefined> {
    const receipt = await attempt(work, t('library_did_note'), 'quietly');
    return receipt && (receipt.note ?? note);
  }
  return {
    setStatus: (ids, status) =>
      void edit(ids, { status }, plural('library_status_set', ids.length, statusName(status))),
    star: (ids, starred) =>
      void edit(ids, { starred }, plural(starred ? 'library_starred' : 'library_unstarred', ids.length)),
    addTags: (ids, tags) =>
      edit(ids, { addTags: tags }, plural('library_tagged', ids.length, tags.map((tag) => `#${tag}`).join(' '))),
    removeTags: (ids, tags) =>
      edit(ids, { removeTags: tags }, plural('library_untagged', ids.length, tags.map((tag) => `#${tag}`).join(' '))),
    remove,
    mergeDuplicates: (ids) => attempt(library.mergeDuplicates(ids), plural('duplicates_united', ids.length)),
    markDistinct: (ids) => attempt(library.markDistinct(ids), plural('duplicates_kept_apart', ids.length)),
    writeNote: (id, typed) => write(library.edit([id], typed), typed),
    writeHighlightNote: (id, typed) => write(library.editHighlight(id, typed), typed),
    editPaper: (id, patch) => attempt(library.editPaper(id, patch), t('library_paper_edited')),
    editHighlight: (id, patch) => void attempt(library.editHighlight(id, patch), t('library_did_highlight'), 'quietly'),
    removeHighlights: (ids) =>
      void attempt(library.removeHighlights(ids), plural('library_highlights_removed', ids.length)),
  };
}
