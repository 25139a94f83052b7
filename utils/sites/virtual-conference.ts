import { linkOf, textOf } from '../dom';
import { dateIn } from '../model/dates';
import { idsFromUrl } from '../model/identifiers';
import { EVENT, virtualConferenceInfo } from './info/virtual-conference';
import { paperPage } from './paper-page';
import { aroundEntries, namesIn, rowsOf, type Rows } from './rows';
import type { Site } from './site';

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
  ...virtualConferenceInfo,
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
