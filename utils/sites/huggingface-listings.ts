import { linkOf, namedDateIn, textOf } from '../dom';
import { unreadable } from './entry';
import { number, object, propsOf, read, recordsOf, type Json } from './huggingface-record';
import { ID, huggingfaceInfo } from './info/huggingface';
import type { Entry, Site, Unreadable } from './site';

const ROOT = '[data-target="DailyPapers"]';
const LINKS = 'a[href*="/papers/"]';
const HEADINGS = 'h1,h2,h3,h4';
/** `3 authors · May 29, 2015`, the year left out when it is the current one. */
const BYLINE = /(?<!\d)(\d{1,6}) authors?\b(?: · ([A-Z][a-z]{2} \d{1,2})(?:, (\d{4}))?)?/;

/** Its listings, and which its papers' pages are. What reads those is only needed there. */
export const huggingfaceListings: Omit<Site, 'paper'> = {
  ...huggingfaceInfo,
  list: (page) => page.querySelector(ROOT) ?? page.querySelector('main'),
  start: (page) => page.querySelector(`${ROOT} article`)?.parentElement ?? null,
  /** Rows are what the page shows; `data-props`, which may be older than they are, is where their metadata is looked up. */
  *entries(page, url) {
    const root = huggingfaceListings.list(page, url);
    if (!root) return;
    const props = propsOf(root);
    const sought = recordsOf(props?.searchResults);
    const daily = recordsOf(props?.dailyPapers);
    const isSearch = object(props?.query)?.q === url.searchParams.get('q') && Array.isArray(props?.searchResults);
    for (const card of cardsOf(root)) {
      const ids = idsIn(card);
      const [id] = ids;
      // The payload of a search still holds the papers of the day, which are none of its results.
      if (id && isSearch && daily.has(id) && !sought.has(id)) continue;
      yield ids.size === 1 && id
        ? readCard(card, id, sought.get(id) ?? daily.get(id), url)
        : unreadable(ids.size > 1 ? 'two papers in one card' : 'no paper identifier', card);
    }
  },
};

/** Cards as the page groups them: an `article`, or else all around a heading up to where the next paper begins. */
function cardsOf(root: Element): Set<Element> {
  const cards = new Set<Element>(root.matches(ROOT) ? root.querySelectorAll('article') : []);
  for (const heading of root.querySelectorAll('h3,h4')) {
    const link = heading.querySelector(LINKS) ?? heading.closest(LINKS);
    if (!link || !ID.test(link.getAttribute('href') ?? '')) continue;
    let card = link.closest('article') ?? (heading.contains(link) ? heading : link);
    for (let up = card.parentElement; up && up !== root && idsIn(up).size === 1; up = up.parentElement) {
      if (card.localName === 'article' || up.querySelector('h1,input[type="search"]')) break;
      card = up;
    }
    cards.add(card);
  }
  return cards;
}

function idsIn(card: Element): Set<string> {
  const ids = [card, ...card.querySelectorAll(LINKS)].map((link) => ID.exec(link.getAttribute('href') ?? '')?.[1]);
  return new Set(ids.filter((id) => id !== undefined));
}

function readCard(card: Element, id: string, record: Json | undefined, url: URL): Entry | Unreadable {
  const headings = card.querySelectorAll(HEADINGS);
  if (headings.length > 1) return unreadable('two headings in one card', card);
  const [title] = headings;
  const abstract = [...card.querySelectorAll('p')].find((line) => textOf(line).length > 80);
  const [, authors, day, year] = BYLINE.exec(textOf(card)) ?? [];
  return read(id, record, {
    title: textOf(title),
    authorCount: number(authors),
    abstract: textOf(abstract),
    // A date without a year is of the year that the identifier begins with.
    published: namedDateIn(day && `${day}, ${year ?? `20${id.slice(0, 2)}`}`),
    upvotes: number(textOf(card.querySelector('[role="checkbox"]'))),
    comments: number(textOf(card.querySelector('a[href$="#community"]'))),
    code: linkOf(card.querySelector('a[href*="//github.com/"]'), url),
    parts: [card],
    anchor: title?.parentElement,
    shown: { title, abstract },
  });
}
