/** What our own pages and the background ask of a page's content script, and what it answers. Messages are JSON: keep them plain. */
import { browser } from 'wxt/browser';

import { sendToBackground } from './send-message';
import type { KeptFilter } from './listing/kept-filter';
import type { PaperId } from './model/identifiers';
import type { Paper } from './model/paper';

/**
 * `summary` only asks; `save` keeps the paper that the page is about, `highlight` the selection, and `save-link` the
 * entry that bears one of the identifiers `ids`. All answer with the summary after it; `paper` is what was meant.
 */
export const PAGE_CALLS = ['summary', 'save', 'save-link', 'highlight'] as const;
export type PageCall = (typeof PAGE_CALLS)[number];

export interface PageRequest {
  readonly to: 'page';
  readonly call: PageCall;
  readonly ids?: readonly PaperId[];
}

/** A page at a glance. */
export interface PageSummary {
  readonly kind: 'listing' | 'paper' | 'none';
  /** Id of the site that claims the page. */
  readonly site?: string;
  readonly entries: number;
  /** Rows that are plainly entries but could not be read. */
  readonly unreadable: number;
  /** Entries that are shown, and were neither seen nor saved nor hidden yet. */
  readonly toGo: number;
  readonly saved: number;
  /** Entries not shown at the moment, for whatever reason. */
  readonly hidden: number;
  /** The paper that the page is about, if it is about one. */
  readonly paper?: Paper;
  readonly paperSaved?: boolean;
}

/** The summary of a page that Ibid has nothing to say about. */
export const NO_PAGE: PageSummary = { kind: 'none', entries: 0, unreadable: 0, toGo: 0, saved: 0, hidden: 0 };

export function isPageRequest(message: unknown): message is PageRequest {
  if (typeof message !== 'object' || message === null) return false;
  if (!('to' in message) || message.to !== 'page' || !('call' in message)) return false;
  return PAGE_CALLS.includes(message.call as PageCall);
}

/** Asks the content script of a tab. `NO_PAGE` when there is none: a page of no site of ours, or one older than Ibid's installation. */
export async function askPage(tabId: number, call: PageCall, ids?: readonly PaperId[]): Promise<PageSummary> {
  const request: PageRequest = { to: 'page', call, ...(ids && { ids }) };
  try {
    const summary: PageSummary | undefined = await browser.tabs.sendMessage(tabId, request);
    return summary ?? NO_PAGE;
  } catch {
    return NO_PAGE;
  }
}

/** What reads the listings of the sites that are granted at install: each in a script named as the site. */
const LISTING_READERS = ['arxiv', 'huggingface'] as const;
export type ListingReader = (typeof LISTING_READERS)[number];

/** Code that a page loads only when it is needed: `entrypoints/NAME.ts`. */
export const LAZY_SCRIPTS = [
  'foryou',
  'highlights',
  'paper',
  'help',
  'topics',
  'listing',
  'toolbar',
  'triage',
  'filters',
  'cite',
  ...LISTING_READERS,
] as const;
export type LazyScript = (typeof LAZY_SCRIPTS)[number];

/** What a page's content script tells the background. */
export type BackgroundRequest =
  | { readonly to: 'background'; readonly call: 'count'; readonly entries: number }
  | { readonly to: 'background'; readonly call: 'open'; readonly hash: string }
  | { readonly to: 'background'; readonly call: 'load'; readonly part: LazyScript }
  | FilterRequest;

/** What the listing at this address is filtered by: with `filter` from now on, or else it is asked for. Neither is left where pages can read it. */
export interface FilterRequest {
  readonly to: 'background';
  readonly call: 'filter';
  readonly address: string;
  readonly filter?: KeptFilter | undefined;
}

export function isBackgroundRequest(message: unknown): message is BackgroundRequest {
  if (typeof message !== 'object' || message === null) return false;
  if (!('to' in message) || message.to !== 'background' || !('call' in message)) return false;
  if (message.call === 'count') return 'entries' in message && Number.isInteger(message.entries);
  if (message.call === 'load') return 'part' in message && typeof message.part === 'string';
  if (message.call === 'filter') return 'address' in message && typeof message.address === 'string';
  return (
    message.call === 'open' && 'hash' in message && typeof message.hash === 'string' && message.hash.startsWith('#/')
  );
}

/** Tells the background; it does not matter whether anyone answers. */
export function tellBackground(message: BackgroundRequest): void {
  sendToBackground(message).catch(() => undefined);
}

/** What the listing at an address is filtered by until the browser closes: keeps it, or gives what is kept; null where that is nothing. */
export function listingFilter(address: string, filter?: KeptFilter): Promise<KeptFilter | null> {
  return sendToBackground({ to: 'background', call: 'filter', address, filter } satisfies FilterRequest);
}
