import { linkOf, textOf } from '../dom';
import { dateIn } from '../model/dates';
import { PAPER, neuripsInfo } from './info/neurips';
import { paperPage } from './paper-page';
import { aroundEntries, namesIn, rowsOf, type Rows } from './rows';
import type { Site } from './site';

const ROWS: Rows = {
  row: 'li',
  title: 'a[href*="/hash/"]',
  once: '.paper-authors',
  isEntry: (row) => row.querySelector('a[href*="/hash/"]') !== null && row.querySelector('li') === null,
  more: ({ text, address }) => ({
    names: namesIn(text('.paper-authors') || text('i')),
    published: dateIn(/\/paper\/(\d{4})\//.exec(address ?? '')?.[1]),
    pdf: pdfOf(address),
  }),
};

export const neurips: Site = {
  ...neuripsInfo,
  list: (page) => aroundEntries(page, ROWS),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, {
      title: 'h1.paper-title, .container-fluid .col h4',
      abstract: '.paper-abstract p, p.paper-abstract, .paper-abstract',
      part: 'main, .container-fluid .col, .container-fluid',
      more: () => ({
        pdf: pdfOf(url.href) ?? linkOf(page.querySelector('a[href$=".pdf"]'), url),
        ...(page.querySelector('.paper-abstract') ? {} : { abstract: oldAbstract(page) }),
      }),
    }),
};

/** `…/hash/ID-Abstract-Conference.html` → `…/file/ID-Paper-Conference.pdf`. */
function pdfOf(address: string | undefined): string | undefined {
  if (!address || !PAPER.test(new URL(address).pathname)) return undefined;
  return address
    .replace('/hash/', '/file/')
    .replace('-Abstract', '-Paper')
    .replace(/\.html$/, '.pdf');
}

/** Pages before 2024 have no hook: the paragraph after the heading "Abstract". */
function oldAbstract(page: Document): string | undefined {
  const heading = [...page.querySelectorAll('h4')].find((one) => textOf(one) === 'Abstract');
  const lines: string[] = [];
  for (let next = heading?.nextElementSibling; next?.localName === 'p'; next = next.nextElementSibling)
    lines.push(textOf(next));
  return lines.filter(Boolean).join(' ');
}
