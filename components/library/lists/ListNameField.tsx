import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { LONGEST_LIST, type SmartList } from '../../../utils/model/smart-list';
import { foldSpace } from '../../../utils/model/text';
import { isComposing } from '../../shared/is-composing';
import { isNamed } from './list-work';

export interface ListNameFieldProps {
  readonly list: SmartList;
  readonly lists: readonly SmartList[];
  readonly typed: string;
  /** Somebody asked for it just now: it takes the focus. */
  readonly isAsked: boolean;
  onType(typed: string): void;
  /** When it has come to that, the field is gone. */
  onRename(name: string): Promise<void>;
  onLeave(): void;
}

/** A list's name, as it is written anew: Enter gives it, Escape leaves it as it was. What is typed stays until then. */
export function ListNameField({ list, lists, typed, isAsked, onType, onRename, onLeave }: ListNameFieldProps) {
  const hint = useId();
  const field = useRef<HTMLInputElement>(null);
  const isBusy = useSignal(false);
  const isTaken = isNamed(lists, typed, list.id);
  useLayoutEffect(() => {
    if (!isAsked) return;
    field.current?.focus();
    field.current?.select();
  }, [isAsked]);

  async function finish(): Promise<void> {
    const name = foldSpace(field.current?.value ?? typed);
    if (isBusy.peek() || !name || isNamed(lists, name, list.id)) return;
    isBusy.value = true;
    await onRename(name);
    isBusy.value = false;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onLeave();
    else if (!event.repeat) void finish();
  }

  return (
    <span class="list-rename">
      <input
        ref={field}
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        maxLength={LONGEST_LIST.name}
        aria-label={t('tags_new_name', `“${list.name}”`)}
        aria-describedby={hint}
        aria-invalid={isTaken}
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span id={hint} class="muted small" role="status">
        {isTaken && t('lists_name_taken', foldSpace(typed))}
      </span>
    </span>
  );
}
