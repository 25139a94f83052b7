import { t } from '../../../utils/i18n';
import { Button } from '../../ui/Button';
import { amount } from './amount';
import type { Asked } from './trash-work';

export interface ConfirmDeleteProps {
  readonly asked: Asked;
  onConfirm(): void;
  onClose(): void;
}

function open(dialog: HTMLDialogElement | null): void {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  dialog.querySelector('button')?.focus();
}

/** Says what is lost, before it is. The focus is on the way out. */
export function ConfirmDelete({ asked, onConfirm, onClose }: ConfirmDeleteProps) {
  return (
    <dialog
      ref={open}
      class="confirm"
      aria-labelledby="confirm-title"
      aria-describedby="confirm-hint"
      onClose={onClose}
    >
      <h2 id="confirm-title">{t('trash_ask', amount(asked.papers, asked.highlights))}</h2>
      <p id="confirm-hint" class="muted">
        {t('trash_ask_hint')}
      </p>
      <div class="confirm-acts">
        <Button onClick={onClose}>{t('library_cancel')}</Button>
        <Button look="danger" onClick={onConfirm}>
          {t('trash_confirm')}
        </Button>
      </div>
    </dialog>
  );
}
