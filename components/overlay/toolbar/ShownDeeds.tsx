import { useState } from 'preact/hooks';

import { plural, t } from '../../../utils/i18n';
import { EXPORTS, type ExportId } from '../triage/exports';
import type { ToolbarActions, ToolbarState } from './toolbar-state';

export interface ShownDeedsProps {
  readonly now: Pick<ToolbarState, 'shown' | 'unsaved'>;
  readonly actions: Pick<ToolbarActions, 'saveShown' | 'copyShown' | 'exportShown'>;
  /** Closes the menu: what was done is said below it. */
  readonly close: () => void;
}

const GLYPHS = {
  save: 'M3.5 1.5h7v11L7 9.5l-3.5 3z',
  copy: 'M4.5 4.5h8v8h-8zM2 9.5H1.5v-8h8V2',
  export: 'M7 9.5v-8M4 4l3-3 3 3M1.5 8.5v4h11v-4',
} as const;

/** What can be done with all that is shown. */
export function ShownDeeds({ now: { shown, unsaved }, actions, close }: ShownDeedsProps) {
  const [isExporting, setExporting] = useState(false);
  if (shown === 0) return null;

  function done(act: () => void): (event: MouseEvent) => void {
    return ({ currentTarget }) => {
      (currentTarget as Element).closest('.menu')?.querySelector('button')?.focus();
      close();
      act();
    };
  }

  return (
    <div class="deeds">
      {unsaved > 0 && (
        <Deed glyph="save" text={plural('listing_save_shown', unsaved)} onClick={done(actions.saveShown)} />
      )}
      <Deed glyph="copy" text={plural('listing_copy_shown', shown)} onClick={done(actions.copyShown)} />
      <Deed
        glyph="export"
        text={plural('listing_export_shown', shown)}
        isOpen={isExporting}
        onClick={() => setExporting(!isExporting)}
      />
      {isExporting && (
        <div class="formats" role="group" aria-label={t('listing_formats')}>
          {(Object.keys(EXPORTS) as ExportId[]).map((format) => (
            <button key={format} type="button" onClick={done(() => actions.exportShown(format))}>
              {EXPORTS[format]}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

interface DeedProps {
  readonly glyph: keyof typeof GLYPHS;
  readonly text: string;
  readonly isOpen?: boolean;
  readonly onClick: (event: MouseEvent) => void;
}

function Deed({ glyph, text, isOpen, onClick }: DeedProps) {
  return (
    <button type="button" class="deed" aria-expanded={isOpen} onClick={onClick}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <path d={GLYPHS[glyph]} />
      </svg>
      {text}
    </button>
  );
}
