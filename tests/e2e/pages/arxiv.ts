/** arXiv's listings, search and abstract pages, of our own making in their markup. */
import { fullTextPage } from './latexml.ts';
import { escapeHtml, fillers, findPaper, SAMPLE, type SamplePaper } from './papers.ts';
import { ARXIV_STYLE } from './styles.ts';

const SUBJECTS: Readonly<Record<string, string>> = {
  'cs.LG': 'Machine Learning',
  'cs.CL': 'Computation and Language',
  'cs.SD': 'Sound',
  'cs.NE': 'Neural and Evolutionary Computing',
  'cs.IR': 'Information Retrieval',
  'cs.CV': 'Computer Vision and Pattern Recognition',
  'cs.AR': 'Hardware Architecture',
};

/** What stands at an address of arxiv.org; undefined where we have nothing. */
export function arxiv(url: URL): { readonly type: string; readonly body: string } | undefined {
  const path = url.pathname;
  const id = /^\/abs\/([\d.]+(?:v\d+)?)$/.exec(path)?.[1];
  if (id) {
    const paper = findPaper(id);
    return paper && html(abstractPage(paper) + forging(url.searchParams.get('forge'), `note arxiv:${paper.id}`));
  }
  const inFull = /^\/html\/([\d.]+(?:v\d+)?)$/.exec(path)?.[1];
  if (inFull) {
    const paper = findPaper(inFull);
    return paper && html(fullTextPage(paper, Number(url.searchParams.get('paragraphs') ?? 40)));
  }
  if (/^\/list\/[\w.-]+\/new$/.test(path))
    return html(defining(url.searchParams.get('define')) + newListing(url.searchParams));
  if (/^\/list\/[\w.-]+\/(?:recent|pastweek|\d{4}(?:-\d\d)?)$/.test(path) || path.startsWith('/catchup/'))
    return html(dayListing(papersOf(url.searchParams)));
  if (path.startsWith('/search')) return html(searchPage(url.searchParams.get('query') ?? ''));
  if (path === '/help')
    return html(frame('Help', '<div id="content"><h1>Help</h1><p>Nothing is listed here.</p></div>'));
  return undefined;
}

const DARK = '<style>html body{background:#141414;color:#ddd}main a{color:#7ab8ff}</style>';

/** `list/…/new`: three sections, with abstracts. With `show`, as many rows; on a dark ground; damaged, two of them have lost their identifiers. */
function newListing(query: URLSearchParams): string {
  const papers = papersOf(query);
  const fresh = Math.ceil(papers.length * 0.52);
  const sections = [
    ['New submissions', papers.slice(0, fresh), ''],
    ['Cross submissions', papers.slice(fresh, fresh + 10), '(cross-list from cs.CV)'],
    ['Replacement submissions', papers.slice(fresh + 10), '(replaced)'],
  ] as const;
  let number = 1;
  const lists = sections.map(([name, each, state]) => {
    const rows = each.map((paper) => row(paper, number++, state, true)).join('');
    return `<dl id='articles'><h3>${name} (showing ${each.length} of ${each.length} entries)</h3>${rows}</dl>`;
  });
  const page = listing(`<h3>Showing new listings for Monday, 8 December 2025</h3>${lists.join('')}`, papers.length);
  if (query.has('dark')) return DARK + page;
  return query.has('damaged') ? page.replaceAll(/(?:1506\.00019|1706\.02515)/g, 'gone') : page;
}

/** The sample; where the address asks to `show` more, made-up ones after it. */
function papersOf(query: URLSearchParams): readonly SamplePaper[] {
  const more = Number(query.get('show') ?? 0) - SAMPLE.length;
  return more > 0 ? [...SAMPLE, ...fillers(more)] : SAMPLE;
}

/** `list/…/recent` and months: sections by day, without abstracts. */
function dayListing(papers: readonly SamplePaper[]): string {
  const middle = Math.ceil(papers.length / 2);
  let number = 1;
  const days = [
    ['Mon, 8 Dec 2025', papers.slice(0, middle)],
    ['Fri, 5 Dec 2025', papers.slice(middle)],
  ] as const;
  const lists = days.map(([day, each]) => {
    const rows = each.map((paper) => row(paper, number++, '', false)).join('');
    return `<dl id='articles'><h3>${day} (showing ${each.length} of ${each.length} entries )</h3>${rows}</dl>`;
  });
  return listing(lists.join(''), papers.length);
}

