import { useEffect } from 'preact/hooks';

import { t } from '../../utils/i18n';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import type { Notices } from './notices';

/** Milliseconds that a notice stays when nobody touches it; a failure stays until it is dismissed. */
const STAYS = 8000;

/** What was just done, and the way back. */
export function NoticeLine({ notices }: { readonly notices: Notices }) {
  const notice = notices.current.value;
  useEffect(() => {
    if (notice?.kind !== 'done') return;
    const timer = setTimeout(notices.dismiss, STAYS);
    return () => clearTimeout(timer);
  }, [notice]);

  return (
    <div class="notice-place" role={notice?.kind === 'failed' ? 'alert' : 'status'}>
      {notice && (
        <div class={`notice ${notice.kind}`}>
          <span dir="auto">{notice.text}</span>
          {notice.undo && (
            <Button look="quiet" shortcut="Ctrl+Z" onClick={() => void notices.undo(notice.undo)}>
              {t('command_undo')}
            </Button>
          )}
          {notice.redo && (
            <Button look="quiet" onClick={notice.redo}>
              {t('library_redo')}
            </Button>
          )}
          {notice.stop ? (
            <Button look="quiet" onClick={notice.stop}>
              {t('library_cancel')}
            </Button>
          ) : (
            <Button look="quiet" aria-label={t('library_dismiss')} onClick={notices.dismiss}>
              <Icon name="close" />
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
