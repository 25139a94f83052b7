import { useSignal } from '@preact/signals';

import { COMMAND_IDS, conflicts, keyOf, KEYS, labelOf, type CommandId, type Remapped } from '../../../utils/commands';
import { t } from '../../../utils/i18n';
import { pressed } from '../../../utils/key-press';
import { isComposing } from '../../shared/is-composing';
import { Button } from '../../ui/Button';

export interface KeyListProps {
  readonly keys: Remapped;
  onChange(keys: Remapped): void;
}

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead']);

/** Every command with its key. A click waits for the key to take instead. */
export function KeyList({ keys, onChange }: KeyListProps) {
  const waiting = useSignal<CommandId>();
  const clashes = conflicts(keys);

  function take(id: CommandId, event: KeyboardEvent): void {
    if (isComposing(event) || waiting.value !== id || MODIFIERS.has(event.key) || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    waiting.value = undefined;
    if (event.key === 'Escape') return;
    const off = event.key === 'Backspace' || event.key === 'Delete';
    onChange(remap(keys, id, off ? '' : pressed(event)));
  }

  return (
    <>
      <ul class="key-list">
        {COMMAND_IDS.map((id) => (
          <KeyItem
            key={id}
            id={id}
            keys={keys}
            clash={clashes.find((both) => both.includes(id))?.find((other) => other !== id)}
            isWaiting={waiting.value === id}
            onWait={(isWaiting) => (waiting.value = isWaiting ? id : undefined)}
            onKeyDown={(event) => take(id, event)}
            onReset={() => onChange(remap(keys, id, KEYS[id]))}
          />
        ))}
      </ul>
      <Button disabled={Object.keys(keys).length === 0} onClick={() => onChange({})}>
        {t('settings_reset_all')}
      </Button>
    </>
  );
}

interface KeyItemProps {
  readonly id: CommandId;
  readonly keys: Remapped;
  /** Another command that has the same key. */
  readonly clash: CommandId | undefined;
  readonly isWaiting: boolean;
  onWait(isWaiting: boolean): void;
  onKeyDown(event: KeyboardEvent): void;
  onReset(): void;
}

function KeyItem({ id, keys, clash, isWaiting, onWait, onKeyDown, onReset }: KeyItemProps) {
  const key = keyOf(id, keys);
  const name = t(labelOf(id));
  return (
    <li>
      <span>
        {name}
        {clash && (
          <span class="wrong small" role="alert">
            {' '}
            {t('settings_key_conflict', t(labelOf(clash)))}
          </span>
        )}
      </span>
      <Button
        aria-label={t('settings_key_change', name, key || t('settings_key_none'))}
        aria-invalid={clash !== undefined}
        onClick={() => onWait(true)}
        onKeyDown={onKeyDown}
        onBlur={() => onWait(false)}
      >
        {isWaiting ? t('settings_key_press') : key || '–'}
      </Button>
      <Button
        look="quiet"
        disabled={keys[id] === undefined}
        aria-label={t('settings_key_reset', name)}
        onClick={onReset}
      >
        {t('settings_reset')}
      </Button>
    </li>
  );
}

/** The keys with one changed; what is as it came is not kept. */
export function remap(keys: Remapped, id: CommandId, key: string): Remapped {
  const { [id]: _, ...others } = keys;
  return key === KEYS[id] ? others : { ...others, [id]: key };
}
