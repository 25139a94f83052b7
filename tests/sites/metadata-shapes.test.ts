/** What pages say to crawlers, in every shape that schema.org and Highwire allow, and in some that they do not. */
import { describe, expect, it } from 'vitest';

import type { Paper } from '../../utils/model/paper';
import { ADA, ARTICLE, json, meta, read } from './crawled-page';

const BEA = { family: 'Fixture', given: 'Bea' };
const CY = { family: 'Poe', given: 'Cy' };
const WHOLE = 'We cut hedges. They grow again.';

describe('JSON-LD', () => {
  it.each<[string, unknown, Partial<Paper>]>([
    ['a headline in a list', { ...ARTICLE, headline: ['On Hedges'] }, { title: 'On Hedges' }],
    [
      'a headline as a value',
      { ...ARTICLE, headline: { '@value': 'On Hedges', '@language': 'en' } },
      { title: 'On Hedges' },
    ],
    [
      'headlines in two languages',
      {
        ...ARTICLE,
        headline: [
          { '@value': 'On Hedges', '@language': 'en' },
          { '@value': 'Von Hecken', '@language': 'de' },
        ],
      },
      { title: 'On Hedges' },
    ],
    ['an empty headline beside a name', { ...ARTICLE, headline: '', name: 'On Hedges' }, { title: 'On Hedges' }],
    ['a headline of null', { ...ARTICLE, headline: null, name: ['On Hedges'] }, { title: 'On Hedges' }],
    ['an author alone', { ...ARTICLE, author: { '@type': 'Person', name: 'Ada Example' } }, { authors: [ADA] }],
    ['an author as a text', { ...ARTICLE, author: 'Ada Example' }, { authors: [ADA] }],
    ['authors as texts', { ...ARTICLE, author: ['Ada Example', 'Bea Fixture'] }, { authors: [ADA, BEA] }],
    ['authors in one text', { ...ARTICLE, author: 'Ada Example, Bea Fixture, Cy Poe' }, { authors: [ADA, BEA, CY] }],
    [
      'authors in one text with and',
      { ...ARTICLE, author: { name: 'Ada Example and Bea Fixture' } },
      { authors: [ADA, BEA] },
    ],
    ['a name as a value', { ...ARTICLE, author: [{ name: { '@value': 'Ada Example' } }] }, { authors: [ADA] }],
    ['a name in a list', { ...ARTICLE, author: [{ name: ['Ada Example'] }] }, { authors: [ADA] }],
    ['a name given twice', { ...ARTICLE, author: [{ name: ['Ada Example', 'A. Example'] }] }, { authors: [ADA] }],
    ['names in parts', { ...ARTICLE, author: [{ givenName: 'Ada', familyName: 'Example' }] }, { authors: [ADA] }],
    [
      'parts as values',
      { ...ARTICLE, author: [{ givenName: { '@value': 'Ada' }, familyName: ['Example'] }] },
      { authors: [ADA] },
    ],
    [
      'an empty name beside parts',
      { ...ARTICLE, author: [{ name: '', givenName: 'Ada', familyName: 'Example' }] },
      { authors: [ADA] },
    ],
    [
      'authors in an ordered list',
      { ...ARTICLE, author: { '@list': [{ name: 'Ada Example' }, 'Bea Fixture'] } },
      { authors: [ADA, BEA] },
    ],
    ['null among authors', { ...ARTICLE, author: [null, { name: 'Ada Example' }, {}] }, { authors: [ADA] }],
    ['no author but a creator', { ...ARTICLE, author: [], creator: [{ name: 'Ada Example' }] }, { authors: [ADA] }],
    [
      'authors elsewhere in the graph',
      {
        '@graph': [
          { ...ARTICLE, author: [{ '@id': '#ada' }, { '@id': '#bea' }] },
          { '@type': 'Person', '@id': '#bea', name: 'Bea Fixture' },
          { '@type': 'Person', '@id': '#ada', name: 'Ada Example' },
        ],
      },
      { authors: [ADA, BEA] },
    ],
    [
      'a group',
      { ...ARTICLE, author: { '@type': 'Organization', name: 'Hedge Watch' } },
      { authors: [{ literal: 'Hedge Watch' }] },
    ],
    [
      'a type in a list of lists',
      [[{ '@type': 'WebPage' }], [{ ...ARTICLE, '@type': ['Article', 'ScholarlyArticle'] }]],
      { title: 'On Hedges' },
    ],
    ['a type with its address', { ...ARTICLE, '@type': 'https://schema.org/ScholarlyArticle' }, { title: 'On Hedges' }],
    ['a type with its prefix', { ...ARTICLE, '@type': 'schema:MedicalScholarlyArticle' }, { title: 'On Hedges' }],
    ['a page that is about it', { '@type': 'WebPage', mainEntity: [{ ...ARTICLE }] }, { title: 'On Hedges' }],
    ['a graph in a graph', { '@graph': [{ '@graph': [{ ...ARTICLE }] }] }, { title: 'On Hedges' }],
    ['an abstract in a list', { ...ARTICLE, abstract: ['We cut hedges.', 'They grow again.'] }, { abstract: WHOLE }],
    ['an abstract as a value', { ...ARTICLE, abstract: { '@value': WHOLE } }, { abstract: WHOLE }],
    ['an empty abstract beside a description', { ...ARTICLE, abstract: '', description: WHOLE }, { abstract: WHOLE }],
    ['a date in a list', { ...ARTICLE, datePublished: ['2024-03-05', '2024-04'] }, { published: '2024-03-05' }],
    [
      'a date as a value',
      { ...ARTICLE, datePublished: { '@type': 'Date', '@value': '2024-03-05' } },
      { published: '2024-03-05' },
    ],
    ['a year as a number', { ...ARTICLE, datePublished: 2024 }, { published: '2024' }],
    ['a date of creation alone', { ...ARTICLE, dateCreated: '2024-03' }, { published: '2024-03' }],
    [
      'a venue in a list',
      { ...ARTICLE, isPartOf: [{ '@type': 'Periodical', name: 'Journal of Hedges' }] },
      { venue: 'Journal of Hedges' },
    ],
    [
      'an issue of a journal',
      {
        ...ARTICLE,
        isPartOf: {
          '@type': 'PublicationIssue',
          issueNumber: '2',
          isPartOf: { '@type': 'PublicationVolume', isPartOf: { '@type': 'Periodical', name: ['Journal of Hedges'] } },
        },
      },
      { venue: 'Journal of Hedges' },
    ],
    ['a venue as a text', { ...ARTICLE, isPartOf: 'Journal of Hedges' }, { venue: 'Journal of Hedges' }],
    [
      'a DOI as a property',
      { ...ARTICLE, identifier: { '@type': 'PropertyValue', propertyID: 'DOI', value: '10.1234/f.1' } },
      { id: 'doi:10.1234/f.1' },
    ],
    [
      'a DOI among properties',
      {
        ...ARTICLE,
        identifier: [
          { propertyID: 'pmid', value: 123 },
          { propertyID: 'doi', value: ['10.1234/f.1'] },
        ],
      },
      { id: 'doi:10.1234/f.1' },
    ],
    ['a DOI as a value', { ...ARTICLE, identifier: { '@value': 'doi:10.1234/f.1' } }, { id: 'doi:10.1234/f.1' }],
    [
      'a DOI as an object by its name',
      { ...ARTICLE, sameAs: [{ '@id': 'https://doi.org/10.1234/f.1' }] },
      { id: 'doi:10.1234/f.1' },
    ],
  ])('%s', (_, value, expected) => {
    expect(read(json(value))).toMatchObject(expected);
  });

  it.each([
    ['a broken script', '<script type="application/ld+json">{"@type": "ScholarlyArticle",</script>'],
    ['an empty script', '<script type="application/ld+json"></script>'],
    ['an article of news', json({ '@type': 'NewsArticle', headline: 'News' })],
  ])('is read behind %s', (_, before) => {
    expect(read(`${before}${json(ARTICLE)}`).title).toBe('On Hedges');
  });

  it('is passed over where its title is none', () => {
    for (const headline of [null, '', ' ', {}, [], [null], { '@value': '' }, [[[[['deep']]]]]])
      expect(read(json({ ...ARTICLE, headline })).title).toBeUndefined();
  });

  it('of a script with a type in other letters is read, too', () => {
    expect(read(json(ARTICLE).replace('application/ld+json', 'application/LD+JSON; charset=utf-8')).title).toBe(
      'On Hedges',
    );
  });
});

