import { useLayoutEffect, useRef } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { isComposing } from '../../shared/is-composing';
import { timeAgo } from '../../shared/relative-time';
import { Button } from '../../ui/Button';
import type { Act } from '../notice-state';
import type { Notices } from '../notices';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };

export interface UndoListProps {
  readonly notices: Notices;
  onClose(): void;
}

/** What was done in this tab and can be taken back, the last first. Arrows go from one to the next. */
export function UndoList({ notices, onClose }: UndoListProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // What is taken back is said: then there is one less.
  const said = notices.current.value;
  const acts = notices.acts.toReversed();

  useLayoutEffect(() => {
    const { current } = dialog;
    if (current && !current.open) current.showModal();
    if (!current?.contains(document.activeElement))
      (current?.querySelector<HTMLElement>('li button') ?? current?.querySelector('button'))?.focus();
  }, [said, acts.length]);

  /** The focus goes back to where it was. */
  function close(): void {
    dialog.current?.close();
    onClose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (!step || isComposing(event)) return;
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
    buttons[buttons.indexOf(event.target as HTMLButtonElement) + step]?.focus();
    event.preventDefault();
  }

  return (
    <dialog ref={dialog} class="undo-list" aria-labelledby="undos-title" onClose={onClose} onKeyDown={onKeyDown}>
      <header>
        <h2 id="undos-title">{t('undos_title')}</h2>
        <Button look="quiet" onClick={close}>
          {t('listing_close')}
        </Button>
      </header>
      {acts.length === 0 && <p class="muted">{t('undos_none')}</p>}
      <ul>
        {acts.map((act) => (
          <Line key={act.receipt} act={act} onUndo={() => void notices.undo(act.receipt)} />
        ))}
      </ul>
    </dialog>
  );
}

function Line({ act: { text, at }, onUndo }: { readonly act: Act; readonly onUndo: () => void }) {
  return (
    <li>
      <span dir="auto">{text}</span>
      {at !== undefined && (
        <time class="muted small" dateTime={new Date(at).toISOString()}>
          {timeAgo(at)}
        </time>
      )}
      <Button look="quiet" aria-label={t('undos_undo', text)} onClick={onUndo}>
        {t('command_undo')}
      </Button>
    </li>
  );
}
