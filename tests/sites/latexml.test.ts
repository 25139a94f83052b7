/** Titles and authors as LaTeXML writes them, in every shape that TeX leaves them in. */
import { describe, expect, it } from 'vitest';

import { authorName } from '../../utils/model/authors';
import { ar5iv } from '../../utils/sites/ar5iv';
import { arxivHtml } from '../../utils/sites/arxiv-html';
import { claim } from '../../utils/sites/match';
import { SITES } from '../../utils/sites/index';
import { isUnreadable } from '../../utils/sites/site';
import { parsePage } from '../workbench/parse-page';

const NAMES = 'Ada Example; Bob Sample; Carol Fixture';
const NOTE = (role: string, text: string): string =>
  `<span class="ltx_note ltx_role_${role}"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>${text}</span></span></span>`;
const SUP = (text: string): string => `<sup class="ltx_sup">${text}</sup>`;
const MATH = (tex: string): string =>
  `<math alttext="${tex}" class="ltx_Math" display="inline"><semantics><mi>x</mi><annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`;
const BOLD = (text: string): string => `<span class="ltx_text ltx_font_bold">${text}</span>`;
const BR = '<br class="ltx_break">';
const MAIL = (name: string): string => `<span class="ltx_text ltx_font_typewriter">${name}@example.org</span>`;

function read(title: string, people: readonly string[], { twice = false, abstract = 'One sentence.' } = {}) {
  const creators = people.map(
    (one) => `<span class="ltx_creator ltx_role_author"><span class="ltx_personname">${one}</span></span>`,
  );
  const authors = `<div class="ltx_authors">${creators.join('\n')}</div>`;
  const html = `<article class="ltx_document"><h1 class="ltx_title ltx_title_document">${title}</h1>${authors}${twice ? authors : ''}
    <div class="ltx_abstract"><h6 class="ltx_title ltx_title_abstract">Abstract</h6><p class="ltx_p">${abstract}</p></div></article>`;
  return [
    [arxivHtml, 'https://arxiv.org/html/2609.30007v1'] as const,
    [ar5iv, 'https://ar5iv.labs.arxiv.org/html/2609.30007'] as const,
  ].map(([site, address]) => {
    const entry = site.paper?.(parsePage(html, address), new URL(address));
    if (!entry || isUnreadable(entry)) throw new Error('not read');
    return entry.paper;
  });
}

const names = (...people: readonly string[]): string[] =>
  read('A Fixture', people).map(({ authors }) => authors.map(authorName).join('; '));

