import { useEffect, useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';

import { openPage } from '../../../utils/background/pages';
import { onChange } from '../../../utils/changes';
import { plural, t } from '../../../utils/i18n';
import type { LibraryRow } from '../../../utils/model/library-row';
import { isComposing } from '../../shared/is-composing';
import { Button } from '../../ui/Button';
import { NoticeLine } from '../NoticeLine';
import { createNotices } from '../notices';
import { TopicsContext, useTopics } from '../topics-context';
import { hrefOf, type Route } from '../route';
import { SearchBox } from '../list/SearchBox';
import { isWebAddress } from '../../shared/web-address';
import { createFound } from './found';
import { FoundList } from './FoundList';
import { createActivePage } from './page';
import { GoTo } from './GoTo';
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

  function open({ paper }: LibraryRow, inLibrary: boolean): void {
    if (inLibrary || !isWebAddress(paper.url)) openLibrary({ section: 'library', item: paper.id });
    else openTab(paper.url);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const row = found.rows.peek()[found.current.peek()];
    if (event.key === 'ArrowDown') found.moveTo(found.current.peek() + 1);
    else if (event.key === 'ArrowUp') found.moveTo(found.current.peek() - 1);
    else if (event.key === 'Enter' && row) open(row, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  }

  const query = found.query.value;
  const total = found.total.value;
  const isElsewhere = page.summary.value?.kind === 'none' && !page.paper.value;
  return (
    <TopicsContext.Provider value={topics}>
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
      <main>
        <PageGlance page={page} notices={notices} />
        <section aria-label={t('options_library')}>
          <div class="popup-search">
            <SearchBox
              autoFocus
              query={query}
              label={t('library_search')}
              list="found"
              {...(found.rows.value.length > 0 && { active: `found-${found.current.value}` })}
              onQuery={(asked) => void found.ask(asked).catch(notices.fail)}
              onKeyDown={onKeyDown}
            />
            {!query && isElsewhere && total !== undefined && (
              <GoTo isFirst={total === 0} onOpen={openTab} onRoute={openLibrary} />
            )}
            <div class="popup-hints muted small tabular">
              <p role="status">
                {total !== undefined &&
                  (query ? plural('popup_found', total) : total > 0 && plural('popup_recent', total))}
              </p>
              {found.rows.value.length > 0 && <p>{t('popup_keys')}</p>}
            </div>
          </div>
          <FoundList found={found} onOpen={open} />
        </section>
      </main>
      <NoticeLine notices={notices} />
    </TopicsContext.Provider>
  );
}

function openTab(url: string): void {
  void browser.tabs.create({ url }).then(() => close());
}

function openLibrary(route: Route): void {
  void openPage(hrefOf(route)).then(() => close());
}
