/** Kinds of pages that are easily misread, on the sites that have them. */
import { describe, expect, it } from 'vitest';

import type { Paper } from '../../utils/model/paper';
import { medlineTitle } from '../../utils/model/medline-title';
import { generic } from '../../utils/sites/generic';
import { SITES } from '../../utils/sites/index';
import { claim } from '../../utils/sites/match';
import { isUnreadable, type Site } from '../../utils/sites/site';
import { parsePage } from '../workbench/parse-page';

const LONG =
  'One sentence of an abstract that is as long as abstracts are, and then it goes on. A second sentence follows, and that is all.';
const TITLE = '<meta name="citation_title" content="A Fixture">';
const meta = (pairs: Readonly<Record<string, string>>): string =>
  Object.entries(pairs)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('');

function readBy(site: Site | undefined, address: string, html: string): Partial<Paper> | undefined {
  const found = site?.paper?.(parsePage(html, address), new URL(address));
  return found && !isUnreadable(found) ? found.paper : undefined;
}

function read(address: string, html: string): Partial<Paper> | undefined {
  const site = claim(address, SITES)?.site;
  return readBy(
    SITES.find(({ id }) => id === site?.id),
    address,
    html,
  );
}

const ACL = 'https://aclanthology.org/2024.acl-long.9/';
const ACM = 'https://dl.acm.org/doi/10.1145/1.2';
const ADS = 'https://ui.adsabs.harvard.edu/abs/2024Fix.....1....1E/abstract';
const PMC = 'https://pmc.ncbi.nlm.nih.gov/articles/PMC123/';
const PUBMED = 'https://pubmed.ncbi.nlm.nih.gov/123/';
const SCHOLAR = 'https://www.semanticscholar.org/paper/a-fixture/0123456789abcdef0123456789abcdef01234567';
const SPRINGER = 'https://link.springer.com/article/10.1007/s1-2';

describe('an abstract', () => {
  it.each([
    [
      ACL,
      `<div class="acl-abstract"><span></span></div><div class="acl-abstract"><h5>Abstract</h5><span>${LONG}</span></div>`,
    ],
    [SPRINGER, `<div id="Abs1-content"></div><div id="Abs2-content"><p>${LONG}</p></div>`],
    [
      ACM,
      `<section id="abstract"><div role="paragraph"> </div></section><div class="abstractSection"><p>${LONG}</p></div>`,
    ],
    [
      SCHOLAR,
      `<div data-test-id="abstract-text"><span data-test-id="text-truncator-text"></span></div><div class="paper-detail-page__abstract"><p>${LONG}</p></div>`,
    ],
    [
      'https://inspirehep.net/literature/123',
      `<div class="abstract"><span class="latex-text"></span></div><div class="__Abstract__"><span class="latex-text">${LONG}</span></div>`,
    ],
    [
      PMC,
      `<article><section class="abstract graphical"><h2>Graphical abstract</h2><p><img></p></section><section class="abstract"><h2>Abstract</h2><p>${LONG}</p></section></article>`,
    ],
    [
      'https://www.sciencedirect.com/science/article/pii/S1',
      `<article><div class="abstract graphical"><div>No.</div></div><div class="abstract author"><h2>Abstract</h2><div>${LONG}</div></div></article>`,
    ],
  ])('is found behind an empty one on %s', (address, body) => {
    expect(read(address, `<head>${TITLE}</head><main><h1>A Fixture</h1>${body}</main>`)?.abstract).toBe(LONG);
  });

  it.each([
    [SCHOLAR, '<div class="paper-detail-page__abstract"><p>One sentence of an abstract that is…Expand</p></div>'],
    [ADS, '<div class="s-abstract-text"><p>One sentence of an abstract that ...</p></div>'],
    [ACL, '<div class="acl-abstract"><span>One sentence of an abstract … more</span></div>'.replace(' more', '')],
  ])('that is shown cut is the one that the page states on %s', (address, body) => {
    const page = (said: string): string => `<head>${TITLE}${said}</head><main><h1>A Fixture</h1>${body}</main>`;
    expect(read(address, page(meta({ citation_abstract: LONG })))?.abstract).toBe(LONG);
    expect(read(address, page(''))?.abstract).toBeUndefined();
  });

  it.each<[string, string]>([
    [
      'a section of that name',
      `<section class="Abstract"><h2>Abstract</h2><p>${LONG}</p><p class="keywords">Keywords: a, b</p></section>`,
    ],
    [
      'lines beside it',
      `<div class="articleAbstract"><div>Abstract</div><div>${LONG}</div><div>Received 3 May 2020</div><div>DOI: 10.1234/x</div><p>© The Authors</p></div>`,
    ],
    [
      'keywords without a name',
      `<div id="abstract"><h3>Abstract</h3><p>${LONG}</p><p>Keywords: hedges, gardens</p></div>`,
    ],
    ['a button', `<div id="abstract"><h3>Abstract</h3>${LONG}<button>Show more</button></div>`],
    [
      'a section that its heading names',
      `<section aria-labelledby="abstract-heading"><h2 id="x">Abstract</h2><p>${LONG}</p></section>`,
    ],
    ['a section with a heading', `<section><h2>Abstract</h2><p>${LONG}</p></section>`],
    ['a heading alone', `<h2>Abstract</h2><p>${LONG}</p><h2>Introduction</h2><p>Text.</p>`],
    ['a property', `<div itemprop="abstract">${LONG}</div>`],
    [
      'the caption of a picture before it',
      `<div class="visual abstract-box"><figure><figcaption>${LONG} No.</figcaption></figure></div><div class="hlFld-abstract"><p>${LONG}</p></div>`,
    ],
  ])('is read behind the toolbar button from %s', (_, body) => {
    const page = `<head>${TITLE}${meta({ 'og:description': LONG.slice(0, 60) })}</head><main><h1>A Fixture</h1>${body}</main>`;
    expect(readBy(generic, 'https://journal.example/1', page)?.abstract).toBe(LONG);
  });

  it('is not the first of several paragraphs under a heading', () => {
    const body = `<h1>A Fixture</h1><h2>Abstract</h2><p>${LONG}</p><p>${LONG}</p><h2>Introduction</h2>`;
    expect(
      readBy(generic, 'https://journal.example/1', `<head>${TITLE}</head><main>${body}</main>`)?.abstract,
    ).toBeUndefined();
  });
});

