import { describe, expect, it } from 'vitest';

import { normalizeDoi } from '../../utils/model/doi';
import { identify, idsFromUrl } from '../../utils/model/identifiers';

const WILEY = '10.1002/(sici)1099-0000(199901/02)12:3/4<567::aid-fix89>3.0.co;2-x';
const ESCAPED = '10.1002/(SICI)1099-0000(199901/02)12:3/4%3C567::AID-FIX89%3E3.0.CO;2-X';

describe('a DOI that is said to be one', () => {
  it.each([
    ['10.5555/Fixture.1', '10.5555/fixture.1'],
    ['doi:10.5555/fixture.1', '10.5555/fixture.1'],
    ['$10.5555/0469(1963)020<0901:fix>2.0.co;2$', '10.5555/0469(1963)020<0901:fix>2.0.co;2'],
    ['10.5555/a$b', '10.5555/a$b'],
    ['DOI: 10.5555/fixture.1', '10.5555/fixture.1'],
    ['DOI 10.5555/fixture.1', '10.5555/fixture.1'],
    ['DOI10.5555/fixture.1', '10.5555/fixture.1'],
    ['doi10.5555%2Ffixture.1', '10.5555/fixture.1'],
    ['xdoi10.5555/fixture.1', undefined],
    ['DOI:https://doi.org/10.5555/fixture.1', '10.5555/fixture.1'],
    ['info:doi/10.5555/fixture.1', '10.5555/fixture.1'],
    ['info:doi/10.5555/a%2Fb', '10.5555/a/b'],
    ['urn:doi:10.5555/fixture.1', '10.5555/fixture.1'],
    ['https://www.doi.org/10.5555/fixture.1', '10.5555/fixture.1'],
    ['http://dx.doi.org/10.5555/fixture.1', '10.5555/fixture.1'],
    ['//doi.org/10.5555/fixture.1', '10.5555/fixture.1'],
    ['doi.org/10.5555/fixture.1', '10.5555/fixture.1'],
    ['https://doi.org/doi:10.5555/fixture.1', '10.5555/fixture.1'],
    ['https://doi.org/10.5555/fixture.1?utm_source=x&utm_medium=y', '10.5555/fixture.1'],
    ['10.5555/fixture.1?utm_source=x', '10.5555/fixture.1'],
    ['10.5555/fixture.1&domain=pdf', '10.5555/fixture.1'],
    ['https://doi.org/10.5555/fixture.1#section', '10.5555/fixture.1'],
    ['10.5555/fixture.1 [doi]', '10.5555/fixture.1'],
    ['10.5555%2Ffixture.1', '10.5555/fixture.1'],
    ['https://doi.org/10.5555%2Ffixture.1', '10.5555/fixture.1'],
    ['https%3A%2F%2Fdoi.org%2F10.5555%2Ffixture.1', '10.5555/fixture.1'],
    ['10.5555.12/fixture.1', '10.5555.12/fixture.1'],
    // What stands around it in a sentence.
    ['10.5555/fixture.1.', '10.5555/fixture.1'],
    ['10.5555/fixture.1).', '10.5555/fixture.1'],
    ['(10.5555/fixture.1)', '10.5555/fixture.1'],
    ['<https://doi.org/10.5555/fixture.1>', '10.5555/fixture.1'],
    ['10.5555/fixture.1/', '10.5555/fixture.1'],
    ['10.1016/S0000-0000(05)66545-9', '10.1016/s0000-0000(05)66545-9'],
    ['10.1016/S0000-0000(05)', '10.1016/s0000-0000(05)'],
    ['10.5555/a.b\u200b', '10.5555/a.b'],
    ['\u200b10.5555/a.b', '10.5555/a.b'],
    ['10.5555/a\u200b.b\u00ad', '10.5555/a.b'],
    ['doi:\ufeff10.5555/a.b', '10.5555/a.b'],
    ['https://doi.org/10.5555/a.b%20', '10.5555/a.b'],
    ['https://doi.org/10.5555/a.b%E2%80%8B', '10.5555/a.b'],
    ['DOI：10.5555/a.b', '10.5555/a.b'],
    ['doi:10.5555/a.b。', '10.5555/a.b'],
    ['（https://doi.org/10.5555/a.b）', '10.5555/a.b'],
    ['「10.5555/a.b」', '10.5555/a.b'],
    ['10.5555/論文.1', '10.5555/論文.1'],
    ['10.5555/a.b[doi]', '10.5555/a.b'],
    // Item numbers of the nineties, with angle brackets, brackets, semicolons, `#` and `%`.
    [ESCAPED.replace('%3C', '<').replace('%3E', '>'), WILEY],
    [ESCAPED, WILEY],
    [ESCAPED.replace('%3C', '&lt;').replace('%3E', '&gt;'), WILEY],
    [`https://doi.org/${ESCAPED}`, WILEY],
    [`https://doi.org/${encodeURIComponent(WILEY)}`, WILEY],
    [encodeURIComponent(WILEY), WILEY],
    ['10.1890/0000-0000(2006)87[2614:DOTPEF]2.0.CO;2', '10.1890/0000-0000(2006)87[2614:dotpef]2.0.co;2'],
    [
      'https://doi.org/10.1890/0000-0000(2006)87%5B2614:DOTPEF%5D2.0.CO;2',
      '10.1890/0000-0000(2006)87[2614:dotpef]2.0.co;2',
    ],
    [
      '10.1002/(SICI)1097-0000(1998)43:3<1::AID-FIX1>3.0.CO;2-#',
      '10.1002/(sici)1097-0000(1998)43:3<1::aid-fix1>3.0.co;2-#',
    ],
    [
      'https://doi.org/10.1002/(SICI)1097-0000(1998)43:3%3C1::AID-FIX1%3E3.0.CO;2-%23',
      '10.1002/(sici)1097-0000(1998)43:3<1::aid-fix1>3.0.co;2-#',
    ],
    ['10.1000/abc. Epub 2020 Jan 1.', '10.1000/abc'],
    ['doi: 10.1000/abc. eCollection 2020.', '10.1000/abc'],
    ['doi: 10.1000/abc. arXiv:2001.01235', '10.1000/abc'],
    [
      'https://doi.org/10.1002/(SICI)1097-0000(1998)43:3%3C1::AID-FIX1%3E3.0.CO;2-#',
      '10.1002/(sici)1097-0000(1998)43:3<1::aid-fix1>3.0.co;2-#',
    ],
    // Escaped once is decoded once, and what is not escaped is not decoded.
    ['10.5555/a%41', '10.5555/a%41'],
    ['https://doi.org/10.5555/a%2541', '10.5555/a%41'],
    ['https://doi.org/10.5555/a%41', '10.5555/aa'],
    ['10.5555/100%-sure', '10.5555/100%-sure'],
    ['https://doi.org/10.5555/100%25-sure', '10.5555/100%-sure'],
    ['https://doi.org/10.5555/100%-sure', '10.5555/100%-sure'],
    ['https://doi.org/10.5555/caf%C3%A9%', '10.5555/café%'],
    ['10.1101/2020.02.18.900001v2.full', '10.1101/2020.02.18.900001'],
    // None.
    ['n/a', undefined],
    ['10.5555', undefined],
    ['10.5555/', undefined],
    ['10.5555/ fixture', undefined],
    ['see 10.5555/fixture', undefined],
    ['reviewed in doi:10.5555/fixture', undefined],
    ['110.5555/fixture', undefined],
    [`10.5555/${'x'.repeat(5_000)}`, undefined],
  ])('%s', (text, doi) => {
    expect(normalizeDoi(text)).toBe(doi);
    // What is known already is not read into something else.
    if (doi) expect(normalizeDoi(doi)).toBe(doi);
  });
});

describe('a resolver’s address', () => {
  it.each([
    [`https://doi.org/${ESCAPED}`, `doi:${WILEY}`],
    ['https://www.doi.org/10.5555/fixture.1', 'doi:10.5555/fixture.1'],
    ['https://dx.doi.org/10.5555%2Ffixture.1', 'doi:10.5555/fixture.1'],
    ['https://doi.org/10.5555/a%2541', 'doi:10.5555/a%41'],
    ['https://doi.org/', 'url:https://doi.org'],
    ['https://notdoi.org/10.5555/a', 'url:https://notdoi.org/10.5555/a'],
  ])('%s', (address, id) => expect(identify(idsFromUrl(address))).toBe(id));
});
