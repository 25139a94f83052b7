import { linkOf } from '../dom';
import { dateIn } from '../model/dates';
import { idsFromUrl } from '../model/identifiers';
import { aclAnthologyInfo } from './info/acl-anthology';
import { paperPage } from './paper-page';
import { around, following, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  // A paragraph until 2025, a block since.
  row: '.d-sm-flex',
  title: 'strong > a[href]',
  once: '.list-button-row',
  names: 'a[href*="/people/"]',
  abstract: '.abstract-collapse .card-body',
  pdf: 'a[href$=".pdf"]',
  // The abstract unfolds in a block after the row, which a button in the row names.
  parts: (row) => following(row, '.abstract-collapse').filter((block) => names(row, block)),
  isEntry: (row) => row.querySelector('strong > a[href]:not([href*="/volumes/"])') !== null,
  more: (row) => ({ venue: row.text('a[href*="/volumes/"]'), published: yearOf(row.address) }),
};

export const aclAnthology: Site = {
  ...aclAnthologyInfo,
  headings: '#main h4',
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, {
      title: '#title',
      abstract: '.acl-abstract > span',
      part: '#main',
      more: () => ({
        url: `https://aclanthology.org/${idsFromUrl(url.href).acl ?? ''}/`,
        code: linkOf(page.querySelector('.acl-paper-details dd a[href*="//github.com/"]'), url),
      }),
    }),
};

/** Its year, in which every identifier begins: `2021.naacl-main.208`, `W19-4201`. */
function yearOf(address: string | undefined): string | undefined {
  const acl = idsFromUrl(address ?? '').acl ?? '';
  const short = /^[a-z](\d\d)-/.exec(acl)?.[1];
  return short ? `${Number(short) > 60 ? 19 : 20}${short}` : dateIn(acl.slice(0, 4));
}

function names(row: Element, block: Element): boolean {
  return [...row.querySelectorAll('a[href^="#"]')].some((link) => link.getAttribute('href') === `#${block.id}`);
}