function listing(lists: string, total: number): string {
  const paging = `<div class='paging'>Total of ${total} entries</div>`;
  return frame(
    'Machine Learning',
    `<div id='content'><div id='content-inner'><div id='dlpage'><h1>Machine Learning</h1>
<h2>Authors and titles for recent submissions</h2>${paging}${lists}${paging}</div></div></div>`,
  );
}

function row(paper: SamplePaper, number: number, state: string, withAbstract: boolean): string {
  const { id, title, authors, category, abstract } = paper;
  return `<dt>
  <a name='item${number}'>[${number}]</a>
  <a href ="/abs/${id}" title="Abstract" id="${id}">
    arXiv:${id}
  </a>
  ${state}
  [<a href="/pdf/${id}" title="Download PDF" id="pdf-${id}" aria-labelledby="pdf-${id}">pdf</a>, <a href="https://arxiv.org/html/${id}v1" title="View HTML" id="html-${id}">html</a>, <a href="/format/${id}" title="Other formats" id="oth-${id}">other</a>]
</dt>
<dd><div class='meta'>
  <div class='list-title mathjax'><span class='descriptor'>Title:</span>
    ${escapeHtml(title)}
  </div>
  <div class='list-authors'>${authors.map((name) => `<a href="https://arxiv.org/search/cs?searchtype=author&amp;query=${family(name)}">${name}</a>`).join(', ')}</div>
  <div class='list-subjects'><span class='descriptor'>Subjects:</span>
    <span class="primary-subject">${subject(category)}</span>
  </div>
  ${withAbstract ? `<p class='mathjax'>\n    ${escapeHtml(abstract)}\n  </p>` : ''}
</div></dd>`;
}

function abstractPage(paper: SamplePaper): string {
  const { id, title, authors, published, category, abstract } = paper;
  const day = longDate(published);
  const meta = [
    ['citation_title', title],
    ...authors.map((name) => ['citation_author', name.split(' ').toReversed().join(', ')] as const),
    ['citation_date', published.replaceAll('-', '/')],
    ['citation_pdf_url', `https://arxiv.org/pdf/${id}`],
    ['citation_arxiv_id', id],
    ['citation_abstract', abstract],
  ].map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content ?? '')}" />`);
  return frame(
    `[${id}] ${title}`,
    `<div class="content"><div class="header-breadcrumbs subheader"><h1>Computer Science &gt; ${SUBJECTS[category]}</h1></div>
<div id="content-inner"><div id="abs">
<div class="dateline">[Submitted on ${day}]</div>
<h1 class="title mathjax"><span class="descriptor">Title:</span>${escapeHtml(title)}</h1>
<div class="authors"><span class="descriptor">Authors:</span>${authors.map((name) => `<a href="https://arxiv.org/search/cs?searchtype=author&amp;query=${family(name)}" rel="nofollow">${name}</a>`).join(', ')}</div>
<a class="mobile-submission-download" href="/pdf/${id}">View PDF</a>
<blockquote class="abstract mathjax">
  <span class="descriptor">Abstract:</span>${escapeHtml(abstract)}
</blockquote>
<div class="metatable"><table summary="Additional metadata">
<tr><td class="tablecell label">Subjects:</td><td class="tablecell subjects"><span class="primary-subject">${subject(category)}</span></td></tr>
<tr><td class="tablecell label">Cite as:</td><td class="tablecell arxivid"><span class="arxivid"><a href="https://arxiv.org/abs/${id}">arXiv:${id}</a> [${category}]</span></td></tr>
</table></div></div></div>
<div class="submission-history"><h2>Submission history</h2><strong>[v1]</strong> ${day}</div></div>`,
    `${meta.join('\n')}<link rel="canonical" href="https://arxiv.org/abs/${id}"/>`,
  );
}

