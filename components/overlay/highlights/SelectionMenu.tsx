import { t } from '../../../utils/i18n';
import type { Colour } from '../../../utils/model/highlight';
import { Colours } from './Colours';

export interface SelectionMenuProps {
  readonly highlight: (colour: Colour) => void;
  readonly note: () => void;
  readonly copyQuotation: () => void;
  readonly copyLink: () => void;
  /** Offered where the selection touches a highlight that is there already. */
  readonly extend?: (() => void) | undefined;
}

/** What can be done with the words that are selected. */
export function SelectionMenu({ highlight, note, copyQuotation, copyLink, extend }: SelectionMenuProps) {
  return (
    <div class="menu" role="toolbar" aria-label={t('highlight_menu')} onMouseDown={(event) => event.preventDefault()}>
      <Colours choose={highlight} />
      <span class="rule" />
      {extend && (
        <button type="button" onClick={extend}>
          {t('highlight_extend')}
        </button>
      )}
      <button type="button" onClick={note}>
        {t('library_note')}
      </button>
      <button type="button" title={t('highlight_copy_quotation_hint')} onClick={copyQuotation}>
        {t('highlight_copy_quotation')}
      </button>
      <button type="button" title={t('highlight_copy_link_hint')} onClick={copyLink}>
        {t('highlight_copy_link')}
      </button>
      <span class="heard" role="status">
        {t('highlight_menu_heard')}
      </span>
    </div>
  );
}
