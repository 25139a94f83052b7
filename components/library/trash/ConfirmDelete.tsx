import { useLayoutEffect, useRef } from 'preact/hooks';

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

/** Says what is lost, before it is. The focus is on the way out, and goes back to where it was. */
export function ConfirmDelete({ asked, onConfirm, onClose }: ConfirmDeleteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => open(dialog.current), []);

  // As long as it is open nothing beside it can have the focus.
  function close(): void {
    dialog.current?.close();
    onClose();
  }
  function confirm(): void {
    close();
    onConfirm();
  }

  return (
    <dialog
      ref={dialog}
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
        <Button onClick={close}>{t('library_cancel')}</Button>
        <Button look="danger" onClick={confirm}>
          {t('trash_confirm')}
        </Button>
      </div>
    </dialog>
  );
}
