import { t } from '../../../utils/i18n';

export interface StarProps {
  readonly saved: boolean;
  readonly title: string;
  readonly onClick: () => void;
}

/** Saved is a gold star. */
export function Star({ saved, title, onClick }: StarProps) {
  return (
    <button
      type="button"
      class="star"
      aria-pressed={saved}
      aria-label={t('listing_save')}
      title={title}
      onClick={onClick}
    >
      <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
        <path d="M12 3.2l2.7 5.6 6.1.8-4.5 4.2 1.1 6.1L12 17l-5.4 2.9 1.1-6.1-4.5-4.2 6.1-.8z" />
      </svg>
    </button>
  );
}
