import { t } from '../../../utils/i18n';
import type { ToolbarActions, ToolbarState } from './toolbar-state';

export interface AsideProps {
  readonly now: ToolbarState;
  readonly actions: ToolbarActions;
  readonly undoHint: string;
}

/** What has just happened, with the way back, or what is wrong. It has room that is kept for it, and makes the toolbar no higher. */
export function Aside({ now, actions, undoHint }: AsideProps) {
  const { notice } = now;
  // As long as the query is there, it says so itself.
  const queryError = now.collapsed ? now.queryError : undefined;
  return (
    <span class="aside">
      {queryError ? (
        <span class="error" role="alert">
          {queryError}
        </span>
      ) : (
        <span class="told" role="status" title={notice?.text}>
          {notice?.text}
        </span>
      )}
      {notice?.undoable && !queryError && (
        <button type="button" class="act" title={undoHint} onClick={actions.undo}>
          {t('command_undo')}
          {now.undoKey && <kbd aria-hidden="true">{now.undoKey}</kbd>}
        </button>
      )}
      {!notice && !queryError && <Trouble now={now} actions={actions} />}
    </span>
  );
}

function Trouble({ now, actions }: Pick<AsideProps, 'now' | 'actions'>) {
  const { unreadable, missed, entries } = now;
  if (unreadable + missed > 0)
    return (
      <button type="button" class="act error" title={t('listing_copy_report')} onClick={actions.copyReport}>
        {missed > 0 ? t('listing_missed', missed) : t('listing_unreadable', unreadable, unreadable + entries)}
      </button>
    );
  return now.busy ? <span>{t('listing_reading_on')}</span> : null;
}
