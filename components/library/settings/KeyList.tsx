import { GROUPS, type Remapped } from '../../../utils/commands';
import { t } from '../../../utils/i18n';
import { Button } from '../../ui/Button';
import { KeyRow } from './KeyRow';

export interface KeyListProps {
  readonly keys: Remapped;
  onChange(keys: Remapped): void;
}

/** Every command with its key. */
export function KeyList({ keys, onChange }: KeyListProps) {
  return (
    <>
      <ul class="key-list">
        {Object.values(GROUPS)
          .flat()
          .map((id) => (
            <KeyRow key={id} id={id} keys={keys} onChange={onChange} />
          ))}
      </ul>
      <Button disabled={Object.keys(keys).length === 0} onClick={() => onChange({})}>
        {t('settings_reset_all')}
      </Button>
    </>
  );
}
