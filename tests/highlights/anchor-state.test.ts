import { describe, expect, it } from 'vitest';

import { anchor } from '../../utils/highlights/anchor';

function found(text: string, exact: string, prefix = '', suffix = ''): readonly string[] {
  const { state, spans } = anchor(text, { exact, prefix, suffix });
  return [state, ...spans.map(({ start, end }) => text.slice(start, end))];
}

/** Quotations whose words stand in the text, though they are set otherwise: their words in the text. */
const EXACT = {
  'its own hyphen at a line end': [
    'We plant a slow-\ngrowing hedge.',
    'a slow-growing hedge',
    'a slow-\ngrowing hedge',
  ],
  'two of them': ['an end-\nof-the-\nday walk', 'an end-of-the-day walk', 'an end-\nof-the-\nday walk'],
  'a hyphen that only broke the line': ['our gar-\ndens grow', 'our gardens grow', 'our gar-\ndens grow'],
  'a line end that became a space': ['our gar- dens grow', 'our gardens grow', 'our gar- dens grow'],
  'a soft hyphen': ['our gar\u00addens grow', 'our gardens grow', 'our gar\u00addens grow'],
  'a soft hyphen at a line end': ['our gar\u00ad\ndens grow', 'our gardens grow', 'our gar\u00ad\ndens grow'],
  'other hyphens': [
    'a slow‐growing, fast‑cut hedge',
    'a slow-growing, fast-cut hedge',
    'a slow‐growing, fast‑cut hedge',
  ],
  'a suspended hyphen': ['both short- and long-lived', 'short- and long-lived', 'short- and long-lived'],
  'a hyphen before digits at a line end': ['on HEDGE-\n17 and', 'on HEDGE-17 and', 'on HEDGE-\n17 and'],
  'a range at a line end': ['pages 12-\n34 of it', 'pages 12-34 of', 'pages 12-\n34 of'],
  'an em dash at a line end': ['the cut—\nas a rule—heals', 'the cut—as a rule—heals', 'the cut—\nas a rule—heals'],
  'dashes with space around': ['the cut — as a rule – heals', 'the cut—as a rule—heals', 'the cut — as a rule – heals'],
  'dashes of ASCII': ['the cut - as a rule -- heals', 'the cut—as a rule—heals', 'the cut - as a rule -- heals'],
  'a dash between two names': ['the Muster–Example rule', 'the Muster-Example rule', 'the Muster–Example rule'],
  'citations in two brackets': ['as was seen [4], [2] in owls', 'was seen [4, 2] in owls', 'was seen [4], [2] in owls'],
  'citations by number or by name': [
    'that this was seen often (Muster et al., 2019) in owls of the north',
    'this was seen often [4] in owls of the north',
    'this was seen often (Muster et al., 2019) in owls of the north',
  ],
  'citations that are gone': ['was seen in owls', 'was seen [4–6] in owls', 'was seen in owls'],
  'citations without a comma': [
    'owls (Muster & Beispiel 2019) see',
    'owls (Muster and Beispiel, 2019) see',
    'owls (Muster & Beispiel 2019) see',
  ],
  'a citation behind a noun': [
    'these values [4] were tried',
    'these values [7] were tried',
    'these values [4] were tried',
  ],
  'quotation marks around a letter': ["in the garden 'b' we cut", 'the garden “b” we cut', "the garden 'b' we cut"],
  'quotation marks that end at a letter': [
    "it was 'plan b' that won",
    'was “plan b” that won',
    "was 'plan b' that won",
  ],
  'a citation by a name like a month': [
    'that this was seen often (Martin 2019) in owls of the north',
    'this was seen often [4] in owls of the north',
    'this was seen often (Martin 2019) in owls of the north',
  ],
  'a citation behind a preposition': [
    'as was shown in [4, 7] for owls',
    'was shown in [2, 3] for',
    'was shown in [4, 7] for',
  ],
  'an ampersand': ['of hedges & gardens', 'of hedges and gardens', 'of hedges & gardens'],
  'an escaped ampersand': ['of hedges \\& gardens', 'of hedges and gardens', 'of hedges \\& gardens'],
  'an accent before its letter': ['by M¨uller, Andr´e and', 'by Müller, André and', 'by M¨uller, Andr´e and'],
  'an accent after its letter': ['by Mu¨ller and', 'by Müller and', 'by Mu¨ller and'],
  'an accent on a dotless letter': ['a na¨ıve hedge', 'a naïve hedge', 'a na¨ıve hedge'],
  'a grave accent': ['by Mol`ere and', 'by Molère and', 'by Mol`ere and'],
  'accents of TeX': [
    'by M\\"uller and Andr{\\\'e} here',
    'by Müller and André here',
    'by M\\"uller and Andr{\\\'e} here',
  ],
  'an acute as an apostrophe': ['it´s what we don´t see', "it's what we don't see", 'it´s what we don´t see'],
  'decomposed accents': ['near the cafe\u0301 is', 'the café', 'the cafe\u0301'],
  'decomposed accents in the quotation': ['near the café is', 'the cafe\u0301', 'the café'],
  'a decomposed syllable': [
    '이 \u110b\u1165\u11ab\u110b\u1165 모델',
    '언어 모델',
    '\u110b\u1165\u11ab\u110b\u1165 모델',
  ],
  'ligatures and fonts': ['an eﬃcient 𝑓𝑙𝑜𝑤 here', 'an efficient flow', 'an eﬃcient 𝑓𝑙𝑜𝑤'],
  'a formula as signs': [
    'where the αt of hedges falls',
    'where the $\\alpha_t$ of hedges falls',
    'where the αt of hedges falls',
  ],
  'a formula in another source': [
    'takes $O(n^{2})$ cuts per day',
    'takes $O(n^2)$ cuts per day',
    'takes $O(n^{2})$ cuts per day',
  ],
  'a formula drawn twice': [
    'takes O(n2)O(n^2) cuts per day',
    'takes $O(n^2)$ cuts per day',
    'takes O(n2)O(n^2) cuts per day',
  ],
  'a formula as its sign alone': ['at a rate β of all', 'a rate $\\beta$ of all', 'a rate β of all'],
  'a formula in parts': ['takes 10$^3$ cuts a day', 'takes $10^3$ cuts a day', 'takes 10$^3$ cuts a day'],
  'a formula that is gone': [
    'hedges are cut at a rate of all that grow',
    'hedges are cut at a rate $\\beta$ of all that grow',
    'hedges are cut at a rate of all that grow',
  ],
  'a formula whose macro is not known': [
    'hedges are cut at a rate $\\rate$ of all that grow',
    'hedges are cut at a rate $0.1$ of all that grow',
    'hedges are cut at a rate $\\rate$ of all that grow',
  ],
  'a formula in another font': ['the set $\\mathcal{X}$ of all', 'set $X$ of', 'set $\\mathcal{X}$ of'],
  'other punctuation': [
    'First we cut, then we wait: it grows.',
    'First we cut then we wait; it grows',
    'First we cut, then we wait: it grows',
  ],
  'lines of Chinese': ['我们研究树\n篱的生长规律。', '我们研究树篱的生长规律', '我们研究树\n篱的生长规律'],
} as const;

