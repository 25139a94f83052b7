/** Metadata holds publishers' markup; a page's own text holds what its author wrote. */
import { describe, expect, it } from 'vitest';

import { aclAnthology } from '../../utils/sites/acl-anthology';
import { generic } from '../../utils/sites/generic';
import { pubmed } from '../../utils/sites/pubmed';
import { isUnreadable, type Site } from '../../utils/sites/site';
import { parsePage } from '../workbench/parse-page';

const ADDRESS = 'https://aclanthology.org/2026.acl-long.997/';

function read(site: Site, html: string) {
  const found = site.paper?.(parsePage(html, ADDRESS), new URL(ADDRESS));
  if (!found || isUnreadable(found)) throw new Error('not read');
  return found.paper;
}

describe('angle brackets that are text', () => {
  const TITLE = 'Fixtures of &lt;think&gt; in List&lt;T&gt;';

  it('stay in titles, wherever they are read', () => {
    const head = `<meta name="citation_title" content="${TITLE}"><meta name="citation_doi" content="10.1234/f.1">`;
    for (const site of [generic, aclAnthology])
      expect(read(site, `<head>${head}</head><body><main><h2 id="title">${TITLE}</h2></main></body>`).title).toBe(
        'Fixtures of <think> in List<T>',
      );
  });

  it('stay in an abstract that the page shows, even where they look like markup', () => {
    const body = `<main><h2 id="title">A Fixture</h2><div class="card-body acl-abstract"><h5>Abstract</h5><span>Between &lt;b&gt; and &lt;/b&gt;, where p&lt;0.05 &lt; n &gt; 3.</span></div></main>`;
    expect(read(aclAnthology, `<body>${body}</body>`).abstract).toBe('Between <b> and </b>, where p<0.05 < n > 3.');
  });

  it('stay in an abstract that metadata states, whose markup goes', () => {
    const abstract =
      '&lt;jats:title&gt;Abstract&lt;/jats:title&gt;&lt;jats:p&gt;We drop &lt;answer&gt; from &lt;jats:italic&gt;E. fixtura&lt;/jats:italic&gt;, p&lt;0.05.&lt;/jats:p&gt;';
    const head = `<meta name="citation_title" content="A Fixture"><meta name="citation_doi" content="10.1234/f.1"><meta name="citation_abstract" content="${abstract}">`;
    expect(read(generic, `<head>${head}</head>`).abstract).toBe('We drop <answer> from E. fixtura, p<0.05.');
  });

  it('are read where they were escaped twice', () => {
    const head =
      '<meta name="citation_title" content="Of &amp;lt;i&amp;gt;E. fixtura&amp;lt;/i&amp;gt; &amp;amp; more"><meta name="citation_journal_title" content="Fixtures &amp;amp; Samples"><meta name="citation_doi" content="10.1234/f.1">';
    expect(read(generic, `<head>${head}</head>`)).toMatchObject({
      title: 'Of E. fixtura & more',
      venue: 'Fixtures & Samples',
    });
  });
});

it('reads the names that metadata states by one reader', () => {
  const names = ['Ada Example, PhD', 'Bob Sample, Jr.', 'Team, Invented', 'Carol Fixture¹*'];
  const head = names.map((name) => `<meta name="citation_author" content="${name}">`).join('');
  expect(read(aclAnthology, `<head><meta name="citation_title" content="A Fixture">${head}</head>`).authors).toEqual([
    { family: 'Example', given: 'Ada' },
    { family: 'Sample', given: 'Bob', suffix: 'Jr.' },
    { literal: 'Invented Team' },
    { family: 'Fixture', given: 'Carol' },
  ]);
});

it.each([
  [
    'Muster-Lüdig H Jr, de Fixture JP, Ejemplo Muestra MD; INVENT Study Group.',
    [
      { family: 'Muster-Lüdig', given: 'H', suffix: 'Jr' },
      { family: 'de Fixture', given: 'JP' },
      { family: 'Ejemplo Muestra', given: 'MD' },
      { literal: 'INVENT Study Group' },
    ],
  ],
  [
    'Example A 2nd, Sample B 3rd.',
    [
      { family: 'Example', given: 'A', suffix: '2nd' },
      { family: 'Sample', given: 'B', suffix: '3rd' },
    ],
  ],
  ['[No authors listed]', []],
])('reads names as MEDLINE cites them: %s', (names, authors) => {
  const address = 'https://pubmed.ncbi.nlm.nih.gov/?term=fixture';
  const html = `<article class="full-docsum"><div class="docsum-wrap"><a class="docsum-title" href="/39000001/">A fixture.</a><span class="docsum-authors full-authors">${names}</span><span class="docsum-pmid">39000001</span></div></article>`;
  const [found] = pubmed.entries(parsePage(html, address), new URL(address));
  expect(found && !isUnreadable(found) && found.paper.authors).toEqual(authors);
});
