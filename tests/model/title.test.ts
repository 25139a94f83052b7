import { describe, expect, it } from 'vitest';

import { titleText, withoutRaisedMarks } from '../../utils/model/title';

describe('a title', () => {
  it.each([
    'Title: Of Hedges and Fixtures',
    'TITLE: Of Hedges and Fixtures',
    '[Oral] Of Hedges and Fixtures',
    '(Poster) Of Hedges and Fixtures',
    'Of Hedges and Fixtures [PDF]',
    '[HTML] Of Hedges and Fixtures',
    'Open Access: Of Hedges and Fixtures',
    '[Open Access] Of Hedges and Fixtures',
    'Of Hedges and Fixtures (Spotlight)',
    'Of Hedges and Fixtures†',
    '[Of Hedges and Fixtures]',
    '[Of Hedges and Fixtures].',
  ])('is read without what stands around it: %s', (text) => expect(titleText(text)).toBe('Of Hedges and Fixtures'));

  it.each([
    'A Title: Of Hedges',
    'Titles: A Survey',
    'Faster A*',
    'Removing the <think> Token from List<T>',
    'Article: A Fixture',
    '[Re] Of Hedges and Fixtures',
    'Oral Hedges',
    'Of Hedges (Extended Abstract)',
    '[Oral]',
    '(In)visible Hedges',
  ])('stays as it is: %s', (text) => expect(titleText(text)).toBe(text));

  it('loses signs that were raised to lead to a note', () => {
    expect(withoutRaisedMarks('Hedges<sup>*</sup>')).toBe('Hedges');
    expect(withoutRaisedMarks('Hedges<xref ref-type="fn">†</xref>')).toBe('Hedges');
    expect(withoutRaisedMarks('mc<sup>2</sup>')).toBe('mc<sup>2</sup>');
  });

  it.each(['[', '[a ', '†', '<sup>*', '(oral) '])('does not get lost in a long row of %j', (piece) =>
    expect(() => withoutRaisedMarks(titleText(piece.repeat(50_000)))).not.toThrow(),
  );
});
