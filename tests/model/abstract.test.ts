import { describe, expect, it } from 'vitest';

import { abstractText, isCut } from '../../utils/model/abstract';

const WHOLE = 'We cut hedges, and measure how they grow again. They do.';

describe('an abstract', () => {
  it.each([
    ...[
      'Abstract ',
      'ABSTRACT ',
      'Abstract: ',
      'ABSTRACT. ',
      'Abstract— ',
      'Abstract—',
      'Abstract - ',
      'abstract: ',
      'Abstract\n',
    ],
    ...[
      'Summary ',
      'SUMMARY: ',
      'Résumé ',
      'Resumen: ',
      'Resumo ',
      'Zusammenfassung. ',
      'Abstract (English) ',
      'Abstract [en] ',
    ],
  ])('is read without %j before it', (heading) => expect(abstractText(heading + WHOLE)).toBe(WHOLE));

  it.each([
    ['Abstract ', 'Deep hedges are cut.'],
    ['Abstract ', 'This is cut.'],
    ['Abstract\n', 'Hedges are cut.'],
    ['\n  Abstract \n\n', 'Hedges are cut.'],
    ['Abstract: ', 'Hedges are cut.'],
    ['ABSTRACT ', 'Hedges are cut.'],
    ['ABSTRACT ', 'HTML is cut.'],
    ['ABSTRACT ', 'BACKGROUND AND AIMS Hedges are cut.'],
    ['ABSTRACT: ', 'HTML AND CSS are cut.'],
  ])('is read without %j before %j', (heading, text) => expect(abstractText(heading + text)).toBe(text));

  it.each([
    ...[
      ' Show more',
      ' Show less',
      ' Read more',
      ' View full abstract',
      ' Expand',
      ' Keywords: hedges, fixtures',
      ' Key words — hedges',
    ],
    ...[' Index Terms—hedges', ' © 2020 Fixtures Ltd.', ' Copyright © 2020 The Authors'],
  ])('is read without %j behind it', (behind) => expect(abstractText(WHOLE + behind)).toBe(WHOLE));

  it.each([
    'Abstract data types are cut. They grow.',
    'Abstract Interpretation is cut. It grows.',
    'Summary statistics are cut. They grow.',
    'Abstraction is cut.',
    'Abstract Wikipedia is cut. It grows.',
    'ABSTRACT SYNTAX TREES are cut. They grow.',
    'ABSTRACT SYNTAX is cut. It grows.',
    'ABSTRACT DATA-FLOW analyses are cut.',
    'Resumen de setos.',
    'We say more',
    'They grow, and more.',
    'Hedges: keywords and what they say.',
    'We see <think> and List<T>.',
  ])('stays as it is: %s', (text) => expect(abstractText(text)).toBe(text));

  it.each([
    '',
    'Abstract',
    'No abstract available.',
    'Abstract not available',
    'n/a',
    'N/A',
    '-',
    'An abstract is not available for this content',
  ])('is none in %j', (text) => expect(abstractText(text)).toBeUndefined());

  it.each([
    ...[
      '…',
      '...',
      ' […]',
      ' [...]',
      '… Show more',
      '... Read more',
      '… (more)',
      '…more',
      '… See more',
      '… Expand abstract',
    ],
    ...['… [Read more]', '… Continue reading', '… View full abstract', '…More', '... (more)'],
  ])('was cut where it ends in %j', (end) => expect(isCut(`We cut hedges and meas${end}`)).toBe(true));

  it.each([WHOLE, 'We cut … and grow.', 'They grow more', 'Hedges [1, ..., 9].'])('was not cut: %s', (text) =>
    expect(isCut(text)).toBe(false),
  );

  it.each(['Keywords: ', '©', '. ', 'Abstract ', '… ', 'Show more '])(
    'does not get lost in a long row of %j',
    (piece) => expect(() => abstractText(`A. ${piece.repeat(50_000)}x`)).not.toThrow(),
  );
});
