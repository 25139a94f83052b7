import { describe, expect, it } from 'vitest';

import { generic } from '../../utils/sites/generic';
import { isUnreadable } from '../../utils/sites/site';
import { parsePage } from '../workbench/parse-page';

const read = (address: string, head: string, body = '') => {
  const found = generic.paper?.(parsePage(`<head>${head}</head><body>${body}</body>`, address), new URL(address));
  return found && !isUnreadable(found) ? found.paper : undefined;
};
const meta = (pairs: Readonly<Record<string, string>>): string =>
  Object.entries(pairs)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('');

describe('any paper’s page', () => {
  it.each([
    [
      'highwire',
      meta({
        citation_title: 'A Fixture',
        citation_author: 'Example, Ada',
        citation_doi: '10.1234/F.1',
        citation_date: '2026/05/04',
      }),
      {
        id: 'doi:10.1234/f.1',
        title: 'A Fixture',
        authors: [{ family: 'Example', given: 'Ada' }],
        published: '2026-05-04',
      },
    ],
    [
      'Dublin Core',
      meta({ 'DC.Title': 'A Fixture', 'DC.Creator': 'Ada Example', 'DC.Identifier': 'doi:10.1234/F.1' }),
      { id: 'doi:10.1234/f.1', title: 'A Fixture', authors: [{ family: 'Example', given: 'Ada' }] },
    ],
    [
      'PRISM',
      meta({ 'dc.title': 'A Fixture', 'prism.doi': '10.1234/F.1', 'prism.publicationDate': '2026-05-04' }),
      { id: 'doi:10.1234/f.1', published: '2026-05-04' },
    ],
    [
      'JSON-LD in a graph',
      `<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["ScholarlyArticle"],"headline":"A Fixture","author":[{"@type":"Person","name":"Ada Example"}],"datePublished":"2026-05-04","description":"All of it.","sameAs":"https://doi.org/10.1234/F.1"}]}</script>`,
      { id: 'doi:10.1234/f.1', title: 'A Fixture', abstract: 'All of it.', published: '2026-05-04' },
    ],
  ])('reads %s', (_, head, expected) => {
    expect(read('https://journal.example/article/1', head)).toMatchObject(expected);
  });

  it.each([
    [
      'DCTERMS',
      meta({
        'DCTERMS.title': 'A Fixture',
        'DCTERMS.creator': 'Example, Ada',
        'DCTERMS.identifier': 'https://doi.org/10.1234/F.1',
        'DCTERMS.issued': '2026-05',
        'DCTERMS.abstract': 'All of it.',
      }),
      { id: 'doi:10.1234/f.1', abstract: 'All of it.', published: '2026-05' },
    ],
    [
      'bepress',
      meta({
        bepress_citation_title: 'A Fixture',
        bepress_citation_author: 'Example, Ada',
        bepress_citation_date: '2026',
      }),
      { title: 'A Fixture', authors: [{ family: 'Example', given: 'Ada' }], published: '2026' },
    ],
    [
      'EPrints',
      meta({ 'eprints.title': 'A Fixture', 'eprints.creators_name': 'Example, Ada', 'eprints.abstract': 'All of it.' }),
      { title: 'A Fixture', abstract: 'All of it.' },
    ],
    [
      'an arXiv identifier among others',
      meta({ 'DC.title': 'A Fixture', 'DC.creator': 'Ada Example', 'DC.identifier': 'arXiv:2401.01234v2' }),
      { id: 'arxiv:2401.01234' },
    ],
    [
      'JSON-LD in an array, with names in parts, a list and an identifier that is an object',
      `<script type="application/ld+json">[{"@type":"BreadcrumbList"},{"@type":"http://schema.org/ScholarlyArticle","name":"A Fixture","author":{"@list":[{"givenName":"Ada","familyName":"Example"},"Bea Fixture"]},"identifier":[{"@type":"PropertyValue","propertyID":"DOI","value":"10.1234/F.1"}]}]</script>`,
      {
        id: 'doi:10.1234/f.1',
        authors: [
          { family: 'Example', given: 'Ada' },
          { family: 'Fixture', given: 'Bea' },
        ],
      },
    ],
    [
      'JSON-LD below the page that it is the main entity of',
      `<script type="application/ld+json">{"@type":"WebPage","mainEntity":{"@type":"ScholarlyArticle","headline":"A Fixture","@id":"https://doi.org/10.1234/F.1"}}</script>`,
      { id: 'doi:10.1234/f.1', title: 'A Fixture' },
    ],
    [
      'tags inside of words',
      meta({ citation_title: 'CO&lt;sub&gt;2&lt;/sub&gt; in &lt;i&gt;E. fixtura&lt;/i&gt;, and a &lt; b' }),
      { title: 'CO2 in E. fixtura, and a < b' },
    ],
  ])('reads %s too', (_, head, expected) => {
    expect(read('https://journal.example/article/1', head)).toMatchObject(expected);
  });

  const LONG = 'One sentence of an abstract that is as long as abstracts are. '.repeat(3).trim();

  it.each([
    ['shown, where the head says none', '', LONG],
    ['shown, where the head cuts it', meta({ 'DC.description': `${LONG.slice(0, 50)}...` }), LONG],
    ['said, where both are whole', meta({ citation_abstract: 'All of it.' }), 'All of it.'],
  ])('takes the abstract that is %s', (_, head, abstract) => {
    const body = `<main><div class="modal"><p class="abstract-help">${LONG} No.</p></div><div class="abstract-tabs">Abstract</div><div class="abstract highlights">${LONG} No.</div><section class="article-abstract"><h2>Abstract</h2><p>${LONG}</p></section></main>`;
    const found = read('https://journal.example/1', meta({ citation_title: 'A Fixture' }) + head, body);
    expect(found?.abstract).toBe(abstract);
  });

  it.each([
    [
      'without highlights in one block with it',
      `<div class="Abstracts"><div class="abstract author-highlights"><h2>Highlights</h2><p>No.</p></div><div class="abstract author"><h2>Abstract</h2><p>${LONG}</p></div></div>`,
    ],
    ['without a button', `<div class="abstract"><h3>ABSTRACT</h3><p>${LONG}</p><a>Show more</a></div>`],
    [
      'in its first language',
      `<div class="abstract-group"><section lang="en"><h2>Abstract</h2><p>${LONG}</p></section><section lang="fr"><h2>Résumé</h2><p>Une phrase.</p></section></div>`,
    ],
  ])('takes an abstract %s', (_, body) => {
    const head = meta({ citation_title: 'A Fixture' });
    expect(read('https://journal.example/1', head, `<main>${body}</main>`)?.abstract).toBe(LONG);
  });

  it('takes no cut abstract for the whole', () => {
    const head = meta({ citation_title: 'A Fixture', 'DC.description': 'The first words …' });
    expect(read('https://journal.example/1', head)).toMatchObject({ title: 'A Fixture' });
    expect(read('https://journal.example/1', head)?.abstract).toBeUndefined();
  });

  it('takes what is said to those who share the page only if it is whole', () => {
    const share = (text: string): string =>
      `${meta({ citation_title: 'A Fixture' })}<meta property="og:description" content="${text}">`;
    expect(read('https://journal.example/1', share('All of it.'))?.abstract).toBe('All of it.');
    expect(read('https://journal.example/1', share('The first words…'))?.abstract).toBeUndefined();
  });

  it('knows an arXiv paper by the address alone', () => {
    const head = '<meta property="og:title" content="A Fixture">';
    expect(read('https://www.alphaxiv.org/abs/2401.01234v1', head)?.id).toBe('arxiv:2401.01234');
  });

  it('takes a DOI from the address, and the title from OpenGraph then', () => {
    const head = '<meta property="og:title" content="A Fixture">';
    expect(read('https://journal.example/doi/full/10.1234/F.1?x=1', head)).toMatchObject({
      id: 'doi:10.1234/f.1',
      title: 'A Fixture',
    });
  });

  it.each([
    ['a news page', 'https://news.example/1', '<meta property="og:title" content="News">'],
    [
      'an article that is not scholarly',
      'https://news.example/1',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"News"}</script>',
    ],
    ['JSON that is none', 'https://news.example/1', '<script type="application/ld+json">{"@type":</script>'],
    ['an empty page', 'https://news.example/1', ''],
  ])('finds nothing on %s', (_, address, head) => {
    expect(read(address, head)).toBeUndefined();
  });
});
