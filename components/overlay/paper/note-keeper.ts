import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { NoteEdit } from '../../../utils/model/note-edit';
import type { Paper } from '../../../utils/model/paper';
import type { PaperActions } from '../paper-actions';

/** Keeps a paper's note as it is typed, and says so once the field is left: then it can be taken back as one. */
export interface NoteKeeper {
  keep(paper: Paper, edit: Required<NoteEdit>): Promise<string | undefined>;
  settled(): void;
}

export function createNoteKeeper({ notify, fail }: Pick<PaperActions, 'notify' | 'fail'>): NoteKeeper {
  /** The titles of their papers, by the receipts. */
  const receipts = new Map<string, string>();
  return {
    async keep(paper, edit) {
      try {
        const { undo, note = edit.note } = await library.save([paper], edit);
        receipts.set(undo, paper.title);
        return note;
      } catch (error) {
        fail(error);
        return undefined;
      }
    },
    settled() {
      const said = 'listing_did_note';
      for (const [undo, title] of receipts) notify({ text: t(said), undo, on: { title, said } });
      receipts.clear();
    },
  };
}
