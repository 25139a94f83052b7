/** Where a listing goes on. */
export interface NextPage {
  readonly href: string;
  /** "51–100", where the page says so. */
  readonly range?: string;
}

/** What sites mark as the next page. */
const MARKED = 'a[rel~="next"][href], link[rel~="next"][href], a.pagination-next[href]';
const WORDS = /^(?:next|next page|older)?\s*[›»→]?$/i;
const RANGE = /^\d[\d,]*\s*[-–]\s*\d[\d,]*$/;

/** The next page of the listing, if the page leads to one of its own site's. */
export function nextPage(page: Document): NextPage | undefined {
  const marked = addressOf(page.querySelector(MARKED));
  return marked ? { href: marked } : (afterCurrent(page) ?? named(page));
}

/** arXiv: the pages as ranges, the one that is shown without a link. */
function afterCurrent(page: Document): NextPage | undefined {
  const current = [...page.querySelectorAll('.paging > span')].find((span) => RANGE.test(textOf(span)));
  const link = current?.nextElementSibling ?? null;
  const href = addressOf(link);
  return href && RANGE.test(textOf(link)) ? { href, range: textOf(link).replace('-', '–') } : undefined;
}

function named(page: Document): NextPage | undefined {
  const links = [...page.querySelectorAll('main a[href], nav a[href]')];
  const href = addressOf(links.find((link) => textOf(link) !== '' && WORDS.test(textOf(link))) ?? null);
  return href ? { href } : undefined;
}

function addressOf(link: Element | null): string | undefined {
  const given = link?.getAttribute('href');
  if (!given || !URL.canParse(given, link?.baseURI)) return undefined;
  const url = new URL(given, link?.baseURI);
  const here = new URL(link?.baseURI ?? '');
  return url.origin === here.origin && url.href.split('#', 1)[0] !== here.href.split('#', 1)[0] ? url.href : undefined;
}

function textOf(element: Element | null): string {
  return element?.textContent?.trim() ?? '';
}