describe('a highlight is unchanged', () => {
  it.each(Object.entries(EXACT))('over %s', (_, [text, exact, words]) => {
    expect(found(text, exact)).toEqual(['exact', words]);
  });
});

/** Two ways to set the same. */
const SET_ALIKE: readonly (readonly [string, string])[] = [
  ['a · b', 'a ⋅ b'],
  ['a*b', 'a∗b'],
  ['p ∼ q', 'p ~ q'],
  ['3 × 3', '3×3'],
  ['3×3', '3x3'],
  ['A -> B', 'A → B'],
  ['½', '1/2'],
  ['Straße', 'Strasse'],
  ['e ffi cient', 'efficient'],
  ['e ﬃ cient', 'efficient'],
  ['di↵erent', 'different'],
  ['key¬\nword', 'keyword'],
  ['\\(\\alpha\\)', '$\\alpha$'],
  ['1,000', '1000'],
  ['R&D', 'R and D'],
  ['10³', '10^3'],
  ['each garden¹', 'each garden [1]'],
  ['each garden¹,²', 'each garden [1, 2]'],
];

describe('a highlight is unchanged, with no more than this around it,', () => {
  it.each(SET_ALIKE)('where %j stands for %j', (one, other) => {
    for (const [shown, quoted] of [
      [one, other],
      [other, one],
    ]) {
      const words = `we saw that ${shown} of hedges is tall`;
      expect(found(`In spring ${words} today.`, `we saw that ${quoted} of hedges is tall`)).toEqual(['exact', words]);
    }
  });

  it.each([
    ['a 5 % gain over', 'a 5% gain over'],
    ['p < 0.05', 'p<0.05'],
    ['3 × 3', '3×3'],
  ])('where %j stands for %j alone', (one, other) => {
    expect(found(`We saw ${one} in it.`, other)).toEqual(['exact', one]);
    expect(found(`We saw ${other} in it.`, one)).toEqual(['exact', other]);
  });
});

