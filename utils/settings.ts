import { storage } from 'wxt/utils/storage';

import type { Remapped } from './commands';
import type { Colour } from './library';

export const THEMES = ['system', 'light', 'dark'] as const;
export const SEEN_POLICIES = ['show', 'dim', 'hide'] as const;
export const ORDERS = ['page', 'newest', 'upvotes'] as const;
export const STATES = ['all', 'unseen', 'saved', 'hidden'] as const;

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
}

/** What a listing's toolbar remembers, for each site. */
export interface ToolbarMemory {
  readonly collapsed: boolean;
  readonly order: Order;
}

const DEFAULTS: Settings = {
  theme: 'system',
  seen: 'dim',
  sitesOff: [],
  keys: {},
  colour: 'yellow',
  showHighlights: true,
};

/** Small, synchronous to read after the first time, and heard everywhere when it changes. Never contents, never secrets. */
export const settings = storage.defineItem<Settings>('local:settings', { fallback: DEFAULTS, version: 1 });

export const toolbarMemory = storage.defineItem<Readonly<Record<string, ToolbarMemory>>>('local:toolbar', {
  fallback: {},
  version: 1,
});

/** Changes some settings and leaves the rest. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await settings.setValue({ ...(await readSettings()), ...change });
}

/** The settings, with defaults for what an older version did not know. */
export async function readSettings(): Promise<Settings> {
  return { ...DEFAULTS, ...(await settings.getValue()) };
}

/** Calls `changed` with the settings now, and again whenever they change, until the signal aborts. */
export async function watchSettings(changed: (now: Settings) => void, signal: AbortSignal): Promise<void> {
  const unwatch = settings.watch((now) => changed({ ...DEFAULTS, ...now }));
  signal.addEventListener('abort', unwatch, { once: true });
  changed(await readSettings());
}
