import { useSignal } from '@preact/signals';

import { t } from '../../../utils/i18n';
import type { Highlight } from '../../../utils/model/highlight';
import { Button } from '../../ui/Button';
import type { Actions } from '../actions';
import { ago } from '../../shared/relative-time';
import { fieldName } from '../labels';
import { NoteField } from './NoteField';
import { Swatches } from './Swatches';

export interface HighlightItemProps {
  readonly highlight: Highlight;
  readonly actions: Actions;
}

/** One highlight: its words, its colour and its note, each changed where it stands. */
export function HighlightItem({ highlight, actions }: HighlightItemProps) {
  const { id, selector, colour, note, field, created } = highlight;
  const writing = useSignal(note !== '');
  return (
    <div class="highlight" style={{ '--mark': `var(--${colour})`, '--mark-line': `var(--${colour}-line)` }}>
      <blockquote dir="auto">
        <mark>{selector.exact}</mark>
      </blockquote>
      {writing.value && (
        <NoteField
          label={t('library_highlight_note')}
          placeholder={t('library_note_placeholder')}
          note={note}
          onWrite={(edit) => actions.writeHighlightNote(id, edit)}
        />
      )}
      <div class="highlight-bar small muted">
        <Swatches colour={colour} onPick={(one) => actions.editHighlight(id, { colour: one })} />
        <span>
          {fieldName(field)} · {ago(created)}
        </span>
        <span class="gap" />
        {!writing.value && (
          <Button look="quiet" onClick={() => (writing.value = true)}>
            {t('library_add_note')}
          </Button>
        )}
        <Button look="danger" onClick={() => actions.removeHighlights([id])}>
          {t('highlight_remove')}
        </Button>
      </div>
    </div>
  );
}
