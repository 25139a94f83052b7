import { t } from '../../../utils/i18n';
import type { Bookmark } from '../../../utils/model/bookmark';

export interface SaveButtonProps {
  readonly bookmark: Bookmark | undefined;
  readonly title: string;
  readonly onClick: () => void;
}

/** A bookmark: filled when the paper is saved. A star beside it means starred, and nothing else. */
export function SaveButton({ bookmark, title, onClick }: SaveButtonProps) {
  return (
    <>
      <button
        type="button"
        class="quiet save"
        aria-pressed={Boolean(bookmark)}
        aria-label={t('listing_save')}
        title={title}
        onClick={onClick}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M4 2h8v12l-4-3-4 3z" />
        </svg>
      </button>
      {bookmark?.starred && (
        <span class="starred" role="img" aria-label={t('listing_starred')}>
          ★
        </span>
      )}
    </>
  );
}
