import type { NoteEdit } from '../../../utils/model/note-edit';
import { NoteElsewhere } from '../../shared/NoteElsewhere';
import { useDraft } from '../../shared/use-draft';
import { TextField } from '../../ui/TextField';

export interface NoteFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly note: string;
  /** Keeps the note; the answer is what is kept now, or undefined if it failed. */
  onWrite(edit: Required<NoteEdit>): Promise<string | undefined>;
}

/** A note that keeps itself, while it is typed and wherever the reader goes. */
export function NoteField({ label, placeholder, note, onWrite }: NoteFieldProps) {
  const draft = useDraft({ kept: note, keep: onWrite });
  return (
    <>
      <TextField
        multiline
        label={label}
        placeholder={placeholder}
        value={draft.text}
        onInput={(text) => draft.type(text)}
        onChange={() => draft.flush()}
        onFocus={() => draft.enter()}
        onBlur={() => draft.leave()}
      />
      <NoteElsewhere text={draft.elsewhere} />
    </>
  );
}
