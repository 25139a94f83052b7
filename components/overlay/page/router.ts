import { claim, type Claim } from '../../../utils/sites/match';
import type { SiteOutline } from '../../../utils/sites/site';
import { warn } from '../alive';
import { loadReader, loadScript } from '../lazy-scripts';
import { startListing } from '../listing/start-listing';
import type { Overlay, OverlayContext } from '../overlay';

/** Starts the overlay that fits the address, and ends the one before. */
export interface Router {
  /** What runs here; undefined until its code has come, and where no site is claimed. */
  overlay(): Overlay | undefined;
  /** The page has changed, and its address perhaps too. */
  arrive(): void;
  /** Begins anew at the same address: sites were switched on or off. */
  restart(): void;
}

/** One address, from arriving there until the next. */
interface Visit {
  readonly address: string;
  readonly stop: AbortController;
  overlay?: Overlay;
}

type Start = (url: URL, context: OverlayContext) => Overlay;

/** @param context of the page; each overlay's own signal ends with its visit. */
export function createRouter(sites: readonly SiteOutline[], context: OverlayContext): Router {
  let current: Visit | undefined;

  function visit(address: string): void {
    current?.stop.abort();
    current = { address, stop: new AbortController() };
    const found = claim(address, sites);
    if (found && !context.settings().sitesOff.includes(found.site.id)) void start(found, current).catch(warn);
  }

  async function start(found: Claim<SiteOutline>, here: Visit): Promise<void> {
    const begin = await loadOverlay(found);
    if (here !== current) return;
    const signal = AbortSignal.any([context.signal, here.stop.signal]);
    here.overlay = begin(new URL(here.address), { ...context, signal });
  }

  return {
    overlay: () => current?.overlay,
    arrive() {
      const address = addressHere();
      if (current?.address === address) current.overlay?.reread();
      else visit(address);
    },
    restart: () => visit(addressHere()),
  };
}

/** What starts the overlay for an address that a site claims. */
async function loadOverlay({ site, kind }: Claim<SiteOutline>): Promise<Start> {
  return kind === 'listing'
    ? startListing.bind(undefined, await loadReader(site))
    : (await loadScript('paper')).startPaper.bind(undefined, site);
}

function addressHere(): string {
  return location.href.split('#', 1)[0] ?? '';
}
