import { useId } from 'preact/hooks';

import type { Format } from '../../../utils/formats/format';
import { t } from '../../../utils/i18n';

export interface FormatChoiceProps {
  readonly formats: readonly Format[];
  readonly format: Format;
  onChange(format: Format): void;
}

/** The formats to choose from. */
export function FormatChoice({ formats, format, onChange }: FormatChoiceProps) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend class="small muted">{t('export_format')}</legend>
      <div class="formats">
        {formats.map((one) => (
          <label key={one.id} class="choice">
            <input type="radio" name={name} checked={one === format} onChange={() => onChange(one)} />
            {one.name}
            <span class="muted small">.{one.extension}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
