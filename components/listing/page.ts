import { browser } from 'wxt/browser';

import { onChange } from '../../utils/changes';
import { library, type Topic } from '../../utils/library';
import { watchPage } from '../../utils/listing/watch';
import { isPageRequest, NO_PAGE, type PageRequest, type PageSummary } from '../../utils/messages';
import { readSettings, watchSettings, type Settings } from '../../utils/settings';
import type { Site } from '../../utils/sites/site';
import { claim, type Claim } from '../../utils/sites/match';
import type { Face, Shared } from './face';
import { createHighlighter } from './highlights/highlighter';
import { startListing } from './listing';
import { startPaper } from './paper';

const START = { listing: startListing, paper: startPaper } as const;

/**
 * Runs Ibid in a page for as long as the signal lives. Whatever the page's own script navigates to, the overlay that
 * fits the address is started and the one before is taken away.
 */
export async function startPage(sites: readonly Site[], page: Document, signal: AbortSignal): Promise<void> {
  let settings: Settings = await readSettings();
  let topics: ReadonlyMap<string, Topic> = new Map();
  let current:
    | {
        readonly claim: Claim | undefined;
        readonly address: string;
        readonly stop: AbortController;
        readonly face?: Face;
      }
    | undefined;

  const highlighter = createHighlighter({
    signal,
    settings: () => settings,
    notify: (notice) => current?.face?.notify(notice),
  });

  async function loadTopics(): Promise<void> {
    const all = await library.topics();
    topics = new Map(all.map((topic) => [topic.id, topic]));
    current?.face?.redraw();
  }

  function arrive(): void {
    const address = location.href.replace(/#.*$/, '');
    if (current?.address === address) return current.face?.reread();
    current?.stop.abort();
    const stop = new AbortController();
    const found = claim(address, sites);
    const wanted = found && !settings.sitesOff.includes(found.site.id) ? found : undefined;
    const shared: Shared = {
      page,
      settings: () => settings,
      topics: () => topics,
      highlighter,
      signal: AbortSignal.any([signal, stop.signal]),
    };
    const face = wanted && START[wanted.kind](wanted.site, new URL(address), shared);
    current = { claim: wanted, address, stop, ...(face && { face }) };
  }

  async function answer(request: PageRequest): Promise<PageSummary> {
    const face = current?.face;
    if (!face) return NO_PAGE;
    if (request.call === 'save') await face.save();
    if (request.call === 'save-link' && request.link) return face.saveLink(request.link);
    if (request.call === 'highlight') highlighter.highlightSelection();
    return face.summary();
  }

  await watchSettings((now) => {
    const switched = now.sitesOff.join() !== settings.sitesOff.join();
    settings = now;
    if (switched && current) current = { ...current, address: '' };
    if (switched) arrive();
    else current?.face?.redraw();
  }, signal);
  onChange((change) => change.kind === 'topics' && void loadTopics(), signal);

  const listener = (message: unknown): Promise<PageSummary> | undefined =>
    isPageRequest(message) ? answer(message) : undefined;
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));

  watchPage(page, arrive, signal);
  arrive();
  await loadTopics();
}
