import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dateIn, joinDate, parseDate } from '../../utils/model/dates';

describe('a date in one field', () => {
  it.each([
    ['2024', '2024'],
    ['2024-03', '2024-03'],
    ['2024-03-05', '2024-03-05'],
    ['2024-03-05T10:20:30Z', '2024-03-05'],
    ['2024-3-5', '2024-03-05'],
    ['2024/3/5', '2024-03-05'],
    ['2024/03/05/day of printing', '2024-03-05'],
    ['2024///', '2024'],
    ['2024//5/', '2024'],
    ['2024 3 5', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['202403', '2024-03'],
    ['2024年3月5日', '2024-03-05'],
    ['2024-02-31', '2024-02'],
    ['2024-13-05', '2024'],
    ['2024-00-00', '2024'],
    ['(2024)', '2024'],
    ['c2024', '2024'],
    ['2024a', '2024'],
    ['2024?', '2024'],
    ['2024-XX', '2024'],
    ['05/2024', '2024-05'],
  ])('%s is %s', (text, date) => expect(parseDate(text)).toBe(date));

  it.each([
    ['5 March 2024', '2024-03-05'],
    ['March 5, 2024', '2024-03-05'],
    ['5th of March, 2024', '2024-03-05'],
    ['2024 Mar 5', '2024-03-05'],
    ['2024/march', '2024-03'],
    ['2024/Mar/', '2024-03'],
    ['05-Mar-2024', '2024-03-05'],
    ['Sept. 2024', '2024-09'],
    ['Tue, 15 Nov 2022 17:45:56 +0100', '2022-11-15'],
    ['1. März 2024', '2024-03-01'],
    ['15 août 2024', '2024-08-15'],
    ['May 2024', '2024-05'],
    ['Vol. 2000, March 2020', '2020-03'],
    ['Received 5 May 2019; accepted March 2020', '2019-05-05'],
    ['2020년 12월 31일', '2020-12-31'],
    ['2020년 12월', '2020-12'],
  ])('with a month by name: %s is %s', (text, date) => expect(parseDate(text)).toBe(date));

  it.each([
    ['2020/2021', '2020'],
    ['2020-2021', '2020'],
    ['2020–21', '2020'],
    ['2020-21', '2020'],
    ['2020/21', '2020'],
    ['2020/..', '2020'],
    ['../2020', '2020'],
    ['2021-10-01/2021-10-05', '2021-10-01'],
    ['2021-10/2021-12', '2021-10'],
    ['2018-10/11', '2018-10'],
    ['2018-10--11', '2018-10'],
    ['Oct-Nov 2018', '2018-10'],
    ['2018 Oct/Nov', '2018-10'],
    ['5-7 May 2018', '2018-05-05'],
    ['5 to 7 May 2018', '2018-05-05'],
    ['May 5–7, 2018', '2018-05-05'],
    ['28 Feb - 3 Mar 2018', '2018-02-28'],
    ['Dec 2018 - Jan 2019', '2018-12'],
    ['2018 Oct - 2019 Jan', '2018-10'],
    ['20 December 2018 to 5 January 2019', '2018-12-20'],
    ['2018/10-11', '2018-10'],
    ['June/July 2020', '2020-06'],
  ])('of a range it is the beginning: %s is %s', (text, date) => expect(parseDate(text)).toBe(date));

  it.each([
    ['Spring 2019', '2019'],
    ['Winter 2019/2020', '2019'],
    ['2019-21', '2019'],
    ['in press, 2019', '2019'],
    ['05/06/2019', '2019'],
    ['17.01.2019', '2019'],
    ['2019 05/06', '2019'],
    ['2019 12 pages', '2019'],
    ['may be 2020', '2020'],
    ['Mar. Biol., 2019', '2019'],
  ])('is no more exact than what can be told: %s is %s', (text, date) => expect(parseDate(text)).toBe(date));

  it.each(['1499', '0001-02-03', '14991231', '3024-05-06', '9999'])('%s is no year of a paper', (text) =>
    expect(parseDate(text)).toBeUndefined(),
  );

  it.each(['', 'n.d.', 'in press', 'forthcoming', 'May 5', '///', '12024', '0000-00-00', '98'])(
    '%j names no year',
    (text) => expect(parseDate(text)).toBeUndefined(),
  );
});

describe('a date in several fields', () => {
  it.each([
    [['MAY 5', '2014'], '2014-05-05'],
    [["May '14", '2014'], '2014-05'],
    [['///', '2014'], '2014'],
    [['in press', '2014-05'], '2014-05'],
    [['2014', '2014-05-06'], '2014-05-06'],
    [['2014-05', '2014-05-06'], '2014-05-06'],
    [['2014-05', '2014-06-07'], '2014-05'],
    [['2014', '2013-05'], '2014'],
    [['2014-05-06', '2014-05-07'], '2014-05-06'],
    [[undefined, undefined], undefined],
  ])('%j are %s', (texts, date) => expect(parseDate(...texts)).toBe(date));

  it.each([
    ['2018', 'October-November', undefined, '2018-10'],
    ['2018', '10--11', undefined, '2018-10'],
    ['2018', '10–11', undefined, '2018-10'],
    ['2018', '02--03', undefined, '2018-02'],
    ['2018', '10/11', undefined, '2018-10'],
    ['2018', 'December/January', undefined, '2018-12'],
    ['2018', '10 October', undefined, '2018-10-10'],
    ['2018', '5 November', undefined, '2018-11-05'],
    ['2018', '23–27 May', undefined, '2018-05-23'],
    ['2018', 'June 3', undefined, '2018-06-03'],
    ['2018', '5月', undefined, '2018-05'],
    ['2018', '3', '5', '2018-03-05'],
    ['2018', 'mar', '5--7', '2018-03-05'],
    ['2018', 'Spring', undefined, '2018'],
    ['2018', '3rd quarter', undefined, '2018'],
    ['2018', '14', undefined, '2018'],
    ['2018', '', '5', '2018'],
    ['2018--2019', 'dec', undefined, '2018-12'],
    ['June 2018', undefined, undefined, '2018-06'],
    ['in press', 'mar', '5', undefined],
  ])('year %j, month %j and day %j are %s', (year, month, day, date) => expect(joinDate(year, month, day)).toBe(date));
});

it('never reads less than a year that stands alone, and never what is no date', () => {
  const sign = fc.constantFrom(
    '-',
    '/',
    ' ',
    '.',
    '–',
    ', ',
    '--',
    "'",
    '~',
    'May',
    'spring',
    'th',
    ' 5 ',
    ' 21 ',
    ' 31 ',
  );
  fc.assert(
    fc.property(fc.array(sign), fc.array(sign), (before, after) => {
      const date = parseDate(`${before.join('')} 2014 ${after.join('')}`);
      expect(date).toMatch(/^2014(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/);
    }),
  );
});

describe('a date in a page’s text', () => {
  it.each([
    ['Mon, 27 Jul 2026 (showing 47 of 47 entries )', '2026-07-27'],
    ['Showing new listings for Tuesday, 22 September 2026', '2026-09-22'],
    ['2 December, 2025; originally announced December 2025.', '2025-12-02'],
    ['May 29, 2015', '2015-05-29'],
    ['Published May 2015', '2015-05'],
    ['1st March 2020', '2020-03-01'],
    ['2019/02/07', '2019-02-07'],
    ['2019/2/7', '2019-02-07'],
    ['2019-02', '2019-02'],
    ['in 2019', '2019'],
    ['2017-09-25T10:00:00Z', '2017-09-25'],
    ['08/01/2013', '2013'],
    ['03/05/2020', '2020'],
    ['09/2026', '2026-09'],
    ['Nature. 2020 May 12;10(2):1-9', '2020-05-12'],
    ['Nature. 2020 May;10(2)', '2020-05'],
    ['pp. 3012-3019', undefined],
    ['May-June 2020', '2020-05'],
    ['Oct-Nov 2018', '2018-10'],
    ['5-7 May 2018', '2018-05-05'],
    ['28 Feb - 3 Mar 2018', '2018-02-28'],
    ['2018/10-11', '2018-10'],
    ['2018/02/30', '2018-02'],
    ['20180305', '2018-03-05'],
    ['2020-13-05', '2020'],
    ['pp. 1650-1660, 2019', '2019'],
    ['arXiv:1706.03762, 2017', '2017'],
    ['arXiv:2010.04805, 2021', '2021'],
    ['Version 2026', '2026'],
    ['no date', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s: %s', (text, date) => expect(dateIn(text)).toBe(date));
});
