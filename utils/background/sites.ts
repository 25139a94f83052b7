import { browser } from 'wxt/browser';

import { changeSettings, readSettings } from '../settings';
import { accessibleOrigins, accessibleSites, onAccessChange } from '../site-access';
import { readerAt } from '../sites/content-scripts';
import { patternsOf } from '../sites/match';
import type { MatchPattern, SiteInfo } from '../sites/site-info';

const PAGE = 'content-scripts/page.js';
const JS = ['sites.js', PAGE];
/** Takes the words that the old code has left in a page. */
const OUTBOX = 'outbox.js';
const CSS = ['content-scripts/page.css'];

/**
 * Runs the content script on the sites that the reader has switched on, besides those of the manifest, and nowhere else.
 * Tabs that are open on such a site need no reload.
 */
export function runOnSites(signal: AbortSignal): void {
  // One after another: two changes in quick succession must not register the same site twice.
  let queue = Promise.resolve();
  const next = (task: () => Promise<void>): void => {
    queue = queue.then(task).catch((error: unknown) => console.error(error));
  };
  onAccessChange(() => next(register), signal);
  // Before anything is awaited: the worker was started to be told of it.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') next(renewOpenTabs);
  });
  next(register);
}

/**
 * Gives pages that were open before an installation or update the new code; what the old left there leaves when it comes. Sites that have
 * just been registered have it. Firefox does this by itself for the sites of the manifest.
 */
async function renewOpenTabs(): Promise<void> {
  for (const site of await accessibleSites()) {
    if (fresh.has(site.id) || (import.meta.env.FIREFOX && !site.optional)) continue;
    await runInOpenTabs(site, await readablePatterns(site), [OUTBOX]);
  }
}

/** Sites that were registered since this worker has started. */
const fresh = new Set<string>();

async function register(): Promise<void> {
  const wanted = (await accessibleSites()).filter((site) => site.optional);
  const scripts = await browser.scripting.getRegisteredContentScripts();
  const registered = new Map(scripts.map(({ id, matches = [] }) => [id, matches] as const));
  const gone = [...registered.keys()].filter((id) => !wanted.some((site) => site.id === id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  await tellPages(wanted, gone);
  for (const site of wanted) {
    const known = registered.get(site.id);
    const matches = await readablePatterns(site);
    if (!known) {
      await browser.scripting.registerContentScripts([
        { id: site.id, matches, js: JS, css: CSS, runAt: 'document_idle' },
      ]);
      fresh.add(site.id);
      await runInOpenTabs(site, matches);
    } else if (site.oneByOne && known.toSorted().join() !== matches.toSorted().join()) {
      await browser.scripting.updateContentScripts([{ id: site.id, matches, js: JS, css: CSS }]);
      await runInOpenTabs(
        site,
        matches.filter((pattern) => !known.includes(pattern)),
      );
    }
  }
}

/** The patterns of a site on the hosts that may be read. */
async function readablePatterns(site: SiteInfo): Promise<MatchPattern[]> {
  const hosts = new Set((await accessibleOrigins(site)).map((origin) => origin.split('/')[2]));
  return patternsOf([site]).filter((pattern) => hosts.has(pattern.split('/')[2]));
}

/** A page that is open on a site keeps its script when access is revoked: it hears that the site is off, and goes quiet. */
async function tellPages(on: readonly SiteInfo[], off: readonly string[]): Promise<void> {
  const { sitesOff } = await readSettings();
  const kept = sitesOff.filter((id) => !on.some((site) => site.id === id));
  const now = [...new Set([...kept, ...off])];
  if (now.join() !== sitesOff.join()) await changeSettings({ sitesOff: now });
}

/**
 * Tells the script that comes next, where no page can, that an older one may be there: only then does it go on with what was being typed
 * (`components/overlay/held-field.ts`). It runs in the tab, and knows nothing of what is around it here.
 */
function markRenewal(): void {
  (globalThis as { ibidRenews?: boolean }).ibidRenews = true;
}

async function runInOpenTabs(site: SiteInfo, url: MatchPattern[], more: readonly string[] = []): Promise<void> {
  if (url.length === 0) return;
  for (const { id, url: address = '' } of await browser.tabs.query({ url })) {
    if (id === undefined) continue;
    const target = { tabId: id };
    await browser.scripting.insertCSS({ target, files: CSS }).catch(() => undefined);
    // A tab that is just going away does not keep the others from it.
    await browser.scripting.executeScript({ target, func: markRenewal }).catch(() => undefined);
    const files = [...(site.optional ? JS : scriptsAt(site, address)), ...more];
    await browser.scripting.executeScript({ target, files: files as never[] }).catch(() => undefined);
  }
}

/** As the manifest has them. */
function scriptsAt(site: SiteInfo, address: string): readonly string[] {
  const reader = readerAt(site, address);
  return reader ? [reader, PAGE] : [PAGE];
}
