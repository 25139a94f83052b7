/** What our own pages and the background ask of a page's content script, and what it answers. Messages are JSON: keep them plain. */
import { browser } from 'wxt/browser';

import type { Paper } from './paper';

/** `summary` only asks; `save` keeps the paper that the page is about and answers with the summary after it. */
export type PageCall = 'summary' | 'save';

export interface PageRequest {
  readonly to: 'page';
  readonly call: PageCall;
}

/** A page at a glance. */
export interface PageSummary {
  readonly kind: 'listing' | 'paper' | 'none';
  /** Id of the site that claims the page. */
  readonly site?: string;
  readonly entries: number;
  /** Rows that are plainly entries but could not be read. */
  readonly unreadable: number;
  readonly unseen: number;
  readonly saved: number;
  /** Entries not shown at the moment, for whatever reason. */
  readonly hidden: number;
  /** The paper that the page is about, if it is about one. */
  readonly paper?: Paper;
  readonly paperSaved?: boolean;
}

/** The summary of a page that Ibid has nothing to say about. */
export const NO_PAGE: PageSummary = { kind: 'none', entries: 0, unreadable: 0, unseen: 0, saved: 0, hidden: 0 };

export function isPageRequest(message: unknown): message is PageRequest {
  if (typeof message !== 'object' || message === null) return false;
  if (!('to' in message) || message.to !== 'page' || !('call' in message)) return false;
  return message.call === 'summary' || message.call === 'save';
}

/** Asks the content script of a tab. `NO_PAGE` when there is none: a page of no site of ours, or one older than Ibid's installation. */
export async function askPage(tabId: number, call: PageCall): Promise<PageSummary> {
  const request: PageRequest = { to: 'page', call };
  try {
    const summary: PageSummary | undefined = await browser.tabs.sendMessage(tabId, request);
    return summary ?? NO_PAGE;
  } catch {
    return NO_PAGE;
  }
}
