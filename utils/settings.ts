import { browser } from 'wxt/browser';

import type { Remapped } from './commands';
import type { Colour } from './model/highlight';

export const THEMES = ['system', 'light', 'dark'] as const;
export const SEEN_POLICIES = ['show', 'dim', 'hide'] as const;
export const ORDERS = ['page', 'foryou', 'newest', 'upvotes', 'rating'] as const;
export const STATES = ['all', 'unseen', 'followed', 'saved', 'hidden'] as const;

export type Order = (typeof ORDERS)[number];
export type State = (typeof STATES)[number];

export interface Settings {
  readonly theme: (typeof THEMES)[number];
  /** What a listing does with papers that were seen on an earlier visit. */
  readonly seen: (typeof SEEN_POLICIES)[number];
  /** Ids of sites that are switched off. */
  readonly sitesOff: readonly string[];
  readonly keys: Remapped;
  /** The colour that Alt+H takes: the one used last. */
  readonly colour: Colour;
  readonly showHighlights: boolean;
  /** Whether an order is learned from what is saved, hidden and passed over. */
  readonly learn: boolean;
  /** Whether saving a paper by its key goes on to the next one. */
  readonly advance: boolean;
}

/** What a listing's toolbar remembers, for each site. */
export interface ToolbarMemory {
  readonly collapsed: boolean;
  readonly order: Order;
  /** Between the page's order (0) and the one for the reader (1). */
  readonly dial?: number;
}

/** What holds until the user chooses. */
export const DEFAULTS: Settings = {
  theme: 'system',
  seen: 'dim',
  sitesOff: [],
  keys: {},
  colour: 'yellow',
  showHighlights: true,
  learn: true,
  advance: false,
};

/**
 * Items of `storage.local`: small, and heard everywhere when they change. Never contents, never secrets. Each setting
 * and each site's toolbar is an item of its own: it is written in one message, which leaves even if the page is closed
 * at once, and two changes at a time do not undo each other.
 */
export const itemOf = (setting: string): string => `settings.${setting}`;
export const toolbarOf = (site: string): string => `toolbar.${site}`;
const NAMES = Object.keys(DEFAULTS);

/** The settings, with defaults for what the user did not choose. */
export async function readSettings(): Promise<Settings> {
  const items = await browser.storage.local.get(NAMES.map(itemOf));
  const chosen = Object.entries(DEFAULTS).map(([name, byDefault]) => [name, items[itemOf(name)] ?? byDefault]);
  return Object.fromEntries(chosen) as Settings;
}

/** Changes some settings and leaves the rest. */
export function changeSettings(change: Partial<Settings>): Promise<void> {
  return browser.storage.local.set(
    Object.fromEntries(Object.entries(change).map(([name, value]) => [itemOf(name), value])),
  );
}

/** Calls `changed` with the settings now, and again whenever they change, until the signal aborts. */
export async function watchSettings(changed: (now: Settings) => void, signal: AbortSignal): Promise<void> {
  const tell = async (): Promise<void> => {
    const now = await readSettings();
    if (!signal.aborted) changed(now);
  };
  const listener = (items: Readonly<Record<string, unknown>>): void => {
    if (NAMES.some((name) => itemOf(name) in items)) void tell();
  };
  browser.storage.local.onChanged.addListener(listener);
  // Of an extension that was updated meanwhile, nothing is left to listen to.
  signal.addEventListener(
    'abort',
    () => browser.runtime?.id && browser.storage.local.onChanged.removeListener(listener),
  );
  await tell();
}

/** What the toolbar remembers of a site. */
export async function readToolbar(site: string): Promise<ToolbarMemory | undefined> {
  const item = toolbarOf(site);
  return (await browser.storage.local.get(item))[item] as ToolbarMemory | undefined;
}

export function rememberToolbar(site: string, memory: ToolbarMemory): Promise<void> {
  return browser.storage.local.set({ [toolbarOf(site)]: memory });
}