describe('a highlight is changed', () => {
  it.each([
    ['another word', 'A walker claps twice in each stairwell.', 'walker claps once in each stairwell'],
    ['a word more', 'A walker never claps once in each stairwell.', 'walker claps once in each stairwell'],
    ['another number', 'We cut 312 hedges in nine gardens.', 'We cut 412 hedges in nine gardens'],
    ['a range made a number', 'It is on pages 1234 of the report.', 'It is on pages 12-34 of the report'],
    ['another sign', 'It holds for p > 0.01 in all gardens.', 'It holds for p < 0.01 in all gardens'],
    ['a decimal point', 'It grows by 15 metres in a year.', 'It grows by 1.5 metres in a year'],
    [
      'a word where a formula was',
      'We carry three books at once to the shelf.',
      'We carry $k$ books at once to the shelf',
    ],
    ['an interval', 'a score within [0, 5] for each hedge', 'a score within [0, 1] for each hedge'],
    ['other values', 'values [8, 16, 32] were tried in each run', 'values [16, 32, 64] were tried in each run'],
    ['other layers', 'the layers [1-6] were frozen in this run', 'the layers [1-12] were frozen in this run'],
    ['a list after a sign', 'with sizes n = [1, 2] in the first run', 'with sizes n = [2, 3] in the first run'],
    ['larger numbers', 'tried with [1024, 4096] in the first run', 'tried with [1024, 2048] in the first run'],
    ['a sharp behind a letter', 'the C code is faster than that of Java', 'the C# code is faster than that of Java'],
    ['a prime', 'the map f is smooth on all of the set', "the map f' is smooth on all of the set"],
    ['an interval of a variable', 'where x in [1, 3] for all that we saw', 'where x in [1, 2] for all that we saw'],
    ['where something lies', 'the root lies in [1, 3] for all of them', 'the root lies in [1, 2] for all of them'],
    ['March in brackets', 'the flood (March 2020) was a large one', 'the flood (March 2019) was a large one'],
    ['a date in brackets', 'the last cut (July 2019) in the garden', 'the last cut (June 2019) in the garden'],
    ['a letter that is no accent', 'это мои большой и тихий сад', 'это мой большой и тихий сад'],
    ...[
      ['$0.1$', '$0.9$'],
      ['$\\alpha$', '$\\beta$'],
      ['$\\alpha$', 'β'],
      ['$x<y$', '$x>y$'],
      ['$x<y$', 'x > y'],
      ['$L_1$', '$L_2$'],
      ['$\\leq 5$', '< 5'],
      ['$(0,1)$', '$[0,1]$'],
    ].flatMap(([one, other]): [string, string, string][] => [
      [`the formula ${one}`, `We cut at a rate of ${one} of all hedges.`, `cut at a rate of ${other} of all hedges`],
      [`the formula ${other}`, `We cut at a rate of ${other} of all hedges.`, `cut at a rate of ${one} of all hedges`],
    ]),
    ['a power', 'We cut 103 hedges in all of the gardens.', 'We cut 10³ hedges in all of the gardens'],
    ['a power of ASCII', 'We cut 103 hedges in all of the gardens.', 'We cut 10^3 hedges in all of the gardens'],
    ['the power of a unit', 'It is 5 cm² of all that the garden has.', 'It is 5 cm³ of all that the garden has'],
    ['another formula alone', 'where $n^3$ is', '$n^2$'],
  ])('by %s', (_, text, exact) => {
    expect(['changed', 'orphan']).toContain(found(text, exact)[0]);
    expect(found(text, exact, text.slice(0, 5), text.slice(-5))[0]).not.toBe('exact');
  });

  it('by a sentence put between its sentences', () => {
    const [one, two] = ['We study hedges in many gardens.', 'Each of them is cut twice a year.'];
    const text = `${one} Nobody had asked for this before we did, or so we were told by gardeners. ${two}`;
    expect(found(text, `${one} ${two}`)[0]).toBe('changed');
  });
});

it('keeps money out of formulas', () => {
  const text = 'A hedge costs $5 in spring and $10 in autumn, or $k$ cuts.';
  expect(found(text, 'costs $5 in spring and $10 in autumn')).toEqual([
    'exact',
    'costs $5 in spring and $10 in autumn',
  ]);
  expect(found(text, 'costs $5 in summer and $10 in autumn')[0]).toBe('changed');
});
