import { t } from '../../../utils/i18n';

export interface SaveButtonProps {
  readonly saved: boolean;
  readonly title: string;
  readonly onClick: () => void;
}

/** A bookmark: filled when the paper is saved. A star means starred, and nothing else. */
export function SaveButton({ saved, title, onClick }: SaveButtonProps) {
  return (
    <button
      type="button"
      class="save"
      aria-pressed={saved}
      aria-label={t('listing_save')}
      title={title}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M4 2h8v12l-4-3-4 3z" />
      </svg>
    </button>
  );
}
