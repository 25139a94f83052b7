import { linkOf, namedDateIn, textOf } from '../dom';
import { arxivMonth } from '../model/arxiv-month';
import { normalizeArxivId } from '../model/arxiv-id';
import { plainDoi } from '../model/identifiers';
import { arxivEntry, unreadable, type Found } from './entry';
import { arxivInfo } from './info/arxiv';
import type { Announcement, Entry, Site, Unreadable } from './site';

/** A `dt` and the `dd` after it are one entry; an `h3` (inside the `dl`) opens a day or a section. */
const LISTING = '#dlpage h1, #dlpage h3, #dlpage dt, #dlpage dd';
const RESULTS = 'li.arxiv-result';
const CODE = /^[a-z-]+(?:\.[A-Za-z-]+)?$/;
const CODES = /\(([a-z-]+(?:\.[A-Za-z-]+)?)\)\s*(?:;|$)/g;

/** arXiv's listings, and which its papers' pages are. What reads those is only needed there. */
export const arxivListings: Omit<Site, 'paper'> = {
  ...arxivInfo,
  headings: '#dlpage dl > h3',
  list: (page) => page.querySelector('#dlpage') ?? page.querySelector(RESULTS)?.parentElement ?? null,
  start: (page) => page.querySelector('#dlpage dl, #dlpage .paging'),
  *entries(page, url) {
    yield* announced(page, url);
    for (const row of page.querySelectorAll(RESULTS)) yield result(row, url);
  },
};

/** Entries of the listings by day, week, month and of the catch-up pages. */
function* announced(page: Document, url: URL): Iterable<Entry | Unreadable> {
  let day = /\d{4}-\d\d-\d\d$/.exec(url.pathname)?.[0];
  let state: Announcement | undefined;
  let term: Element | undefined;
  for (const element of page.querySelectorAll(LISTING)) {
    if (element.localName === 'dd') {
      // Nothing but its place ties a dd to its dt: what does not follow at once may be another paper's.
      const follows = term?.nextElementSibling === element;
      if (term && !follows) yield unreadable('no dd after the dt', term);
      yield term && follows ? announcement(term, element, state, day, url) : unreadable('no dt before the dd', element);
      term = undefined;
      continue;
    }
    if (term) yield unreadable('no dd after the dt', term);
    term = element.localName === 'dt' ? element : undefined;
    if (term) continue;
    const section = textOf(element);
    state = stateOf(section);
    // Until 2024 a day was written "Fri, 3 Mar 23".
    const stated = namedDateIn(section.replace(/( [A-Z][a-z]{2} )(\d\d)$/, '$120$2'));
    day = stated?.length === 10 ? stated : day;
  }
  if (term) yield unreadable('no dd after the dt', term);
}

function announcement(
  dt: Element,
  dd: Element,
  section: Announcement | undefined,
  day: string | undefined,
  url: URL,
): Entry | Unreadable {
  const links = dt.querySelectorAll('a[href*="/abs/"]');
  const titles = dd.querySelectorAll('.list-title');
  const lines = dd.querySelectorAll('.list-authors');
  const id = idOf(links[0]);
  if (titles.length > 1 || lines.length > 1 || (links.length > 1 && [...links].some((link) => idOf(link) !== id)))
    return unreadable('two papers in one entry', dt);
  const state = section === 'replacement' ? section : (stateOf(dt.textContent ?? '') ?? section);
  const abstract = dd.querySelector('p.mathjax');
  return entryAt(id, {
    title: unlabelled(titles[0]),
    ...authorsOf(lines[0]),
    abstract: textOf(abstract),
    published: firstAnnounced(id, day, state),
    categories: categoriesIn(dd.querySelector('.list-subjects')),
    venue: unlabelled(dd.querySelector('.list-journal-ref')),
    pdf: linkOf(dt.querySelector('a[href*="/pdf/"]'), url),
    code: codeIn(dd, url),
    parts: [dt, dd],
    anchor: dd.querySelector('.meta') ?? dd,
    shown: { title: titles[0], abstract },
    announcement: state,
  });
}

