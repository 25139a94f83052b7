import { browser } from 'wxt/browser';

import { onChange } from '../../utils/changes';
import { t } from '../../utils/i18n';
import { library } from '../../utils/library';
import type { Topic } from '../../utils/model/topic';
import { watchPage } from '../../utils/listing/watch';
import { isPageRequest, NO_PAGE, type PageRequest, type PageSummary } from '../../utils/messages';
import { readSettings, watchSettings, type Settings } from '../../utils/settings';
import type { SiteOutline } from '../../utils/sites/site';
import { claim, type Claim } from '../../utils/sites/match';
import type { Overlay, OverlayContext } from './overlay';
import { createHighlighterOnDemand } from './highlights/highlighter-on-demand';
import { startListing } from './listing/start-listing';
import { loadReader, loadScript } from './lazy-scripts';
import { DARK } from './color-scheme';
import { isAlive, watchExtension } from './alive';
import { clearRemains } from './remains';
import { sayGone } from './say-gone';

/** One address, from arriving there until the next. */
interface Visit {
  readonly address: string;
  readonly stop: AbortController;
  overlay?: Overlay;
}

/** So long a newer script may take to come, in milliseconds. */
const SUCCESSION = 2500;

function report(error: unknown): void {
  if (isAlive()) console.warn('[ibid]', error);
}

/**
 * Runs Ibid in a page for as long as the signal lives. Whatever the page's own script navigates to, the overlay that
 * fits the address is started and the one before is taken away.
 */
export async function startPage(sites: readonly SiteOutline[], page: Document, script: AbortSignal): Promise<void> {
  const life = new AbortController();
  const signal = AbortSignal.any([script, life.signal]);
  const gone = [t('page_gone'), t('listing_close')] as const;
  clearRemains(page);
  let current: Visit | undefined;
  watchExtension(page, leave, signal);
  let settings: Settings = await readSettings();
  let topics: ReadonlyMap<string, Topic> = new Map();

  const highlighter = createHighlighterOnDemand(
    {
      signal,
      settings: () => settings,
      notify: (notice) => current?.overlay?.notify(notice),
    },
    report,
  );

  /** The extension is no longer there: a newer script may come, and if none does, the reader hears how to go on. */
  function leave(): void {
    const wasHere = current?.overlay !== undefined;
    life.abort();
    if (wasHere) setTimeout(() => script.aborted || sayGone(page, ...gone, script), SUCCESSION);
  }

  async function loadTopics(): Promise<void> {
    const all = await library.topics();
    topics = new Map(all.map((topic) => [topic.id, topic]));
    current?.overlay?.redraw();
  }

  function arrive(anew = false): void {
    const address = location.href.split('#', 1)[0] ?? '';
    if (!anew && current?.address === address) return current.overlay?.reread();
    current?.stop.abort();
    const stop = new AbortController();
    const found = claim(address, sites);
    const wanted = found && !settings.sitesOff.includes(found.site.id) ? found : undefined;
    const visit: Visit = { address, stop };
    current = visit;
    if (wanted) void start(wanted, visit).catch(report);
  }

  async function start({ site, kind }: Claim<SiteOutline>, visit: Visit): Promise<void> {
    const begin =
      kind === 'listing'
        ? startListing.bind(undefined, await loadReader(site))
        : (await loadScript('paper')).startPaper.bind(undefined, site);
    if (visit !== current) return;
    const context: OverlayContext = {
      page,
      settings: () => settings,
      topics: () => topics,
      highlighter,
      signal: AbortSignal.any([signal, visit.stop.signal]),
    };
    visit.overlay = begin(new URL(visit.address), context);
  }

  async function answer(request: PageRequest): Promise<PageSummary> {
    const overlay = current?.overlay;
    if (!overlay) return NO_PAGE;
    if (request.call === 'save') await overlay.save();
    if (request.call === 'save-link' && request.ids) return overlay.saveLinked(request.ids);
    if (request.call === 'highlight') highlighter.highlightSelection();
    return overlay.summary();
  }

  await watchSettings((now) => {
    const switched = now.sitesOff.join() !== settings.sitesOff.join();
    settings = now;
    if (switched) arrive(true);
    else current?.overlay?.redraw();
  }, signal);
  onChange((change) => change.kind === 'topics' && void loadTopics().catch(report), signal);

  // Without the polyfill, which pages need not carry, Chrome takes answers by callback only.
  const listener = (message: unknown, _: unknown, reply: (summary: PageSummary) => void): boolean => {
    if (!isPageRequest(message)) return false;
    void answer(message)
      .catch((error: unknown) => {
        (current?.overlay?.fail ?? report)(error);
        return current?.overlay?.summary() ?? NO_PAGE;
      })
      .then(reply);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => isAlive() && browser.runtime.onMessage.removeListener(listener));

  // A page that follows the system turns dark while it is open.
  matchMedia(DARK).addEventListener('change', () => current?.overlay?.redraw(), { signal });
  watchPage(page, () => arrive(), signal);
  arrive();
  await loadTopics().catch(report);
}
