import { useState } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import type { Colour, HighlightPatch } from '../../../utils/model/highlight';
import type { NoteEdit } from '../../../utils/model/note-edit';
import type { Placed } from '../../../utils/highlights/placed';
import { NoteElsewhere } from '../../shared/NoteElsewhere';
import { fieldOf, useDraft } from '../../shared/use-draft';
import { Colours } from './Colours';
import { AnchorState } from './AnchorState';

export interface HighlightCardProps {
  readonly placed: Placed;
  /** The words that it has on this page. */
  readonly now: string;
  readonly edit: (patch: HighlightPatch) => Promise<boolean>;
  /** Keeps the note; the answer is what is kept now, or undefined if it failed. */
  readonly write: (edit: Required<NoteEdit>) => Promise<string | undefined>;
  readonly remove: () => void;
  readonly copyQuotation: () => void;
  readonly close: () => void;
  /** Where several overlap: shows the next one. */
  readonly next?: (() => void) | undefined;
}

/** One highlight: its colour, note and tags. The note is kept while it is written, the tags when their field is left. */
export function HighlightCard(props: HighlightCardProps) {
  const { placed, now, edit, write, remove, copyQuotation, close, next } = props;
  const { highlight } = placed;
  const note = useDraft({ name: noteNameOf(highlight.id), kept: highlight.note, keep: write });
  const tags = useDraft({
    name: tagsNameOf(highlight.id),
    kept: highlight.tags.join(', '),
    keep: async (typed) => ((await edit({ tags: tagsOf(typed.note) })) ? typed.note : undefined),
    whileTyping: false,
  });
  const [colour, setColour] = useState(highlight.colour);
  const recolour = (wanted: Colour): void => {
    setColour(wanted);
    void edit({ colour: wanted });
  };
  return (
    <div class="card" role="dialog" aria-label={t('highlight_card')}>
      <div class="row">
        <Colours chosen={colour} choose={recolour} />
        {next && (
          <button type="button" class="end" onClick={next}>
            {t('highlight_next')}
          </button>
        )}
      </div>
      <AnchorState placed={placed} now={now} />
      <label>
        {t('library_note')}
        <textarea
          name="note"
          dir="auto"
          placeholder={t('highlight_note_hint')}
          {...fieldOf(note, noteNameOf(highlight.id), close)}
        />
      </label>
      <NoteElsewhere text={note.elsewhere} />
      <label>
        {t('library_tags')}
        <input
          name="tags"
          dir="auto"
          placeholder={t('highlight_tags_hint')}
          {...fieldOf(tags, tagsNameOf(highlight.id), close)}
        />
      </label>
      <div class="row">
        <button type="button" onClick={copyQuotation}>
          {t('highlight_copy_quotation')}
        </button>
        <button type="button" class="danger" onClick={remove}>
          {t('highlight_remove')}
        </button>
        <button type="button" class="end" onClick={close}>
          {t('listing_close')}
        </button>
      </div>
    </div>
  );
}

function noteNameOf(id: string): string {
  return `highlight-note ${id}`;
}

function tagsNameOf(id: string): string {
  return `highlight-tags ${id}`;
}

/** Whether the fields of this highlight's card are called so. */
export function isCardField(name: string | undefined, id: string): boolean {
  return name === noteNameOf(id) || name === tagsNameOf(id);
}

function tagsOf(text: string): string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim().replace(/^#/, '')))].filter(Boolean);
}
