import { dateIn, linkOf, textOf } from '../dom';
import { paperPage } from './paper-page';
import { aroundEntries, namesIn, rowsOf, type Rows } from './rows';
import type { MatchPattern, Site } from './site';

const HOSTS = ['papers.nips.cc', 'papers.neurips.cc', 'proceedings.neurips.cc', 'proceedings.iclr.cc'] as const;
const PAPER = /\/paper\/\d{4}\/hash\/[0-9a-f]+-Abstract[\w-]*\.html$/;

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
  id: 'neurips',
  name: 'NeurIPS Proceedings',
  evidence: 2025,
  optional: true,
  listings: HOSTS.flatMap((host): MatchPattern[] => [`https://${host}/paper*`]),
  papers: HOSTS.flatMap((host): MatchPattern[] => [`https://${host}/paper*`]),
  examples: {
    listings: [
      'https://papers.nips.cc/paper/2009',
      'https://proceedings.neurips.cc/paper_files/paper/2023',
      'https://papers.nips.cc/papers/search?q=state+space',
    ],
    papers: [
      'https://proceedings.neurips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
    ],
  },
  isListing: (url) => /\/paper\/\d{4}\/?$|\/vol\d+|\/papers\/search/.test(url.pathname),
  isPaper: (url) => PAPER.test(url.pathname),
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
