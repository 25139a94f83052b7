import { t } from '../../../utils/i18n';
import { library } from '../../../utils/library';
import type { Topic } from '../../../utils/model/topic';
import { Button } from '../../ui/Button';
import { usePage } from '../page-state';
import { useWatches } from './use-watches';

/** Follows a topic, or gives it up. */
export function FollowButton({ topic: { id, name } }: { readonly topic: Topic }) {
  const { attempt } = usePage().notices;
  const known = useWatches()?.find(({ kind, value }) => kind === 'topic' && value === id);

  function toggle(): void {
    if (known) void attempt(library.unwatch(known.id), t('explain_did_unfollow', name));
    else void attempt(library.watch({ kind: 'topic', value: id }), t('explain_did_follow', name));
  }

  return <Button onClick={toggle}>{t(known ? 'follow_stop' : 'follow_add')}</Button>;
}