describe('citation_*', () => {
  const TITLE = ['citation_title', 'On Hedges'] as const;

  it.each<[string, string, Partial<Paper>]>([
    ['a title twice', meta(TITLE, ['citation_title', 'Von Hecken']), { title: 'On Hedges' }],
    ['an empty title first', meta(['citation_title', ' '], TITLE), { title: 'On Hedges' }],
    [
      'an empty title beside another vocabulary',
      meta(['citation_title', ''], ['DC.title', 'On Hedges'], ['DC.creator', 'Ada Example']),
      { title: 'On Hedges' },
    ],
    [
      'authors twice over',
      meta(
        TITLE,
        ['citation_author', 'Ada Example'],
        ['citation_author', 'Bea Fixture'],
        ['citation_author', 'Ada Example'],
        ['citation_author', 'Bea Fixture'],
      ),
      { authors: [ADA, BEA] },
    ],
    ['an empty author', meta(TITLE, ['citation_author', ''], ['citation_author', 'Ada Example']), { authors: [ADA] }],
    [
      'authors in one, given names first',
      meta(TITLE, ['citation_author', 'Ada Example; Bea Fixture; Cy Poe']),
      { authors: [ADA, BEA, CY] },
    ],
    ['two authors in one', meta(TITLE, ['citation_author', 'Ada Example and Bea Fixture']), { authors: [ADA, BEA] }],
    [
      'authors as MEDLINE cites them',
      meta(TITLE, ['citation_author', 'Example A'], ['citation_author', 'Fixture BC']),
      {
        authors: [
          { family: 'Example', given: 'A' },
          { family: 'Fixture', given: 'BC' },
        ],
      },
    ],
    ['authors in one', meta(TITLE, ['citation_author', 'Example, Ada; Fixture, Bea']), { authors: [ADA, BEA] }],
    [
      'authors in one with commas',
      meta(TITLE, ['citation_authors', 'Ada Example, Bea Fixture, Cy Poe']),
      { authors: [ADA, BEA, CY] },
    ],
    [
      'only empty authors',
      meta(TITLE, ['citation_author', ''], ['citation_authors', 'Example, Ada;Fixture, Bea;']),
      { authors: [ADA, BEA] },
    ],
    [
      'a DOI twice',
      meta(TITLE, ['citation_doi', ''], ['citation_doi', 'doi:10.1234/F.1'], ['citation_doi', '10.1234/F.1']),
      { id: 'doi:10.1234/f.1' },
    ],
    [
      'no DOI where one should be',
      meta(TITLE, ['citation_doi', 'n/a'], ['DC.identifier', '10.1234/f.1']),
      { id: 'doi:10.1234/f.1' },
    ],
    ['an abstract twice', meta(TITLE, ['citation_abstract', ''], ['citation_abstract', WHOLE]), { abstract: WHOLE }],
    [
      'a date that is none',
      meta(TITLE, ['citation_date', '0000-00-00'], ['citation_publication_date', '2024/03/05']),
      { published: '2024-03-05' },
    ],
    ['an American date', meta(TITLE, ['citation_date', '03/05/2024']), { published: '2024-03-05' }],
    ['a date of two months', meta(TITLE, ['citation_publication_date', 'Oct-Nov 2018']), { published: '2018-10' }],
    ['a date of days', meta(TITLE, ['citation_publication_date', '5-7 May 2018']), { published: '2018-05-05' }],
    [
      'a date twice',
      meta(TITLE, ['citation_publication_date', ''], ['citation_publication_date', '2024/03/05']),
      { published: '2024-03-05' },
    ],
    [
      'a venue twice',
      meta(TITLE, ['citation_journal_title', ''], ['citation_conference_title', 'Hedges 2024']),
      { venue: 'Hedges 2024' },
    ],
  ])('%s', (_, head, expected) => {
    expect(read(head)).toMatchObject(expected);
  });

  it('takes no title that is a word for none', () => {
    for (const title of ['undefined', 'null', '[object Object]', '{{ title }}'])
      expect(
        read(meta(['citation_title', title], ['DC.title', 'On Hedges'], ['DC.creator', 'Ada Example'])).title,
      ).toBe('On Hedges');
  });

  it('meets JSON-LD where it says nothing', () => {
    const head = meta(TITLE, ['citation_author', '']) + json({ ...ARTICLE, abstract: WHOLE });
    expect(read(head)).toMatchObject({ title: 'On Hedges', authors: [ADA], abstract: WHOLE });
  });
});
