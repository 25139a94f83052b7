import { textOf } from '../dom';
import { dateIn } from '../model/dates';
import { idsFromUrl } from '../model/identifiers';
import { entry, unreadable, type Found } from './entry';
import { alphaxivInfo } from './info/alphaxiv';
import { paperPage } from './paper-page';
import { holderOf } from './rows';
import type { Entry, Site, Unreadable } from './site';

/** Its classes are generated, so that only links tell where a paper is. */
const HEADINGS = 'h1,h2,h3,h4';
const LINK = 'a[href*="/abs/"], a[href*="/overview/"]';

export const alphaxiv: Site = {
  ...alphaxivInfo,
  hydrates: true,
  list: (page) => holderOf([...cardsOf(page)]),
  entries: (page) => [...cardsOf(page)].map(readCard),
  paper: (page, url) =>
    paperPage(page, url, {
      title: 'h1',
      more: () => ({
        url: `https://www.alphaxiv.org/abs/${idsFromUrl(url.href).arxiv ?? ''}`,
        pdf: `https://arxiv.org/pdf/${idsFromUrl(url.href).arxiv ?? ''}`,
        ids: { arxiv: idsFromUrl(url.href).arxiv },
        ...(/^\/overview\//.test(url.pathname) && { shown: overviewOf(page) }),
      }),
    }),
};

/** What is written about a paper at length: the article around its heading, or else the main part. */
function overviewOf(page: Document): NonNullable<Found['shown']> {
  const title = page.querySelector('h1');
  return { title, fulltext: title?.closest('article') ?? page.querySelector('main') };
}

function readCard(card: Element): Entry | Unreadable {
  const links = [...card.querySelectorAll(LINK)];
  const ids = new Set(links.map(arxivIn).filter(Boolean));
  if (ids.size !== 1) return unreadable('two papers in one card', card);
  const [arxiv] = ids;
  // A heading in or around the link; any other one may be somebody else's.
  const heading = links.map((link) => link.querySelector(HEADINGS) ?? link.closest(HEADINGS)).find(Boolean);
  const title = heading ?? links.find((link) => textOf(link).length > 8);
  return entry({
    ids: { arxiv },
    url: `https://www.alphaxiv.org/abs/${arxiv ?? ''}`,
    pdf: `https://arxiv.org/pdf/${arxiv ?? ''}`,
    title: textOf(title),
    published: dateIn(textOf(card.querySelector('time')) || card.querySelector('time')?.getAttribute('datetime')),
    code: card.querySelector('a[href*="//github.com/"]')?.getAttribute('href') ?? undefined,
    parts: [card],
    shown: { title },
  });
}

function cardsOf(page: Document): Set<Element> {
  const links = [...page.querySelectorAll(LINK)].filter((link) => arxivIn(link));
  return new Set(links.map(cardOf));
}

/** All around a link up to where the next paper begins. */
function cardOf(link: Element): Element {
  const id = arxivIn(link);
  let card = link;
  for (let up = link.parentElement; up && up.localName !== 'body'; up = up.parentElement) {
    if (up.localName === 'main' || [...up.querySelectorAll(LINK)].some((one) => arxivIn(one) !== id)) break;
    card = up;
    if (/^(?:article|li)$/.test(up.localName)) break;
  }
  return card;
}

function arxivIn(link: Element): string | undefined {
  return idsFromUrl(new URL(link.getAttribute('href') ?? '', 'https://www.alphaxiv.org/').href).arxiv;
}
