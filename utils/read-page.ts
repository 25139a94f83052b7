import { browser } from 'wxt/browser';

import type { Paper } from './model/paper';

/**
 * The paper that a tab's page is about, read once from what the page says of itself; undefined if it says nothing. The
 * reader's click on the toolbar button is what allows it (`activeTab`).
 */
export async function readPaperIn(tabId: number): Promise<Paper | undefined> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['/reader.js' as never] });
  const result: unknown = frame?.result;
  return isPaper(result) ? result : undefined;
}

/** The page's own process could answer in the script's place: the shape is checked here, the rest at the library's door. */
function isPaper(value: unknown): value is Paper {
  if (typeof value !== 'object' || value === null) return false;
  return 'id' in value && typeof value.id === 'string' && 'title' in value && typeof value.title === 'string';
}
