import { useState } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import type { Colour, HighlightPatch } from '../../../utils/model/highlight';
import type { Placed } from '../../../utils/highlights/placement';
import { Colours } from './Colours';
import { AnchorState } from './AnchorState';

export interface HighlightCardProps {
  readonly placed: Placed;
  /** The words that it has on this page. */
  readonly now: string;
  readonly edit: (patch: HighlightPatch) => void;
  readonly remove: () => void;
  readonly copyQuotation: () => void;
  readonly close: () => void;
  /** Where several overlap: shows the next one. */
  readonly next?: (() => void) | undefined;
}

/** One highlight: its colour, note and tags. What is written is kept when the card closes. */
export function HighlightCard({ placed, now, edit, remove, copyQuotation, close, next }: HighlightCardProps) {
  const { highlight } = placed;
  const [colour, setColour] = useState(highlight.colour);
  const recolour = (wanted: Colour): void => {
    setColour(wanted);
    edit({ colour: wanted });
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
        {t('highlight_note')}
        <textarea
          name="note"
          dir="auto"
          value={highlight.note}
          placeholder={t('highlight_note_hint')}
          onChange={(event) => edit({ note: event.currentTarget.value })}
        />
      </label>
      <label>
        {t('highlight_tags')}
        <input
          name="tags"
          dir="auto"
          value={highlight.tags.join(', ')}
          placeholder={t('highlight_tags_hint')}
          onChange={(event) => edit({ tags: tagsOf(event.currentTarget.value) })}
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
          {t('highlight_close')}
        </button>
      </div>
    </div>
  );
}

function tagsOf(text: string): string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim().replace(/^#/, '')))].filter(Boolean);
}
