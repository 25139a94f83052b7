import { browser } from 'wxt/browser';

import { t } from '../i18n';
import type { Library } from '../library';
import { askPage } from '../messages';
import { aliases, identify } from '../model/identifiers';
import type { Paper } from '../model/paper';
import { addressIds } from '../sites/address-ids';
import { SITE_INFOS } from '../sites/info/index';
import { patternsOf } from '../sites/match';

/** The sites that may be read from the start. */
const GRANTED = SITE_INFOS.filter((site) => !site.optional);
const PAPERS = GRANTED.flatMap((site) => [...site.papers]);
const PAGES = patternsOf(GRANTED);

/** The context menu: save the paper behind a link, save the page's paper, highlight the selection. */
export async function offerMenus(library: Library): Promise<void> {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    if (info.menuItemId === 'highlight') void askPage(tab.id, 'highlight');
    if (info.menuItemId === 'save-page') void askPage(tab.id, 'save');
    if (info.menuItemId === 'save-link' && info.linkUrl) void saveLink(library, tab.id, info.linkUrl, linkText(info));
  });
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'save-link',
    title: t('menu_save'),
    contexts: ['link'],
    targetUrlPatterns: PAPERS,
  });
  browser.contextMenus.create({
    id: 'save-page',
    title: t('menu_save'),
    contexts: ['page'],
    documentUrlPatterns: PAPERS,
  });
  browser.contextMenus.create({
    id: 'highlight',
    title: t('menu_highlight'),
    contexts: ['selection'],
    documentUrlPatterns: PAGES,
  });
}

/** Saves what the page knows of the linked paper; failing that, what the link itself tells. The rest is completed when the paper is met. */
async function saveLink(library: Library, tab: number, link: string, text: string | undefined): Promise<void> {
  const ids = addressIds(link);
  const { paper } = await askPage(tab, 'save-link', aliases(ids));
  if (paper) return;
  const id = identify(ids);
  if (!id) return;
  const bare: Paper = {
    id,
    ids,
    title: text?.trim() || id.replace(/^arxiv:/, 'arXiv:'),
    authors: [],
    url: link,
    categories: [],
  };
  await library.save([bare]);
}

/** Only Firefox tells a link's text. */
function linkText(info: object): string | undefined {
  return 'linkText' in info && typeof info.linkText === 'string' ? info.linkText : undefined;
}
