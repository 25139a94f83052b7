import { t } from '../../../utils/i18n';
import type { NoteEdit } from '../../../utils/model/note-edit';
import { isComposing } from '../../shared/is-composing';
import { rowsOf } from '../../ui/rows-of';
import { NoteElsewhere } from '../../shared/NoteElsewhere';
import { fieldOf, useDraft } from '../../shared/use-draft';
import { fieldHold } from '../../ui/named-field';

export interface NoteBoxProps {
  readonly id: string;
  readonly title: string;
  /** The note as it is kept. */
  readonly note: string;
  /** Whether the reader asked for it; a note that there is, or is being written, is shown anyway. */
  readonly isOpen: boolean;
  readonly keep: (edit: Required<NoteEdit>) => Promise<string | undefined>;
  /** Everything that was typed until the field was left is kept. */
  readonly settled: () => void;
  /** The reader is done with it. */
  readonly done: () => void;
}

/** A paper's note on its page. Whatever is drawn around it, what is being typed stays. */
export function NoteBox({ id, title, note, isOpen, keep, settled, done }: NoteBoxProps) {
  const name = `note ${id}`;
  const draft = useDraft({ name, kept: note, keep, settled });
  if (!isOpen && fieldHold()?.name !== name && !draft.text && !draft.isEditing) return null;
  return (
    <>
      <textarea
        aria-label={t('library_note')}
        placeholder={t('paper_note_placeholder')}
        title={title}
        rows={rowsOf(draft.text)}
        {...fieldOf(draft, name, done)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isComposing(event)) return;
          event.stopPropagation();
          done();
        }}
      />
      <NoteElsewhere text={draft.elsewhere} />
    </>
  );
}