describe('one block that holds all authors', () => {
  it.each([
    ['commas', 'Ada Example, Bob Sample, Carol Fixture'],
    ['and', 'Ada Example and Bob Sample and Carol Fixture'],
    ['a comma and and', 'Ada Example, Bob Sample, and Carol Fixture'],
    ['ampersands', 'Ada Example &amp; Bob Sample &amp; Carol Fixture'],
    ['wide spaces', 'Ada Example\u2003Bob Sample\u2003\u2003Carol Fixture'],
    ['spaces that hold together', 'Ada\u00a0Example\u00a0\u00a0\u00a0Bob Sample\u00a0 \u00a0\u00a0Carol Fixture'],
    ['raised numbers', `Ada Example${SUP('1')} Bob Sample${SUP('1,2')} Carol Fixture${SUP('∗')}`],
    [
      'raised numbers and commas',
      `Ada Example${SUP('1')}, Bob Sample${SUP('2')}${SUP('†')}, Carol Fixture${SUP('1')},`,
    ],
    ['formulas', `Ada Example${MATH('{}^{1}')}, Bob Sample${MATH('^{2,*}')}, Carol Fixture${MATH('{}^{\\dagger}')}`],
    ['digits and daggers', 'Ada Example¹, Bob Sample²†, Carol Fixture1,2'],
    [
      'notes',
      `Ada Example${NOTE('thanks', 'Equal, and first.')}, Bob Sample${NOTE('footnote', 'Left.')}, Carol Fixture`,
    ],
    ['bold names', `${BOLD(`Ada Example${SUP('1')}  Bob Sample${SUP('2')}`)} ${BOLD('Carol Fixture')}`],
    ['line ends', `Ada Example${BR}Bob Sample${BR}Carol Fixture`],
    ['lines of several', `\nAda Example, Bob Sample,\n${BR}Carol Fixture\n${BR}University of Fixtures`],
    ['an affiliation below', `\nAda Example, Bob Sample, Carol Fixture\n${BR}University of Fixtures`],
    [
      'marked affiliations',
      `Ada Example${SUP('1')}, Bob Sample${SUP('2')}, Carol Fixture${SUP('2')}${BR}${SUP('1')}Fixture Works ${SUP('2')}Sample Town${BR}{ada, bob}@example.org`,
    ],
    [
      'bold lines',
      `${BOLD(`Ada Example${SUP('1')} Bob Sample${SUP('2')}`)}${BR}${BOLD(`Carol Fixture${SUP('1')}`)}${BR}Fixture Town${BR}Sample City`,
    ],
    [
      'a block for each, with addresses',
      `Ada Example${BR}Fixture Works${BR}${MAIL('ada')}${BR}Bob Sample${BR}Sample Works${BR}${MAIL('bob')}${BR}Carol Fixture`,
    ],
    [
      'blocks that begin with &',
      `Ada Example${BR}Fixture Works${BR}&amp;Bob Sample${BR}Sample Works${BR}&amp;Carol Fixture${BR}${MAIL('carol')}`,
    ],
    [
      'commands that are not known',
      `Ada Example${BR}Fixture Works<span class="ltx_ERROR undefined">\\And</span>Bob Sample${BR}Works<span class="ltx_ERROR undefined">\\AND</span>Carol Fixture`,
    ],
    [
      'a table',
      `<span class="ltx_tabular"><span class="ltx_tr"><span class="ltx_td">Ada Example</span><span class="ltx_td">Bob Sample</span><span class="ltx_td">Carol Fixture</span></span><span class="ltx_tr"><span class="ltx_td">Fixture Institute</span><span class="ltx_td">Works</span></span></span>`,
    ],
    [
      'a table of blocks',
      `<span class="ltx_tabular"><span class="ltx_tr"><span class="ltx_td">Ada Example${BR}Fixture Works</span><span class="ltx_td">Bob Sample${BR}${MAIL('bob')}</span><span class="ltx_td">Carol Fixture${BR}Works</span></span></span>`,
    ],
    ['semicolons', 'Ada Example; Bob Sample; Carol Fixture'],
    ['dots and bars', 'Ada Example · Bob Sample | Carol Fixture'],
    ['raised letters', `Ada Example${SUP('a,b')}, Bob Sample${SUP('b,∗')}, Carol Fixture${SUP('a')}`],
    ['raised letters of their own', 'Ada Exampleᵃ, Bob Sampleᵇ, Carol Fixture¹,²'],
    ['formulas between', `Ada Example${MATH('\\quad')}Bob Sample${MATH('\\qquad')}Carol Fixture`],
    ['places in parentheses', 'Ada Example (Fixture Works), Bob Sample (Sample Town), Carol Fixture'],
    [
      'a place behind each',
      `Ada Example, Fixture University${BR}Bob Sample, Fixture University${BR}Carol Fixture, Fixture University`,
    ],
    ['titles before', 'Dr. Ada Example, Prof. Bob Sample, Carol Fixture'],
    ['a word before', 'By Ada Example, Bob Sample and Carol Fixture'],
    ['an address behind each', 'Ada Example ada@example.org, Bob Sample bob@example.org, Carol Fixture'],
    ['addresses alone between', 'Ada Example ada@example.org Bob Sample bob@example.org Carol Fixture'],
    [
      'numbers of researchers',
      'Ada Example 0000-0001-0000-0000, Bob Sample (0000-0001-0000-000X), Carol Fixture 0000-0001-0000-0001',
    ],
    [
      'members of a society',
      'Ada Example, <i>Member, IEEE</i>, Bob Sample, Senior Member, IEEE, and Carol Fixture, <i>Life Fellow, IEEE</i>',
    ],
    ['fellows', 'Ada Example, Fellow of the ACM, Bob Sample, Graduate Student Member, IEEE, Carol Fixture'],
    ['who did as much', `Ada Example${SUP('∗')}, Bob Sample, Carol Fixture${BR}${SUP('∗')}Equal contribution`],
    ['degrees', 'Ada Example, PhD, Bob Sample, MD, and Carol Fixture, M.Sc.'],
    [
      'names behind an address, as \\And leaves them',
      `Ada Example${BR}Fixture Works${BR}${MAIL('ada')}\nBob Sample${BR}Town${BR}${MAIL('bob')}\nCarol Fixture${BR}Works`,
    ],
    [
      'names and places that take turns',
      `Ada Example${BR}<i>Fixture Works${BR}</i>Bob Sample${BR}<i>Sample Works${BR}</i>Carol Fixture${BR}<i>Works</i>`,
    ],
    [
      'institutions in parentheses',
      'Ada Example (University of Fixtures), Bob Sample (Fixture Institute), Carol Fixture',
    ],
    ['spaces that hold apart', 'Ada Example  Bob Sample \u00a0 Carol Fixture'],
    ['bold names apart', `${BOLD('Ada Example')} ${BOLD('Bob Sample')} ${BOLD('Carol Fixture')}`],
    [
      'a marked name in each line, and one address',
      `Ada Example${SUP('1*')}${BR}Bob Sample${SUP('2')}${BR}Carol Fixture${SUP('1')}${BR}${SUP('1')}Works${BR}${MAIL('ada')}`,
    ],
    [
      'a town with its number',
      `Ada Example, Bob Sample &amp; Carol Fixture${BR}Fixture Institute${BR}Sample Town, PA 15213, USA${BR}{a, b}@example.org`,
    ],
    ['who wrote it', `Written by Ada Example${SUP('1')},${BR}Bob Sample${SUP('2')},${BR}Carol Fixture${SUP('1')}`],
    ['departments', `Ada Example, Bob Sample, Carol Fixture${BR}Computer Science${BR}Fixture College`],
    ['an affiliation behind a comma', 'Ada Example, Bob Sample, Carol Fixture, University of Fixtures, Town'],
    [
      'links to identifiers',
      'Ada Example<a href="https://orcid.org/0000-0001-0000-0000">0000-0001-0000-0000</a>, Bob Sample, Carol Fixture',
    ],
  ])('reads %s', (_, block) => expect(names(block)).toEqual([NAMES, NAMES]));
});

