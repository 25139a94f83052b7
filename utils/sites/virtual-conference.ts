import { dateIn, linkOf, textOf } from '../dom';
import { idsFromUrl } from '../model/identifiers';
import { paperPage } from './paper-page';
import { aroundEntries, namesIn, rowsOf, type Rows } from './rows';
import type { MatchPattern, Site } from './site';

const HOSTS = ['iclr.cc', 'icml.cc', 'neurips.cc', 'mlsys.org', 'cvpr.thecvf.com'] as const;
const EVENT = /^\/virtual\/\d{4}\/(?:poster|oral|spotlight|paper|loc\/[\w-]+\/(?:poster|oral))\/\d+/;
const LINK = 'a[href*="/poster/"], a[href*="/oral/"], a[href*="/spotlight/"], a[href*="/paper/"]';

const CARDS = 'li, .maincard, .displaycards, .virtual-card, .card';

/** Titles alone in the static list, cards with authors and sometimes an abstract where the page's script drew them. */
const ROWS: Rows = {
  // Of a calendar only posters: its talks are about the same papers, and lead nowhere.
  row: `${CARDS}, .eventblock .content.poster`,
  title: 'a[href*="/virtual/"]',
  abstract: '.abstract, .abstract-text, .card-text',
  isEntry: (row) =>
    [...row.querySelectorAll(LINK)].some((link) => EVENT.test(link.getAttribute('href') ?? '')) &&
    row.querySelector(CARDS) === null,
  more: ({ all, text, address, link }) => ({
    title: textOf(all(LINK).find((one) => textOf(one).length > 0)),
    names: namesIn(text('.card-subtitle, .maincardFooter, .author-str, .authors')),
    published: dateIn(/\/virtual\/(\d{4})\//.exec(address ?? '')?.[1]),
    ids: { openreview: idsFromUrl(link('a[href*="openreview.net/forum"]') ?? '').openreview },
  }),
};

export const virtualConference: Site = {
  id: 'virtual-conference',
  name: 'ICLR, ICML and NeurIPS virtual sites',
  evidence: 2024,
  optional: true,
  listings: HOSTS.map((host): MatchPattern => `https://${host}/virtual/*`),
  papers: HOSTS.map((host): MatchPattern => `https://${host}/virtual/*`),
  examples: {
    listings: ['https://iclr.cc/virtual/2024/papers.html?filter=titles', 'https://icml.cc/virtual/2025/events/oral'],
    papers: ['https://icml.cc/virtual/2024/poster/33000', 'https://neurips.cc/virtual/2024/oral/97944'],
  },
  isListing: (url) => !EVENT.test(url.pathname),
  isPaper: (url) => EVENT.test(url.pathname),
  list: (page) => aroundEntries(page, ROWS),
  entries: (page, url) => rowsOf(page, url, ROWS),
  paper: (page, url) =>
    paperPage(page, url, {
      title: 'h2.card-title.main-title, h2.main-title, h2.card-title, h1',
      abstract: '#abstractExample p, #abstract_details p, .abstract-display, #abstract p, .abstractContainer',
      part: 'main, .container.pp-card, .container',
      more: () => ({
        names: namesIn(textOf(page.querySelector('h3.card-subtitle, .card-subtitle, .event-organizers'))),
        published: dateIn(/\/virtual\/(\d{4})\//.exec(url.pathname)?.[1]),
        ids: {
          openreview: idsFromUrl(linkOf(page.querySelector('a[href*="openreview.net/forum"]'), url) ?? '').openreview,
        },
        pdf: linkOf(page.querySelector('a[title="Paper PDF"], a[href$=".pdf"]'), url),
      }),
    }),
};
