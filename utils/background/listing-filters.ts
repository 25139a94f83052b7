/**
 * What the reader filters listings by, until the browser closes: in `storage.session`, which is in memory, out of reach of pages, and
 * outlives a stopped worker. What a tab of a private window filters by is its own, and forgotten with it.
 */
import { browser } from 'wxt/browser';

import type { KeptFilter } from '../listing/kept-filter';
import type { FilterRequest } from '../messages';
import { fits } from '../model/check';
import { flag, map, object, oneOf, text, type Value } from '../model/value';
import { STATES } from '../settings';
import { SITE_INFOS } from '../sites/info/index';
import { listingOf } from '../sites/listing-of';

/** So many listings keep their filter: those that were filtered last. */
export const MOST_FILTERS = 200;
const ITEM = 'filters';

const KEPT: Value<KeptFilter> = object(
  {
    state: oneOf(STATES),
    query: text(2_000),
    marks: map(oneOf(['only', 'not']), 200, 200),
    match: oneOf(['any', 'all']),
    showSeen: flag,
    showMuted: flag,
  },
  { area: text(100) },
);

/** Whether a filter asks for something by this field; each has its line. */
const ASKS: Readonly<Record<keyof KeptFilter, (filter: KeptFilter) => boolean>> = {
  state: ({ state }) => state !== 'all',
  query: ({ query }) => query !== '',
  marks: ({ marks }) => Object.keys(marks).length > 0,
  // How topics go together says nothing where there are none.
  match: () => false,
  area: ({ area }) => area !== undefined,
  showSeen: ({ showSeen }) => showSeen,
  showMuted: ({ showMuted }) => Boolean(showMuted),
};

/** Who asks, as far as the browser vouches for it. */
interface Sender {
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean | undefined } | undefined;
}

type Filters = Map<string, KeptFilter>;

/** Answers pages that keep the filter of their listing, or ask for it. */
export function keepListingFilters(): (request: FilterRequest, sender: Sender) => Promise<KeptFilter | null> {
  /** Changes come one after the other: each begins with what the one before left. */
  let changing: Promise<void> = Promise.resolve();

  function change(edit: (kept: Filters) => unknown): Promise<void> {
    changing = changing
      .then(async () => {
        const kept = await readFilters();
        edit(kept);
        for (const oldest of kept.keys()) if (kept.size > MOST_FILTERS) kept.delete(oldest);
        await browser.storage.session.set({ [ITEM]: [...kept] });
      })
      .catch(report);
    return changing;
  }

  async function forgetTab(tab: number): Promise<void> {
    const own = [...(await readFilters()).keys()].filter((name) => name.startsWith(privately(tab)));
    if (own.length > 0) await change((kept) => own.forEach((name) => kept.delete(name)));
  }

  browser.tabs.onRemoved.addListener((tab) => void forgetTab(tab).catch(report));

  return async ({ address, filter }, sender) => {
    const name = nameFor(address, sender);
    if (name === undefined) return null;
    if (filter === undefined) return changing.then(readFilters).then((kept) => kept.get(name) ?? null);
    await change((kept) => {
      // Also of one that cannot be kept, whole as it is: what was asked for before it is no longer.
      kept.delete(name);
      if (fits(KEPT, filter) && !isNothing(filter)) kept.set(name, filter);
    });
    return null;
  };
}

async function readFilters(): Promise<Filters> {
  const items = await browser.storage.session.get(ITEM);
  return new Map(items[ITEM] as readonly (readonly [string, KeptFilter])[] | undefined);
}

/**
 * What a listing's filter is kept under; undefined for a page of another site. Within its site a page can be anywhere without being
 * loaded, of which the browser may not tell.
 */
function nameFor(address: string, { url, tab }: Sender): string | undefined {
  if (tab?.id === undefined || url === undefined || originOf(address) !== originOf(url)) return undefined;
  const listing = listingOf(address, SITE_INFOS);
  return listing && (tab.incognito ? privately(tab.id) : '') + listing;
}

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}

function isNothing(filter: KeptFilter): boolean {
  return !Object.values(ASKS).some((asks) => asks(filter));
}

function privately(tab: number): string {
  return `private ${tab} `;
}

function report(error: unknown): void {
  console.warn('[ibid]', error);
}
