import { browser } from 'wxt/browser';

import type { Remapped } from './commands';
import type { Colour } from './library';

export const THEMES = ['system', 'light', 'dark'] as const;
export const SEEN_POLICIES = ['show', 'dim', 'hide'] as const;
export const ORDERS = ['page', 'foryou', 'newest', 'upvotes'] as const;
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
};

/** Items of `storage.local`: small, and heard everywhere when they change. Never contents, never secrets. */
const SETTINGS = 'settings';
const TOOLBAR = 'toolbar';

/** The settings, with defaults for what an older version did not know. */
export async function readSettings(): Promise<Settings> {
  return complete(await read(SETTINGS));
}

/** Changes some settings and leaves the rest. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [SETTINGS]: { ...(await readSettings()), ...change } });
}

/** Calls `changed` with the settings now, and again whenever they change, until the signal aborts. */
export async function watchSettings(changed: (now: Settings) => void, signal: AbortSignal): Promise<void> {
  const listener = (items: Readonly<Record<string, { readonly newValue?: unknown }>>): void => {
    if (items[SETTINGS]) changed(complete(items[SETTINGS].newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true });
  changed(await readSettings());
}

/** What the toolbar remembers of a site. */
export async function readToolbar(site: string): Promise<ToolbarMemory | undefined> {
  return record(await read(TOOLBAR))[site] as ToolbarMemory | undefined;
}

export async function rememberToolbar(site: string, memory: ToolbarMemory): Promise<void> {
  await browser.storage.local.set({ [TOOLBAR]: { ...record(await read(TOOLBAR)), [site]: memory } });
}

async function read(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

function complete(stored: unknown): Settings {
  return { ...DEFAULTS, ...record(stored) };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
