/** Pages describe other papers, too: which of the articles in their JSON-LD is the page's own. */
import { describe, expect, it } from 'vitest';

import { ADA, ADDRESS, ARTICLE, json, meta, read } from './crawled-page';

describe('JSON-LD of other papers', () => {
  const RELATED = {
    '@type': 'ScholarlyArticle',
    name: 'On Walls',
    author: 'Cy Poe',
    sameAs: 'https://doi.org/10.1234/walls',
    datePublished: '1999-01-02',
  };
  const OWN = { ...ARTICLE, sameAs: 'https://doi.org/10.1234/f.1' };
  const STATED = meta(['citation_title', 'On Hedges'], ['citation_author', 'Ada Example'], ['citation_date', '2020']);

  it.each<[string, unknown]>([
    ['alone', RELATED],
    ['in a list', [RELATED, { ...RELATED, name: 'On Fences' }]],
    ['in a graph', { '@graph': [{ '@type': 'WebPage' }, RELATED] }],
    ['in a list of related ones', { '@type': 'ItemList', itemListElement: [RELATED] }],
    ['that goes on where the title ends', { ...RELATED, name: 'On Hedges II' }],
    ['that corrects it', { ...RELATED, name: 'Correction to: On Hedges' }],
  ])('lends nothing: %s', (_, value) => {
    expect(read(STATED + json(value))).toMatchObject({
      id: `url:${ADDRESS}`,
      title: 'On Hedges',
      authors: [ADA],
      published: '2020',
    });
  });

  it.each<[string, unknown, string, string]>([
    ['what is stated', [RELATED, OWN], STATED, ''],
    ['what is stated without its subtitle', [RELATED, { ...OWN, headline: 'On Hedges: A Study' }], STATED, ''],
    ['og:title', [RELATED, OWN], meta(['og:title', 'On Hedges | Journal of Hedges']), ''],
    ['og:title that was cut', [RELATED, OWN], meta(['og:title', 'On Hed…']), ''],
    ['the heading', [RELATED, OWN], '', '<h1>On <i>Hedges</i></h1>'],
    ['the window', [RELATED, OWN], '<title>Journal - On Hedges</title>', '<h1>Journal</h1>'],
    ['its address', [RELATED, { ...OWN, url: '/article/1' }], '', ''],
    ['the page that it is on', [RELATED, { ...OWN, mainEntityOfPage: { '@id': `${ADDRESS}/` } }], '', ''],
    ['its canonical address', [RELATED, { ...OWN, url: '/a' }], '<link rel="canonical" href="/a">', ''],
    ['what the page is about', { '@graph': [RELATED, { '@type': 'WebPage', mainEntity: OWN }] }, '', ''],
    [
      'what the page is about by its name',
      { '@graph': [RELATED, { ...OWN, '@id': '#own' }, { '@type': 'WebPage', mainEntity: { '@id': '#own' } }] },
      '',
      '',
    ],
    ['that it is said twice', [OWN, OWN], '', ''],
    ['what it is nested in', { ...OWN, citation: [RELATED], isPartOf: RELATED, hasPart: [RELATED] }, '', ''],
  ])('are told from its own by %s', (_, value, head, body) => {
    expect(read(head + json(value), body)).toMatchObject({ id: 'doi:10.1234/f.1', title: 'On Hedges' });
  });

  it.each<[string, unknown, string]>([
    ['under another heading', RELATED, '<h1>On Hedges</h1>'],
    ['that a posting is about', { '@type': 'BlogPosting', headline: 'Read this', about: RELATED }, ''],
    ['of which none is the own', [RELATED, OWN], ''],
    [
      'that are parts of the page',
      [
        { ...RELATED, '@id': '#a' },
        { ...OWN, '@id': '#b' },
      ],
      '',
    ],
  ])('make none of the page: %s', (_, value, body) => {
    expect(read(json(value), body)).toEqual({});
  });
});
