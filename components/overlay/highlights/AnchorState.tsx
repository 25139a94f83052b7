import { t } from '../../../utils/i18n';
import type { Placed } from '../../../utils/highlights/placed';
import { wordDiff } from '../../../utils/highlights/word-diff';

const TAGS = { same: 'span', removed: 'del', added: 'ins' } as const;

/** How a highlight stands on this page, where it does not stand as it was made: what changed, or that it is not here. */
export function AnchorState({ placed, now }: { readonly placed: Placed; readonly now: string }) {
  const { anchoring, highlight } = placed;
  if (anchoring.state === 'exact') return null;
  if (anchoring.state === 'orphan')
    return (
      <p class="changed">
        {t('highlight_orphan_long')} <q dir="auto">{highlight.selector.exact}</q>
      </p>
    );
  return (
    <p class="changed" dir="auto">
      {t('highlight_changed_long')}{' '}
      {wordDiff(highlight.selector.exact, now).map(({ kind, text }) => {
        const Tag = TAGS[kind];
        return (
          <>
            <Tag>{text}</Tag>{' '}
          </>
        );
      })}
    </p>
  );
}
