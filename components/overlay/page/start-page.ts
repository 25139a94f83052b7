import { t } from '../../../utils/i18n';
import { watchPage } from '../../../utils/listing/watch';
import { readSettings, watchSettings } from '../../../utils/settings';
import type { SiteOutline } from '../../../utils/sites/site';
import { warn, watchExtension } from '../alive';
import { DARK } from '../color-scheme';
import { createHighlighterOnDemand } from '../highlights/highlighter-on-demand';
import { clearRemains } from '../remains';
import { sayGone } from '../say-gone';
import { answerRequests } from './answer-requests';
import { createRouter, type Router } from './router';
import { watchTopics } from './watch-topics';

/** So long a newer script may take to come, in milliseconds. */
const SUCCESSION = 2500;

/**
 * Runs Ibid in a page for as long as the signal lives. Whatever the page's own script navigates to, the overlay that
 * fits the address is started and the one before is taken away.
 */
export async function startPage(sites: readonly SiteOutline[], page: Document, script: AbortSignal): Promise<void> {
  const life = new AbortController();
  const signal = AbortSignal.any([script, life.signal]);
  const gone = [t('page_gone'), t('listing_close')] as const;
  let overlay: Router['overlay'] = () => undefined;
  clearRemains(page);
  watchExtension(page, leave, signal);
  let settings = await readSettings();
  const topics = watchTopics(redraw, signal);
  const highlighter = createHighlighterOnDemand(
    { signal, settings: () => settings, notify: (notice) => overlay()?.notify(notice) },
    warn,
  );
  const router = createRouter(sites, { page, settings: () => settings, ...topics, highlighter, signal });
  overlay = router.overlay;

  /** The extension is no longer there: a newer script may come, and if none does, the reader hears how to go on. */
  function leave(): void {
    const wasHere = overlay() !== undefined;
    life.abort();
    if (wasHere) setTimeout(() => script.aborted || sayGone(page, ...gone, script), SUCCESSION);
  }

  function redraw(): void {
    overlay()?.redraw();
  }

  await watchSettings((now) => {
    const switched = now.sitesOff.join() !== settings.sitesOff.join();
    settings = now;
    if (switched) router.restart();
    else redraw();
  }, signal);
  answerRequests(overlay, highlighter, signal);
  // A page that follows the system turns dark while it is open.
  matchMedia(DARK).addEventListener('change', redraw, { signal });
  watchPage(page, router.arrive, signal);
  router.arrive();
  await topics.haveTopics;
}
