import { IbidError } from '../../../utils/errors';
import type { Row } from '../../../utils/listing/rows';
import { createOwn } from '../../ui/host';
import type { Site } from '../../../utils/sites/site';
import { loadScript } from '../lazy-scripts';

const shown = new WeakMap<Row, HTMLElement>();

/**
 * Unfolds the abstract below Ibid's line, as text in the page's own type, so that it can be selected and highlighted as
 * if the site had shown it.
 */
export function unfold(row: Row, abstract: string): HTMLElement {
  const element = shown.get(row) ?? document.adoptNode(createOwn('ibid-abstract'));
  element.dir = 'auto';
  if (element.textContent !== abstract) element.textContent = abstract;
  if (element.parentElement !== row.entry.anchor) row.entry.anchor.append(element);
  shown.set(row, element);
  return element;
}

/** Folds it again. Returns the element that went, if there was one. */
export function fold(row: Row): HTMLElement | undefined {
  const element = shown.get(row);
  element?.remove();
  shown.delete(row);
  return element;
}

/**
 * The abstract from the paper's own page on the same site, fetched because the reader asked.
 * @throws IbidError `network` when the page cannot be had.
 */
export async function fetchAbstract(site: Site, url: string, signal: AbortSignal): Promise<string | undefined> {
  const response = await fetch(url, { signal, credentials: 'same-origin' }).catch((error: unknown) => {
    throw new IbidError('network', `Could not fetch ${url}`, { cause: error });
  });
  if (!response.ok) throw new IbidError('network', `${url} answered ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const { abstractFromPage } = await loadScript('paper');
  return abstractFromPage(page, url, [site]);
}