describe('a block for each author', () => {
  it.each([
    ['names alone', ['Ada Example', 'Bob Sample', 'Carol Fixture']],
    [
      'what stands below',
      [`Ada Example ${BR}Fixture Works`, `Bob Sample${BR}Sample Town${BR}${MAIL('bob')}`, `Carol Fixture${BR}Ada Town`],
    ],
    ['commas and places', ['Ada Example, Fixtureland', 'Bob Sample, University of Fixtures', 'Carol Fixture']],
    ['notes', [`Ada Example${NOTE('thanks', 'Equal contribution.')}`, `Bob Sample${SUP('2')}`, 'Carol Fixture∗']],
    ['commas behind', ['Ada Example,', 'Bob Sample,', 'Carol Fixture']],
    ['and between', ['Ada Example', 'and Bob Sample', 'and Carol Fixture']],
    ['members', ['Ada Example, <i>Member, IEEE</i>', 'Bob Sample, Fellow, IEEE', 'Carol Fixture']],
    [
      'links to their numbers',
      ['Ada Example', 'Bob Sample', 'Carol Fixture'].map(
        (name) => `<a href="https://orcid.org/0000-0001-0000-0000" class="ltx_ref orcid">${name}</a>`,
      ),
    ],
    ['parts of their addresses', ['Ada Example', 'Bob Sample', 'PA 15213', 'USA', 'Carol Fixture']],
    ['two in one', [`Ada Example and Bob Sample${BR}Fixture Works`, `Carol Fixture${BR}Sample Works`]],
  ])('reads %s', (_, people) => expect(names(...people)).toEqual([NAMES, NAMES]));

  it.each([
    [['Ada Example', 'Ada Example'], 'Ada Example; Ada Example'],
    [['James Example, Jr.', 'Bob Sample III'], 'James Example Jr.; Bob Sample III'],
    [['Example, Ada', 'Sample, Bob'], 'Ada Example; Bob Sample'],
    [['Invented Team', 'The INVENT Collaboration'], 'Invented Team; The INVENT Collaboration'],
    [['李 四', 'Ada van der Example'], '李 四; Ada van der Example'],
    [[`Invented Team${BR}University of Fixtures`], 'Invented Team'],
    [['Invented Team: Ada Example, Bob Sample'], 'Invented Team; Ada Example; Bob Sample'],
    [['Ada Example, INVENT Collaboration'], 'Ada Example; INVENT Collaboration'],
    [[`Ada Example${BR}Institute of Fixtures${BR}${MAIL('ada')}`], 'Ada Example'],
    [[`${MAIL('ada')}`], ''],
    [['Anonymous Authors'], ''],
    [['Ada Kong, Bob Hopkins, Carol York, Dan Berkeley'], 'Ada Kong; Bob Hopkins; Carol York; Dan Berkeley'],
    [['Ada Example, Hong Kong, Fixtureland'], 'Ada Example'],
    [
      [`James Example III${BR}${MAIL('james')}${BR}Kim Sample Jr.${BR}${MAIL('kim')}`],
      'James Example III; Kim Sample Jr.',
    ],
    [['李四、王五、张三'], '李四; 王五; 张三'],
    [['ADA EXAMPLE AND BOB SAMPLE'], 'ADA EXAMPLE; BOB SAMPLE'],
    [['Ada, Bob, Carol'], 'Ada; Bob; Carol'],
    [['Ada-Bea Example-Sample, B. C. Sample, C.-D. Fixture'], 'Ada-Bea Example-Sample; B. C. Sample; C.-D. Fixture'],
    [['Ada Example, on behalf of the INVENT Collaboration'], 'Ada Example; INVENT Collaboration'],
  ])('reads %j', (people, expected) => expect(names(...people)).toEqual([expected, expected]));

  it('reads front matter that stands twice once', () => {
    for (const { authors } of read('A Fixture', ['Ada Example', 'Bob Sample'], { twice: true }))
      expect(authors.map(authorName)).toEqual(['Ada Example', 'Bob Sample']);
    expect(names('Ada Example', 'Bob Sample', 'Ada Example', 'Bob Sample')[0]).toBe('Ada Example; Bob Sample');
    for (const { authors } of read('A Fixture', ['Ada Example, Bob Sample'], { twice: true }))
      expect(authors.map(authorName)).toEqual(['Ada Example', 'Bob Sample']);
  });
});

