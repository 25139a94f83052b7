import type { Topic } from '../../../utils/model/topic';
import { plural, t } from '../../../utils/i18n';
import type { Reason } from '../../../utils/listing/filter';
import type { ToolbarActions, ToolbarState } from './toolbar-state';

export interface StatusLineProps {
  readonly now: ToolbarState;
  readonly actions: ToolbarActions;
  readonly undoHint: string;
}

/** The sentence that always tells what is shown and why the rest isn't; each reason can be lifted where it stands. */
export function StatusLine({ now, actions, undoHint }: StatusLineProps) {
  return (
    <>
      <span class="tally" aria-live="polite">
        <span>
          {now.reasons.length > 0 ? t('listing_shown', now.shown, now.entries) : plural('listing_entries', now.entries)}
        </span>
        <span>{plural('listing_unseen_count', now.unseen)}</span>
        <span>{plural('listing_saved_count', now.saved)}</span>
        {now.followed > 0 && <span>{plural('listing_followed_count', now.followed)}</span>}
        {now.reasons.map(({ reason, count }) => (
          <button
            key={JSON.stringify(reason)}
            type="button"
            class="quiet reason"
            title={t('listing_lift')}
            onClick={() => actions.lift(reason)}
          >
            {sayReason(reason, count, now.query, now.topics)}
          </button>
        ))}
        {now.busy && <span>{t('listing_reading_on')}</span>}
        {now.unreadable + now.missed > 0 && (
          <button type="button" class="quiet warning" title={t('listing_copy_report')} onClick={actions.copyReport}>
            {now.missed > 0
              ? t('listing_missed', now.missed)
              : t('listing_unreadable', now.unreadable, now.unreadable + now.entries)}
          </button>
        )}
      </span>
      <span class="actions">
        <span role="status" title={now.notice?.text}>
          {now.notice?.text}
        </span>
        {now.notice?.undoable && (
          <button type="button" class="quiet" title={undoHint} onClick={actions.undo}>
            {t('command_undo')}
          </button>
        )}
        {!now.collapsed && now.unsaved > 0 && (
          <button type="button" class="quiet" onClick={actions.saveShown}>
            {plural('listing_save_shown', now.unsaved)}
          </button>
        )}
      </span>
    </>
  );
}

function sayReason(reason: Reason, count: number, query: string, topics: ReadonlyMap<string, Topic>): string {
  if (reason.kind === 'not')
    return plural('listing_hidden_by_not', count, topics.get(reason.topic)?.name ?? reason.topic);
  if (reason.kind === 'query') return plural('listing_hidden_by_query', count, query);
  return plural(`listing_hidden_by_${reason.kind}`, count);
}
