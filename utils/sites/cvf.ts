import { linkOf } from '../dom';
import { dateIn } from '../model/dates';
import { idsFromUrl } from '../model/identifiers';
import { cvfInfo } from './info/cvf';
import { paperPage } from './paper-page';
import { around, following, namesIn, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  row: 'dt.ptitle',
  title: 'a[href*="/html/"]',
  pdf: 'a[href*="/papers/"][href$=".pdf"]',
  // One dd holds the authors, the next one the links; a third one would be somebody else's.
  parts: (row) => following(row, 'dd').slice(0, 2),
  more: ({ all, link, text, address, url }) => {
    const hidden = all('input[name="query_author"]').map((input) => input.getAttribute('value') ?? '');
    return {
      names: hidden.length > 0 ? hidden : namesIn(text('.auth')),
      ids: { arxiv: idsFromUrl(link('a[href*="arxiv.org/abs/"]') ?? '').arxiv },
      published: dateIn(/(?:19|20)\d\d/.exec(address ?? url.pathname)?.[0]),
      venue: venueOf(address),
    };
  },
};

export const cvf: Site = {
  ...cvfInfo,
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, {
      title: '#papertitle',
      abstract: '#abstract',
      part: '#content',
      more: () => ({
        ids: { arxiv: idsFromUrl(linkOf(page.querySelector('#content a[href*="arxiv.org/abs/"]'), url) ?? '').arxiv },
        venue: venueOf(url.href),
      }),
    }),
};

/** `CVPR 2024`, as its addresses say. */
function venueOf(address: string | undefined): string | undefined {
  const [, name, year] = /\/content[_/]([a-z]+)_?(\d{4})/i.exec(address ?? '') ?? [];
  return name && year && `${name.toUpperCase()} ${year}`;
}
