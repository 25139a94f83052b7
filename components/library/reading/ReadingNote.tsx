import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import type { NoteEdit } from '../../../utils/model/note-edit';
import { isComposing } from '../../shared/is-composing';
import { Button } from '../../ui/Button';
import { NoteField } from '../paper/NoteField';
import { MarkdownText } from './MarkdownText';

export interface ReadingNoteProps {
  readonly note: string;
  readonly isWriting: boolean;
  onWriting(isWriting: boolean): void;
  onWrite(edit: Required<NoteEdit>): Promise<string | undefined>;
}

/** A note as it reads, or, while it is written, as Markdown with what becomes of it below. */
export function ReadingNote({ note, isWriting, onWriting, onWrite }: ReadingNoteProps) {
  const place = useRef<HTMLDivElement>(null);
  const written = useSignal(note);
  useEffect(() => {
    if (isWriting) place.current?.querySelector('textarea')?.focus();
  }, [isWriting]);

  if (!isWriting) return note.trim() ? <MarkdownText text={note} /> : null;
  return (
    <div
      ref={place}
      class="note-editor"
      onInput={(event) => {
        if (event.target instanceof HTMLTextAreaElement) written.value = event.target.value;
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (!isDone) return;
        event.preventDefault();
        onWriting(false);
      }}
    >
      <NoteField
        label={t('library_highlight_note')}
        placeholder={t('library_note_placeholder')}
        note={note}
        onWrite={onWrite}
      />
      {written.value.trim() && (
        <div class="note-preview" aria-label={t('reading_preview')} role="group">
          <MarkdownText text={written.value} />
        </div>
      )}
      <Button look="quiet" shortcut="Esc" onClick={() => onWriting(false)}>
        {t('done')}
      </Button>
    </div>
  );
}
