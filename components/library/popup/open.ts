import { browser } from 'wxt/browser';

import { openPage } from '../../../utils/background/pages';
import type { LibraryRow } from '../../../utils/model/library-row';
import { isWebAddress } from '../../shared/web-address';
import { hrefOf, type Route } from '../route';

/** Opens an address of the web in a tab of its own, for which the popup makes room. */
export function openTab(url: string): void {
  void browser.tabs.create({ url }).then(() => close());
}

/** Opens the library's page, for which the popup makes room. */
export function openLibrary(route: Route): void {
  void openPage(hrefOf(route)).then(() => close());
}

/** Opens a paper where it was published, or else in the library. */
export function openPaper({ paper }: LibraryRow, inLibrary: boolean): void {
  if (inLibrary || !isWebAddress(paper.url)) openLibrary({ section: 'library', item: paper.id });
  else openTab(paper.url);
}
