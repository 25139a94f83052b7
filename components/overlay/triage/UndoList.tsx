import { t } from '../../../utils/i18n';
import { isComposing } from '../../shared/is-composing';
import { timeAgo } from '../../shared/relative-time';
import type { Act } from '../../shared/undo-stack';
import { sayAct } from './say-act';

export interface UndoListProps {
  readonly acts: readonly Act[];
  readonly onUndo: (act: Act) => void;
  readonly onClose: () => void;
}

function open(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}

/** What was done here, the last first, each with when and its way back. Arrows go from one to the next. */
export function UndoList({ acts, onUndo, onClose }: UndoListProps) {
  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key];
    if (!step) return;
    const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    buttons[at + step]?.focus();
    event.preventDefault();
  }

  return (
    <dialog
      ref={open}
      aria-labelledby="undos-title"
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <header>
        <h2 id="undos-title">{t('undos_title')}</h2>
        <button type="button" class="quiet" onClick={onClose}>
          {t('listing_close')}
        </button>
      </header>
      {acts.length === 0 && <p class="empty">{t('undos_none')}</p>}
      <ul>
        {acts.toReversed().map((act) => (
          <li key={act.at}>
            <span class="did">{sayAct(act)}</span>
            <time dateTime={new Date(act.at).toISOString()}>{timeAgo(act.at)}</time>
            <button type="button" aria-label={t('undos_undo', sayAct(act))} onClick={() => onUndo(act)}>
              {t('command_undo')}
            </button>
          </li>
        ))}
      </ul>
    </dialog>
  );
}