describe('titles and abstracts', () => {
  it.each([
    ['thanks', `A Fixture${NOTE('thanks', 'Funded by nobody.')}`, 'A Fixture'],
    ['footnotes within', `A${NOTE('footnote', 'Or two.')} Fixture`, 'A Fixture'],
    ['notes of the publisher', `A Fixture<span class="ltx_pubnotes">${NOTE('thanks', 'No.')}</span>`, 'A Fixture'],
    ['raised marks', `A Fixture${SUP('∗')}`, 'A Fixture'],
    ['marks as formulas', `A Fixture${MATH('{}^{\\dagger}')}`, 'A Fixture'],
    ['daggers', 'A Fixture†', 'A Fixture'],
    ['marks without their note', `A Fixture<sup class="ltx_note_mark">1</sup>`, 'A Fixture'],
    ['what hangs on it', `A Fixture\n<span class="ltx_contact ltx_role_note">Note: No.</span>`, 'A Fixture'],
    ['tags', `<span class="ltx_tag">Title: </span>A Fixture`, 'A Fixture'],
    ['notes inside of words', `A ${BOLD(`Fix${NOTE('thanks', 'No.')}ture`)}`, 'A Fixture'],
    ['marks in the middle', `A Fixture${SUP('†')} of${SUP('⋆⋆')} All${MATH('^{\\mathsection}')}`, 'A Fixture of All'],
  ])('leaves %s out', (_, written, title) => {
    expect(read(written, ['Ada Example']).map((paper) => paper.title)).toEqual([title, title]);
  });

  it.each([
    [`E=mc${SUP('2')}`, 'E=mc2'],
    [`On ${MATH('x^{*}')}`, 'On $x^{*}$'],
    ['Faster A*', 'Faster A*'],
    [`RRT${SUP('*')} and A${MATH('{}^{*}')} of Fixtures`, 'RRT* and A$^{*}$ of Fixtures'],
    [`CO${MATH('{}_{2}')} Fixtures`, 'CO$_{2}$ Fixtures'],
    [`A Fixture:${BR}in Two`, 'A Fixture: in Two'],
  ])('keeps %s', (written, title) => expect(read(written, ['Ada Example'])[0]?.title).toBe(title));

  it('leaves notes out of the abstract', () => {
    const abstract = `One${NOTE('footnote', '<span class="ltx_p">A note.</span>')} sentence.`;
    expect(read('A Fixture', ['Ada Example'], { abstract })[0]?.abstract).toBe('One sentence.');
  });
});

