/** `my-site` → `mySite`. */
export function nameOf(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

const host = (id: string): string => `${id}.example`;
const year = new Date().getFullYear();

/** A site that reads the fixtures below, ready to be changed. */
export const adapter = (id: string): string => `import { textOf } from '../dom';
import { idsFromUrl } from '../paper';
import { entry, unreadable } from './entry';
import { paperPage } from './paper-page';
import type { Entry, Site, Unreadable } from './site';

export const ${nameOf(id)}: Site = {
  id: '${id}',
  name: '${id}',
  evidence: ${year},
  optional: true,
  listings: ['https://${host(id)}/list/*'],
  papers: ['https://${host(id)}/paper/*'],
  examples: {
    listings: ['https://${host(id)}/list/today'],
    papers: ['https://${host(id)}/paper/1'],
  },
  list: (page) => page.querySelector('main'),
  *entries(page, url) {
    for (const row of page.querySelectorAll('main > article')) yield readRow(row, url);
  },
  paper: (page, url) => paperPage(page, url, { title: 'main h1', abstract: '.abstract' }),
};

function readRow(row: Element, url: URL): Entry | Unreadable {
  const links = row.querySelectorAll('h3 a[href]');
  const [link] = links;
  if (!link || links.length > 1) return unreadable('not one title', row);
  const address = new URL(link.getAttribute('href') ?? '', url).href;
  return entry({
    ids: idsFromUrl(address),
    url: address,
    title: textOf(link),
    names: [...row.querySelectorAll('.author')].map(textOf),
    parts: [row],
    shown: { title: link },
  });
}
`;

export const listing = (id: string): string => `<!-- https://${host(id)}/list/today : a listing of made-up papers -->
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Today</title></head>
  <body>
    <main>
      <h1>Today</h1>
      <article><h3><a href="/paper/1">A Made-Up Paper</a></h3><span class="author">Ada Example</span></article>
    </main>
  </body>
</html>
`;

export const paper = (id: string): string => `<!-- https://${host(id)}/paper/1 : a made-up paper -->
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="citation_title" content="A Made-Up Paper">
    <meta name="citation_author" content="Example, Ada">
    <meta name="citation_date" content="${year}/01/02">
  </head>
  <body><main><h1>A Made-Up Paper</h1><p class="abstract">It was made up.</p></main></body>
</html>
`;

const line = (id: string, more: Readonly<Record<string, unknown>>): string => {
  const url = `https://${host(id)}/paper/1`;
  const known = {
    id: `url:${url}`,
    ids: { url },
    title: 'A Made-Up Paper',
    authors: ['Ada Example'],
    authorCount: null,
  };
  const rest = {
    abstract: null,
    published: null,
    url,
    pdf: null,
    code: null,
    categories: [],
    upvotes: null,
    comments: null,
    site: id,
  };
  return `${JSON.stringify({ ...known, ...rest, ...more })}\n`;
};

export const listingLine = (id: string): string => line(id, {});
export const paperLine = (id: string): string => line(id, { abstract: 'It was made up.', published: `${year}-01-02` });
