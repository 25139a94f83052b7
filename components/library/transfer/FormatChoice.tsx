import { useId } from 'preact/hooks';

import { PARTS, type Format } from '../../../utils/formats/format';
import { t } from '../../../utils/i18n';

export interface FormatChoiceProps {
  readonly formats: readonly Format[];
  readonly format: Format;
  onChange(format: Format): void;
}

/** The formats, and what the chosen one leaves out. */
export function FormatChoice({ formats, format, onChange }: FormatChoiceProps) {
  const name = useId();
  const left = [...PARTS.filter((part) => !format.carries.includes(part)), ...(format.blurs ?? [])];
  const lost = left.map((part) => t(`export_part_${part}`));
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
      <p class="muted small">
        {lost.length > 0 ? t('export_lost', new Intl.ListFormat().format(lost)) : t('export_lossless')}
      </p>
    </fieldset>
  );
}
