import { describe, expect, it } from 'vitest';

import { ieeeXplore } from '../../utils/sites/ieee-xplore';
import { metadataOf } from '../../utils/sites/metadata';
import { paperPage } from '../../utils/sites/paper-page';
import { isUnreadable } from '../../utils/sites/site';
import { virtualConference } from '../../utils/sites/virtual-conference';
import { parsePage } from '../workbench/parse-page';

const URL_ = 'https://journal.example/article/1';
const LONG = 'One sentence of an abstract that is as long as abstracts are.';

function read(html: string, selectors = { title: 'h1 .text, h1', abstract: '.abstract p, .text-of-abstract' }) {
  return paperPage(parsePage(html, URL_), new URL(URL_), selectors);
}

const paperOf = (html: string) => {
  const found = read(html);
  return found && !isUnreadable(found) ? found.paper : undefined;
};

describe('a paper’s page', () => {
  it.each([
    ['an empty first match', `<div class="abstract"><p></p></div><div class="text-of-abstract">${LONG}</div>`],
    [
      'an empty paragraph beside it',
      `<div class="abstract"><p> </p><p>${LONG}</p></div><div class="text-of-abstract">No.</div>`,
    ],
    [
      'a better match further down',
      `<div class="text-of-abstract">No.</div><div class="abstract"><p>${LONG}</p></div>`,
    ],
  ])('has its abstract after %s', (_, body) => {
    expect(paperOf(`<main><h1>A Fixture</h1>${body}</main>`)?.abstract).toBe(LONG);
  });

  it.each([
    ['beside', '<h1><div class="kind">Review</div><span class="text">A Fixture</span></h1>'],
    ['beside, without a name for the title', '<h1><p>Review</p><span>A Fixture</span></h1>'],
  ])('has its title without a label that stands %s', (_, heading) => {
    const found = read(`<head><meta name="citation_title" content="A Fixture"></head><main>${heading}</main>`);
    expect(found && !isUnreadable(found) && found.fields.title?.textContent).toBe('A Fixture');
    expect(paperOf(`<main>${heading}</main>`)?.title ?? 'A Fixture').toBe('A Fixture');
  });

  it('says its abstract in its own words where it is shown in translation', () => {
    const page = `<html class="translated-ltr"><head><meta name="citation_title" content="A Fixture"><meta name="citation_abstract" content="${LONG}"></head><main><h1><font>Ein Muster</font></h1><div class="abstract"><p><font>Ein Satz.</font></p></div></main></html>`;
    expect(paperOf(page)).toMatchObject({ title: 'A Fixture', abstract: LONG });
  });
});

describe('when a paper appeared', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'put online decades later',
      { citation_publication_date: '1977/01', citation_online_date: '2007/10/23' },
      '1977-01',
    ],
    ['of which only the year is known', { citation_year: '1955', citation_online_date: '2007/10/23' }, '1955'],
    [
      'online before it was printed',
      { citation_publication_date: '2013/01/01', citation_online_date: '2012/05/31' },
      '2012-05-31',
    ],
    [
      'with a filler for the day',
      { citation_publication_date: '2020/01/01', citation_online_date: '2020/06/09' },
      '2020-06-09',
    ],
    ['with a filler first', { citation_date: '2020/01/01', citation_publication_date: '2020/06' }, '2020-06'],
    ['on the first of January', { citation_date: '2020/01/01', citation_year: '2020' }, '2020-01-01'],
  ])('%s', (_, said, published) => {
    const head = Object.entries(said).map(([name, content]) => `<meta name="${name}" content="${content}">`);
    expect(metadataOf(parsePage(head.join(''), URL_), new URL(URL_)).published).toBe(published);
  });
});

describe('what a server sends before anything is drawn', () => {
  const address = 'https://ieeexplore.ieee.org/document/1000001';
  const send = (script: string) =>
    ieeeXplore.paper?.(
      parsePage(`<body><script>${script}</script><xpl-root></xpl-root></body>`, address),
      new URL(address),
    );
  const said = {
    title: 'A Fixture of {Braces} & "Quotes"',
    authors: [{ name: 'Ada Example' }, null, { name: 'Bea Fixture' }],
    abstract: LONG,
    doi: '10.1109/FIX.2020.1',
    displayPublicationDate: '06 April 2020',
    publicationTitle: 'Journal of Fixtures',
  };

  it('is read as JSON', () => {
    const found = send(`var x={};\nxplGlobal.document.metadata=${JSON.stringify(said)};\nx={}`);
    expect(found && !isUnreadable(found) && found.paper).toMatchObject({
      id: 'doi:10.1109/fix.2020.1',
      title: 'A Fixture of {Braces} & "Quotes"',
      authors: [
        { family: 'Example', given: 'Ada' },
        { family: 'Fixture', given: 'Bea' },
      ],
      abstract: LONG,
      published: '2020-04-06',
      venue: 'Journal of Fixtures',
    });
  });

  it('has its formulas in TeX, as old records and new ones mark them', () => {
    const old = '<formula formulatype="inline"><tex Notation="TeX">$x$</tex></formula>';
    const marked = '<inline-formula><tex-math notation="LaTeX">$y$</tex-math></inline-formula>';
    const found = send(
      `xplGlobal.document.metadata=${JSON.stringify({ ...said, title: `Of ${old}`, abstract: `${LONG} ${old}, ${marked}.` })};`,
    );
    expect(found && !isUnreadable(found) && found.paper).toMatchObject({
      title: 'Of $x$',
      abstract: `${LONG} $x$, $y$.`,
    });
  });

  it.each([
    '',
    'xplGlobal.document.metadata={',
    'xplGlobal.document.metadata={a:alert(1)};',
    'xplGlobal.document.metadata=null',
  ])('is nothing in %j', (script) => expect(send(script)).toBeUndefined());
});

it('lists the posters of a conference’s calendar, and neither talks nor breaks', () => {
  const address = 'https://icml.cc/virtual/2023/calendar';
  const page = parsePage(
    `<main><div class="timebox"><div class="eventblock"><div class="content oral">[8:30] A Talk</div><div class="content poster"><a href="/virtual/2023/poster/1">A Fixture</a></div><div class="content poster"><a href="/virtual/2023/poster/2">Another Fixture</a></div></div><div class="eventblock"><div class="content "><a href="/virtual/2023/social/3">Lunch</a></div></div></div></main>`,
    address,
  );
  const found = [...virtualConference.entries(page, new URL(address))];
  expect(found.map((one) => !isUnreadable(one) && one.paper.title)).toEqual(['A Fixture', 'Another Fixture']);
});
