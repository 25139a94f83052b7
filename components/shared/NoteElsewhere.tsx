import { t } from '../../utils/i18n';

/** What became of a note that was written in two places at once; nothing while it was not. */
export function NoteElsewhere({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <div class="note-elsewhere">
      <p role="status">{t('note_elsewhere')}</p>
      <blockquote dir="auto">{text}</blockquote>
    </div>
  );
}