function searchPage(query: string): string {
  const found = SAMPLE.filter((paper) =>
    `${paper.title} ${paper.abstract}`.toLowerCase().includes(query.toLowerCase()),
  );
  const mark = (text: string): string =>
    query
      ? escapeHtml(text).replace(
          new RegExp(query.replace(/\W/g, '\\$&'), 'gi'),
          (hit) => `<span class="search-hit mathjax">${hit}</span>`,
        )
      : escapeHtml(text);
  const results = found.map(({ id, title, authors, published, category, abstract }) => {
    const short = `${mark(abstract.slice(0, 80))}&hellip; <a class="is-size-7">&#9661; More</a>`;
    return `<li class="arxiv-result">
<div class="is-marginless">
  <p class="list-title is-inline-block"><a href="https://arxiv.org/abs/${id}">arXiv:${id}</a>
    <span>&nbsp;[<a href="https://arxiv.org/pdf/${id}">pdf</a>, <a href="https://arxiv.org/format/${id}">other</a>]&nbsp;</span></p>
  <div class="tags is-inline-block"><span class="tag is-small is-link tooltip is-tooltip-top" data-tooltip="${SUBJECTS[category]}">${category}</span></div>
</div>
<p class="title is-5 mathjax">${mark(title)}</p>
<p class="authors"><span class="has-text-black-bis has-text-weight-semibold">Authors:</span> ${authors.map((name) => `<a href="/search/?searchtype=author&amp;query=${family(name)}">${name}</a>`).join(', ')}</p>
<p class="abstract mathjax"><span class="has-text-black-bis has-text-weight-semibold">Abstract</span>:
  <span class="abstract-short has-text-grey-dark mathjax" id="${id}v1-abstract-short" style="display: inline;">${short}</span>
  <span class="abstract-full has-text-grey-dark mathjax" id="${id}v1-abstract-full" style="display: none;">${mark(abstract)} <a class="is-size-7">&#9651; Less</a></span></p>
<p class="is-size-7"><span class="has-text-black-bis has-text-weight-semibold">Submitted</span> ${longDate(published, ',')}; <span class="has-text-black-bis has-text-weight-semibold">originally announced</span> ${monthOf(published)}.</p>
</li>`;
  });
  return frame(
    'Search',
    `<div class="content"><h1 class="title is-clearfix">Showing 1&ndash;${found.length} of ${found.length} results for all: ${escapeHtml(query)}</h1>
<ol class="breathe-horizontal" start="1">${results.join('')}</ol></div>`,
  );
}

function frame(title: string, body: string, head = ''): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}<style>${ARXIV_STYLE}</style></head>
<body class="with-cu-identity"><header class="ds-site-header"><a href="https://arxiv.org/">arXiv</a> (a sample page)</header>
<main>${body}</main></body></html>`;
}

function family(name: string): string {
  return name.split(' ').at(-1) ?? '';
}

function subject(category: string): string {
  return `${SUBJECTS[category]} (${category})`;
}

function longDate(iso: string, comma = ''): string {
  const date = new Date(iso);
  return `${date.getUTCDate()} ${date.toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' })}${comma} ${date.getUTCFullYear()}`;
}

function monthOf(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

function html(body: string): { readonly type: string; readonly body: string } {
  return { type: 'text/html; charset=utf-8', body };
}

/** A script that defines elements of these names, as a page might that wants Ibid away. */
function defining(names: string | null): string {
  if (!names) return '';
  return `<script>for (const name of '${names}'.split(',')) customElements.define(name, class extends HTMLElement {
    static disabledFeatures = ['shadow'];
    constructor() { super(); this.attachShadow({ mode: 'closed' }); }
  });</script>`;
}

/** A script that makes the like of a field of Ibid's, in a root of this mode, and has the focus in it, as if somebody had typed there. */
function forging(mode: string | null, name: string): string {
  if (!mode) return '';
  return `<script>{
    const root = document.body.appendChild(document.createElement('ibid-row')).attachShadow({ mode: '${mode}' });
    root.innerHTML = '<textarea data-field="${name}">forged</textarea>';
    root.firstChild.focus();
  }</script>`;
}