const CELL = (classes: string, inner: string): string => `<td class="ltx_eqn_cell ${classes}">${inner}</td>`;

it.each([
  [
    'a formula of its own line',
    `One</p><table class="ltx_equation ltx_eqn_table"><tr class="ltx_eqn_row">${CELL('ltx_eqn_center_padleft', '')}${CELL('', MATH('\\displaystyle x'))}${CELL('ltx_eqn_eqno', '<span class="ltx_tag">(1)</span>')}</tr></table><p class="ltx_p">sentence.`,
    'One $x$ sentence.',
  ],
  ['keywords', `One sentence.</p><p class="ltx_p">${BOLD('Keywords')}: fixtures, things`, 'One sentence.'],
  ['index terms', 'One sentence. <i>Index Terms</i>—fixtures, things', 'One sentence.'],
  ['a heading', `${BOLD('Abstract.')} One sentence.`, 'One sentence.'],
  ['the word it begins with', 'Abstract interpretation is one.', 'Abstract interpretation is one.'],
  ['a picture', 'One sentence. <span class="ltx_caption"><span class="ltx_tag">1</span>Of it.</span>', 'One sentence.'],
])('reads an abstract with %s', (_, abstract, expected) =>
  expect(read('A Fixture', ['Ada Example'], { abstract })[0]?.abstract).toBe(expected),
);

it.each(['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'browse.arxiv.org'])('reads papers of %s', (host) =>
  expect(claim(`https://${host}/html/2609.30007v1`, SITES)?.site.id).toBe('arxiv-html'),
);

it.each(['\u00a0 ', ' ,', '{', 'a@', '&amp;', BR, SUP('1'), 'Aa Bb '])(
  'does not get lost in a long row of %j',
  (piece) => expect(names(`Ada Example${piece.repeat(1_000)}`)[0]).toMatch(/^A/),
);
