import { useEffect, useMemo } from 'preact/hooks';

import { onChange } from '../../../utils/changes';
import { t } from '../../../utils/i18n';
import { Button } from '../../ui/Button';
import { NoticeLine } from '../NoticeLine';
import { createNotices } from '../notices';
import { TopicsContext, useTopics } from '../topics-context';
import { createFound } from './found';
import { FoundSection } from './FoundSection';
import { openLibrary } from './open';
import { createActivePage } from './page';
import { PageGlance } from './PageGlance';

/** The popup: this page at a glance, and the library a few keys away. */
export function PopupPage() {
  const notices = useMemo(() => createNotices(), []);
  const page = useMemo(createActivePage, []);
  const found = useMemo(createFound, []);
  const topics = useTopics(notices.fail);

  useEffect(() => {
    const stop = new AbortController();
    const refresh = (): void => {
      Promise.all([found.refresh(), page.refresh()]).catch(notices.fail);
    };
    onChange(({ kind }) => kind !== 'topics' && refresh(), stop.signal);
    refresh();
    return () => stop.abort();
  }, []);

  const isElsewhere = page.summary.value?.kind === 'none' && !page.paper.value;
  return (
    <TopicsContext.Provider value={topics}>
      <Head query={found.query.value} />
      <main>
        <PageGlance page={page} notices={notices} />
        <FoundSection found={found} isElsewhere={isElsewhere} fail={notices.fail} />
      </main>
      <NoticeLine notices={notices} />
    </TopicsContext.Provider>
  );
}

/** Ibid's name, and the ways to its settings and to the library, which goes on with what is asked here. */
function Head({ query }: { readonly query: string }) {
  return (
    <header class="popup-head">
      <h1 class="brand" dir="ltr">
        ibid.
      </h1>
      <span class="gap" />
      <Button look="quiet" onClick={() => openLibrary({ section: 'settings' })}>
        {t('options_settings')}
      </Button>
      <Button onClick={() => openLibrary({ section: 'library', query })}>{t('listing_open_library')}</Button>
    </header>
  );
}