/** An entry of the search results. */
function result(row: Element, url: URL): Entry | Unreadable {
  const links = row.querySelectorAll('.list-title a[href*="/abs/"]');
  const titles = row.querySelectorAll('p.title');
  if (links.length > 1 || titles.length > 1 || row.querySelectorAll('p.authors').length > 1)
    return unreadable('two papers in one entry', row);
  const full = row.querySelector('.abstract-full');
  const short = row.querySelector('.abstract-short');
  const dates = textOf([...row.querySelectorAll('p')].find((line) => /^Submitted/.test(textOf(line))));
  return entryAt(idOf(links[0]), {
    title: textOf(titles[0]),
    ...authorsOf(row.querySelector('p.authors')),
    abstract: textOf(full ?? row.querySelector('p.abstract')).replace(/ ?[△▽] ?(?:Less|More)$/, ''),
    published: namedDateIn(/v1 submitted ([^;]+)/.exec(dates)?.[1] ?? dates),
    categories: [...(row.querySelector('.tags')?.children ?? [])].map(textOf).filter((code) => CODE.test(code)),
    // The reader of all that DOIs may hold is heavier than the rest of this; the paper's own page is read with it.
    doi: plainDoi(linkOf(row.querySelector('a[href*="doi.org/10."]'), url)),
    pdf: linkOf(row.querySelector('a[href*="/pdf/"]'), url),
    code: codeIn(row, url),
    parts: [row],
    anchor: row,
    // One of the two is hidden; a click on "More" swaps them.
    shown: { title: titles[0], abstract: full && !isHidden(full) ? full : (short ?? full) },
  });
}

export function entryAt(
  id: string | undefined,
  { doi, ...found }: Omit<Found, 'ids' | 'url'> & { readonly doi?: string | undefined },
): Entry | Unreadable {
  return arxivEntry(id, { ...found, url: id && `https://arxiv.org/abs/${id}` }, doi);
}

function idOf(link: Element | undefined): string | undefined {
  // Listings of an archive add it: `/abs/2401.01234?context=math`.
  return normalizeArxivId(link?.getAttribute('href')?.split('/abs/')[1]?.split(/[?#]/, 1)[0] ?? '');
}

/** A field without the label in front of it, in whatever language that is. */
export function unlabelled(element: Element | null | undefined): string {
  const label = textOf(element?.querySelector('.descriptor'));
  const text = textOf(element);
  const bare =
    label && text.startsWith(label) ? text.slice(label.length) : text.replace(/^(?:Title|Abstract|Journal-ref):/, '');
  return bare.trim();
}

export function namesIn(line: Element | null | undefined): string[] {
  const names: string[] = [];
  const links = line?.querySelectorAll('a[href*="searchtype=author"],a[href*="/au:"]') ?? [];
  // Iterators over lists of nodes are slow, and names are most of what there is to read.
  for (let i = 0; i < links.length; i++) names.push(textOf(links[i]));
  return names;
}

/** Long author lists end with "et al. (175 additional authors not shown)". */
function authorsOf(line: Element | null | undefined): Pick<Found, 'names' | 'authorCount'> {
  const names = namesIn(line);
  const more = /\(([\d,]+) additional author/.exec(line?.textContent ?? '')?.[1];
  return { names, ...(more && { authorCount: names.length + Number(more.replace(',', '')) }) };
}

/** `Computation and Language (cs.CL); …` in listings, bare codes in tags on search results. */
export function categoriesIn(subjects: Element | null | undefined): string[] {
  return [...textOf(subjects).matchAll(CODES)].map((found) => found[1] ?? '');
}

export function codeIn(part: Element, url: URL): string | undefined {
  return linkOf(part.querySelector('a[href*="//github.com/"]'), url);
}

/** Said of an entry ("(replaced)"), or by the heading above it. */
function stateOf(text: string): Announcement | undefined {
  if (/\(replaced|^replacement/i.test(text)) return 'replacement';
  if (/\(cross-list|^cross/i.test(text)) return 'cross-list';
  return /^new|^showing/i.test(text) ? 'new' : undefined;
}

/**
 * When the paper first appeared. A listing states only its own day, which is that of the paper unless the identifier, whose
 * first digits are year and month, says that the paper is older.
 */
function firstAnnounced(id: string | undefined, day: string | undefined, state?: Announcement): string | undefined {
  const issued = id && arxivMonth(id);
  return issued && day && (state === 'replacement' || monthsIn(day) - monthsIn(issued) > 1) ? issued : day;
}

function monthsIn(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function isHidden(element: Element): boolean {
  return /display:\s*none/.test(element.getAttribute('style') ?? '');
}
