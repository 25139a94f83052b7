/**
 * What each page load has met and was given. It is kept in `storage.session`, which is in memory, out of reach of content scripts, and outlives
 * a stopped worker; it is forgotten when the tab goes.
 */
import { browser } from 'wxt/browser';

import { IbidError } from '../errors';
import type { PaperId } from '../model/identifiers';

/** So many papers a page may meet from one load to the next. */
export const MOST_MET = 5_000;
const MOST_RECEIPTS = 500;
/** Reasons for a row's place in the order for the reader, which name saved papers: more than anyone points at. */
export const MOST_REASONS = 500;
/** A tab may go back to a document that it left: so many are kept of it, and so many in all. */
const MOST_OF_TAB = 3;
const MOST_PAGES = 200;

/** What a page says while it closes arrives when its tab has gone: so long its session is kept, in milliseconds. */
export const GRACE = 30_000;

const INDEX = 'pages';

/** Who sends a message, as far as the browser vouches for it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  /** One page load, in browsers that name it. */
  readonly documentId?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean | undefined } | undefined;
}

interface Stored {
  readonly met: readonly string[];
  readonly spent: number;
  readonly receipts: readonly string[];
}

interface Place {
  readonly key: string;
  readonly tab: number;
  readonly isPrivate?: boolean;
}

/** One page, from its load until it goes. */
export class PageSession {
  private readonly met: Set<string>;
  private readonly receipts: Set<string>;
  private spent: number;
  private reasons = 0;

  constructor(
    readonly key: string,
    /** It is of a private window: also when its tab has gone, and the browser says so no more. */
    readonly isPrivate: boolean,
    stored: Stored | undefined,
  ) {
    this.met = new Set(stored?.met);
    this.receipts = new Set(stored?.receipts);
    this.spent = stored?.spent ?? 0;
  }

  hasMet(id: PaperId): boolean {
    return this.met.has(id);
  }

  wasGiven(receipt: string): boolean {
    return this.receipts.has(receipt);
  }

  /** Of papers to be met those that the page still may, each counted once. */
  admit<Paper extends { readonly id: PaperId }>(papers: readonly Paper[]): readonly Paper[] {
    return papers.filter(({ id }) => {
      if (this.met.has(id)) return true;
      if (this.spent >= MOST_MET) return false;
      this.spent++;
      return this.met.add(id);
    });
  }

  /** A paper that was met turned out to go by another name. */
  alsoCalled(id: PaperId): void {
    this.met.add(id);
  }

  /** Whether it may be told one reason more. */
  mayReason(): boolean {
    return ++this.reasons <= MOST_REASONS;
  }

  give(receipt: string): void {
    this.receipts.add(receipt);
    for (const oldest of this.receipts) {
      if (this.receipts.size <= MOST_RECEIPTS) return;
      this.receipts.delete(oldest);
    }
  }

  /** The tab loads a page, which a browser that does not name page loads cannot tell from the one before. */
  loadedAgain(): void {
    this.spent = 0;
    this.reasons = 0;
  }

  toStored(): Stored {
    // Twice as many: each under the name that the page has for it, and its record's.
    return { met: [...this.met].slice(-2 * MOST_MET), spent: this.spent, receipts: [...this.receipts] };
  }
}

export class PageSessions {
  private readonly open = new Map<string, Promise<PageSession>>();
  private index: Promise<Place[]> | undefined;

  constructor(signal: AbortSignal) {
    const gone = (tab: number): void =>
      void setTimeout(() => void this.forget((place) => place.tab === tab).catch(report), GRACE);
    const updated = (tab: number, change: { readonly status?: string | undefined }): void => {
      if (change.status === 'loading') void this.loaded(tab).catch(report);
    };
    // Outside of a browser (benchmarks) there are no tabs.
    const tabs: typeof browser.tabs | undefined = browser.tabs;
    tabs?.onRemoved.addListener(gone);
    tabs?.onUpdated.addListener(updated);
    const stop = (): void => {
      tabs?.onRemoved.removeListener(gone);
      tabs?.onUpdated.removeListener(updated);
    };
    signal.addEventListener('abort', stop, { once: true });
  }

  /**
   * The session of a page.
   * @throws IbidError `denied` for what is no tab, or a frame in one: Ibid's content scripts run in neither.
   */
  async of(sender: Sender): Promise<PageSession> {
    const tab = sender.tab?.id ?? (await this.closed(sender.documentId))?.tab;
    if (tab === undefined || (sender.frameId ?? 0) !== 0)
      throw new IbidError('denied', 'Only a tab’s own page may call');
    const key = keyOf(tab, sender.documentId);
    let session = this.open.get(key);
    if (!session) {
      this.open.set(key, (session = this.load(key, tab, sender.tab?.incognito)));
      session.catch(() => this.open.delete(key));
    }
    return session;
  }

  /** Where a document was that has just been closed, of which the browser no longer tells the tab. */
  private async closed(documentId: string | undefined): Promise<Place | undefined> {
    if (documentId === undefined) return undefined;
    return (await this.places()).find(({ key, tab }) => key === keyOf(tab, documentId));
  }

  /** The session of this key; undefined once it is forgotten. */
  async known(key: string): Promise<PageSession | undefined> {
    const place = (await this.places()).find((one) => one.key === key);
    return this.open.get(key) ?? (place && this.load(key, place.tab, undefined));
  }

  /** Writes a session down, so that it outlives the worker. */
  async keep(session: PageSession): Promise<void> {
    // Where there is no space left the session lasts as long as the worker.
    await browser.storage.session.set({ [session.key]: session.toStored() }).catch(report);
  }

  private async load(key: string, tab: number, incognito: boolean | undefined): Promise<PageSession> {
    const known = (await this.places()).find((place) => place.key === key);
    const isPrivate = incognito ?? known?.isPrivate ?? false;
    const entered = this.enter({ key, tab, ...(isPrivate && { isPrivate }) });
    const [stored] = await Promise.all([browser.storage.session.get(key), entered]);
    return new PageSession(key, isPrivate, stored[key] as Stored | undefined);
  }

  private async places(): Promise<Place[]> {
    this.index ??= browser.storage.session.get(INDEX).then((items) => (items[INDEX] as Place[] | undefined) ?? []);
    return this.index;
  }

  private async enter(place: Place): Promise<void> {
    const places = await this.places();
    if (places.some(({ key }) => key === place.key)) return;
    places.push(place);
    const ofTab = places.filter(({ tab }) => tab === place.tab);
    const old = new Set([...ofTab.slice(0, -MOST_OF_TAB), ...places.slice(0, -MOST_PAGES)]);
    await this.forget((one) => old.has(one), true);
  }

  private async forget(isOver: (place: Place) => boolean, hasMoved = false): Promise<void> {
    const places = await this.places();
    const over = places.filter(isOver);
    if (over.length === 0 && !hasMoved) return;
    const keys = over.map(({ key }) => key);
    places.splice(0, places.length, ...places.filter((place) => !over.includes(place)));
    for (const key of keys) this.open.delete(key);
    await browser.storage.session.set({ [INDEX]: places }).catch(report);
    if (keys.length > 0) await browser.storage.session.remove(keys);
  }

  private async loaded(tab: number): Promise<void> {
    const key = keyOf(tab, undefined);
    if (!(await this.places()).some((place) => place.key === key)) return;
    const session = await this.of({ tab: { id: tab } });
    session.loadedAgain();
    await this.keep(session);
  }
}

function keyOf(tab: number, documentId: string | undefined): string {
  return `page ${tab} ${documentId ?? ''}`;
}

function report(error: unknown): void {
  console.warn('[ibid]', error);
}
