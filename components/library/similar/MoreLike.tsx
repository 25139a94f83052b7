import { useMemo } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import type { Meant } from '../../../utils/library';
import { Popover } from '../../ui/Popover';
import { ClosestList } from './ClosestList';
import { useClosest } from './use-closest';

/** So many are shown beside what they are like. */
const MOST = 10;

export interface MoreLikeProps {
  readonly label: string;
  readonly meant: Meant;
}

/** A button that shows saved papers which are like a selection, or like the words of a highlight. */
export function MoreLike({ label, meant }: MoreLikeProps) {
  return (
    <Popover look="quiet" button={label} label={label}>
      {() => <Found meant={meant} />}
    </Popover>
  );
}

function Found({ meant }: Pick<MoreLikeProps, 'meant'>) {
  // What it is asked about does not change while it is open.
  const asked = useMemo(() => meant, []);
  const papers = useClosest(asked, MOST).value;
  return (
    <div class="more-like" role="status">
      {papers?.length === 0 && <p class="muted">{t('similar_nothing')}</p>}
      {papers && <ClosestList papers={papers} />}
    </div>
  );
}
