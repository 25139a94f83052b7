import { plural, t } from '../../../utils/i18n';
import type { WatchTrial } from '../../../utils/following';
import type { Watch } from '../../../utils/model/watch';
import { library } from '../../../utils/library';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { usePage } from '../page-state';
import { FollowForm } from './FollowForm';
import { useWatches, useWatchTrial } from './use-watches';

/** Authors, topics and queries that are followed: added, given up, and how much each brings. */
export function Following() {
  const watches = useWatches();
  const trial = useWatchTrial();
  return (
    <div class="topic-editor">
      <h2>{t('follow_title')}</h2>
      <p class="muted">{t('follow_intro')}</p>
      <FollowForm />
      {watches?.length === 0 && <EmptyState title={t('follow_nothing')}>{t('follow_nothing_hint')}</EmptyState>}
      {watches && watches.length > 0 && (
        <ul class="following">
          {watches.map((watch) => (
            <WatchLine key={watch.id} watch={watch} trial={trial} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface WatchLineProps {
  readonly watch: Watch;
  readonly trial: WatchTrial | undefined;
}

function WatchLine({ watch: { id, kind, name }, trial }: WatchLineProps) {
  const { attempt } = usePage().notices;
  const count = trial?.counts[id] ?? 0;
  return (
    <li>
      <span class="muted small">{t(`follow_${kind}`)}</span>
      <span class="name" dir="auto">
        {name}
      </span>
      {trial && trial.of > 0 && (
        <span class="muted small tabular">
          {plural('follow_matches', count, trial.of)} · {aDay(count, trial.days)}
        </span>
      )}
      <Button
        look="danger"
        aria-label={t('follow_stop_of', name)}
        onClick={() => void attempt(library.unwatch(id), t('explain_did_unfollow', name))}
      >
        {t('follow_stop')}
      </Button>
    </li>
  );
}

/** How many a day that is, in words. */
export function aDay(count: number, days: number): string {
  const each = count / Math.max(1, days);
  return each < 1 ? t('topics_less_than_daily') : t('topics_daily', Math.round(each));
}
