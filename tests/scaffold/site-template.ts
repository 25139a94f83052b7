/** `my-site` → `mySite`. */
export function nameOf(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

const host = (id: string): string => `${id}.example`;
const year = new Date().getFullYear();

/** What is known of the site without its pages: popup, options and background read this. */
export const info = (id: string): string => `import type { SiteInfo } from '../site-info';

export const ${nameOf(id)}Info: SiteInfo = {
  id: '${id}',
  name: '${id}',
  evidence: ${year},
  optional: true,
  listings: ['https://${host(id)}/list/*'],
  papers: ['https://${host(id)}/paper/*'],
};
`;

/** What reads the fixtures below, ready to be changed. */
export const adapter = (id: string): string => `import { dateIn } from '../model/dates';
import { ${nameOf(id)}Info } from './info/${id}';
import { paperPage } from './paper-page';
import { around, rowsOf, type Rows } from './rows';
import type { Site } from './site';

/** How a listing marks up its rows: everything but \`row\` is looked for inside of one. Take lines out that the site has nothing for. */
const ROWS: Rows = {
  row: 'main > article',
  // The link to the paper is in it, around it, or it itself. A row with two of them is unreadable, and counted as such.
  title: 'h3 a',
  names: '.author',
  abstract: '.abstract',
  pdf: 'a[href$=".pdf"]',
  // What is once in an entry and twice where two have run into each other.
  once: '.authors',
  // What needs more than a selector. Identifiers that are in the link's address are known already.
  more: ({ text }) => ({ published: dateIn(text('time')), venue: text('.venue') }),
};

export const ${nameOf(id)}: Site = {
  ...${nameOf(id)}Info,
  list: (page) => around(page, ROWS.row),
  entries: (page, url) => rowsOf(page, url, ROWS),
  // What the page says of itself to crawlers (citation_title, JSON-LD) is read without a word here.
  paper: (page, url) => paperPage(page, url, { title: 'main h1', abstract: '.abstract', part: 'main' }),
};
`;

export const listing = (id: string): string => `<!-- https://${host(id)}/list/today · a listing of made-up papers -->
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Today</title></head>
  <body>
    <main>
      <h1>Today</h1>
      <article>
        <h3><a href="/paper/1">A Made-Up Paper</a></h3>
        <p class="authors"><span class="author">Ada Example</span>, <span class="author">Bob Sample</span></p>
        <p><span class="venue">Journal of Fixtures</span>, <time>2 January ${year}</time></p>
        <p class="abstract">It was made up.</p>
      </article>
      <article>
        <h3><a href="/paper/2">Another One</a></h3>
        <p class="authors"><span class="author">Carol Fixture</span></p>
        <p><a href="/files/2.pdf">PDF</a></p>
      </article>
    </main>
  </body>
</html>
`;

export const paper = (id: string): string => `<!-- https://${host(id)}/paper/1 · a made-up paper -->
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="citation_title" content="A Made-Up Paper">
    <meta name="citation_author" content="Example, Ada">
    <meta name="citation_author" content="Sample, Bob">
    <meta name="citation_date" content="${year}/01/02">
  </head>
  <body><main><h1>A Made-Up Paper</h1><p class="abstract">It was made up.</p></main></body>
</html>
`;

const line = (id: string, number: number, known: Readonly<Record<string, unknown>>): string => {
  const url = `https://${host(id)}/paper/${number}`;
  const all = {
    ...{ id: `url:${url}`, ids: { url }, title: '', authors: [], authorCount: null, abstract: null, published: null },
    ...{ url, pdf: null, code: null, categories: [], upvotes: null, comments: null, site: id },
  };
  return `${JSON.stringify({ ...all, ...known })}\n`;
};

const first = (id: string): string =>
  line(id, 1, {
    title: 'A Made-Up Paper',
    authors: ['Ada Example', 'Bob Sample'],
    abstract: 'It was made up.',
    published: `${year}-01-02`,
  });

export const listingLines = (id: string): string =>
  first(id) + line(id, 2, { title: 'Another One', authors: ['Carol Fixture'], pdf: `https://${host(id)}/files/2.pdf` });

export const paperLine = first;

/** Real addresses that no saved page has; put some here. */
export const examples = (id: string): string =>
  `${JSON.stringify({ listings: [`https://${host(id)}/list/yesterday`], papers: [`https://${host(id)}/paper/3`] }, undefined, 2)}\n`;

/** Where the fixtures hold their authors, so that tests can write others there. */
export const authorMarkup = (id: string): readonly string[] => [
  `  '${id}/listing': nodes('.author'),\n`,
  `  '${id}/paper': metas('citation_author'),\n`,
];
