import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { keyOf, KEYS, labelOf, type CommandId, type Remapped } from '../../../utils/commands';
import { t } from '../../../utils/i18n';
import { keyName } from '../../../utils/key-name';
import { pressed } from '../../../utils/key-press';
import { isComposing } from '../../shared/is-composing';
import { Button } from '../../ui/Button';
import { holdersOf, remap, swapKeys, takeOver } from './key-choice';

export interface KeyRowProps {
  readonly id: CommandId;
  readonly keys: Remapped;
  onChange(keys: Remapped): void;
}

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead']);
/** So long a second key is waited for, in milliseconds. */
const CHORD = 700;

/** A command with its key. A click waits for the key to take instead, or for two in a row; a key of another command is asked about. */
export function KeyRow({ id, keys, onChange }: KeyRowProps) {
  /** What is asked about: a key that others have. */
  const wanted = useSignal<string>();
  const { typed, start, hear, settle } = useTypedKey(choose);
  const key = keyOf(id, keys);
  const name = t(labelOf(id));

  function choose(next: string): void {
    wanted.value = undefined;
    if (holdersOf(keys, id, next).length > 0) wanted.value = next;
    else onChange(remap(keys, id, next));
  }

  function answer(next: Remapped): void {
    wanted.value = undefined;
    onChange(next);
  }

  const rival = wanted.value ?? key;
  const holders = holdersOf(keys, id, rival);
  return (
    <li>
      <span>
        {name}
        {holders.length > 0 && (
          <span class="wrong small" role="alert">
            {' '}
            {t('settings_key_taken', keyName(rival), holders.map((other) => t(labelOf(other))).join(', '))}{' '}
            <Choices
              onTake={() => answer(takeOver(keys, id, rival))}
              onSwap={exactHolder(keys, holders, rival, key, (other) => answer(swapKeys(keys, id, other)))}
            />
          </span>
        )}
      </span>
      <Button
        aria-label={t('settings_key_change', name, keyName(key) || t('settings_key_none'))}
        aria-invalid={holders.length > 0}
        onClick={() => {
          wanted.value = undefined;
          start();
        }}
        onKeyDown={hear}
        onBlur={settle}
      >
        {typed === undefined ? keyName(key) || '–' : typed ? `${keyName(typed)} …` : t('settings_key_press')}
      </Button>
      <Button
        look="quiet"
        disabled={keys[id] === undefined}
        aria-label={t('settings_key_reset', name)}
        onClick={() => choose(KEYS[id])}
      >
        {t('settings_reset')}
      </Button>
    </li>
  );
}

function Choices({ onTake, onSwap }: { readonly onTake: () => void; readonly onSwap: (() => void) | undefined }) {
  return (
    <>
      <Button look="quiet" onClick={onTake}>
        {t('settings_key_take')}
      </Button>
      {onSwap && (
        <Button look="quiet" onClick={onSwap}>
          {t('settings_key_swap')}
        </Button>
      )}
    </>
  );
}

/** What swaps the keys, where there are two to be swapped: not with a chord that only begins with that key. */
function exactHolder(
  keys: Remapped,
  holders: readonly CommandId[],
  wanted: string,
  own: string,
  swap: (other: CommandId) => void,
): (() => void) | undefined {
  const [other] = holders;
  const isExact = other !== undefined && holders.length === 1 && keyOf(other, keys) === wanted;
  return isExact && own && own !== wanted ? () => swap(other) : undefined;
}

/** The key that is being typed: undefined while none is waited for, empty before the first. */
function useTypedKey(chosen: (key: string) => void) {
  const typed = useSignal<string>();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function end(): void {
    clearTimeout(timer.current);
    typed.value = undefined;
  }

  function settle(): void {
    const key = typed.peek();
    end();
    if (key) chosen(key);
  }

  function hear(event: KeyboardEvent): void {
    const first = typed.peek();
    if (isComposing(event) || first === undefined || MODIFIERS.has(event.key) || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    // A key that is held is no chord of itself.
    if (event.repeat) return;
    if (event.key === 'Escape') return end();
    if (event.key === 'Backspace' || event.key === 'Delete') {
      end();
      return chosen('');
    }
    typed.value = `${first} ${pressed(event)}`.trim();
    clearTimeout(timer.current);
    if (first || event.ctrlKey || event.altKey || event.metaKey) settle();
    else timer.current = setTimeout(settle, CHORD);
  }

  return { typed: typed.value, start: () => void (typed.value = ''), hear, settle };
}