describe('a title', () => {
  it.each([
    [ACM, '<h1 property="name"><div>research-article</div>A Fixture</h1>'],
    [SPRINGER, '<h1 class="c-article-title"><p>Review</p>A Fixture</h1>'],
    [PMC, '<article><h1><section>Case report</section>A Fixture</h1></article>'],
    [SCHOLAR, '<h1 data-test-id="paper-detail-title"><div>Open</div>A Fixture</h1>'],
    [ADS, '<h1 class="s-abstract-title"><p>Draft</p>A Fixture</h1>'],
    [PUBMED, '<h1 class="heading-title"><p>Review</p>A Fixture</h1>'],
  ])('that stands loose beside a label is the one that the page states on %s', (address, body) => {
    expect(read(address, `<head>${TITLE}</head><main>${body}</main>`)?.title).toBe('A Fixture');
  });

  it('is not taken from a heading that holds another one', () => {
    expect(
      read(ACM, `<head>${TITLE}</head><main><h1 property="name"><div>Another</div>Paper</h1></main>`),
    ).toBeUndefined();
  });

  it.each([
    ['[A fixture in a garden].', 'A fixture in a garden'],
    ['[A fixture in a garden]', 'A fixture in a garden'],
    ['A fixture in a garden.', 'A fixture in a garden'],
    ['A fixture vs. a garden in the U.S.A.', 'A fixture vs. a garden in the U.S.A.'],
    ['Hedges of Corylus spp.', 'Hedges of Corylus spp.'],
    ['What is new?', 'What is new?'],
    ['And then ...', 'And then ...'],
    ['[18F]fixture in a garden.', '[18F]fixture in a garden'],
    ['[A] and [B].', '[A] and [B]'],
    ['[A [18F]fixture in a garden].', 'A [18F]fixture in a garden'],
    ['The use of vitamin C.', 'The use of vitamin C'],
  ])('of MEDLINE, %s, is %s', (stated, title) => {
    expect(medlineTitle(stated)).toBe(title);
    expect(read(PUBMED, `<head>${meta({ citation_title: stated })}</head><main id="article-page"></main>`)?.title).toBe(
      title,
    );
  });
});

it.each<[Readonly<Record<string, string>>, string]>([
  [{ citation_date: '1955', citation_online_date: '2005-03-04' }, '1955'],
  [{ 'DC.Date': '1999-12-31', citation_publication_date: '2000/01' }, '1999-12-31'],
  [{ 'prism.publicationDate': '1987-05-01', citation_online_date: '2012/01/01' }, '1987-05-01'],
  [{ citation_date: 'May 1987', citation_online_date: '2012/01/01' }, '1987-05'],
  [{ citation_year: '0000', citation_online_date: '2012/02/01' }, '2012-02-01'],
  [{ citation_date: '2012-02-30', citation_year: '2012' }, '2012-02'],
  [{ citation_cover_date: '1970-01-01', citation_publication_date: '2012/03/01' }, '2012-03-01'],
  [{ citation_online_date: '1900/01/01', citation_year: '2012' }, '2012'],
  [{ citation_date: '1970-01-01' }, '1970-01-01'],
])('a paper of %j appeared %s', (said, published) => {
  const page = `<head>${TITLE}${meta(said)}</head><div id="content"><h2>A Fixture</h2></div>`;
  expect(read('https://jmlr.org/papers/v24/22-0001.html', page)?.published).toBe(published);
});

it.each([
  ['Ada Example MD PhD', { family: 'Example', given: 'Ada' }],
  ['Ada Example, M.D., Ph.D.', { family: 'Example', given: 'Ada' }],
  ['Ada Example BSc MD PhD', { family: 'Example', given: 'Ada' }],
  ['Prof. Dr. Ada Example', { family: 'Example', given: 'Ada' }],
  ['Ada Example 3rd', { family: 'Example', given: 'Ada', suffix: '3rd' }],
  ['Example II, Ada', { family: 'Example', given: 'Ada', suffix: 'II' }],
  ['Ada Example1,2', { family: 'Example', given: 'Ada' }],
  ['Ada Example $^{1}$', { family: 'Example', given: 'Ada' }],
  ['Ada Example†‡', { family: 'Example', given: 'Ada' }],
])('%s is an author without degrees and marks', (name, author) => {
  expect(read(ACL, `<head>${TITLE}${meta({ citation_author: name })}</head><main></main>`)?.authors).toEqual([author]);
});
