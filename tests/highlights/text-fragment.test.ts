import { describe, expect, it } from 'vitest';

import { textFragment } from '../../utils/highlights/text-fragment';

const TEXT =
  'We ask how a hedge grows. We show that a well-kept hedge, once cut, grows in $O(n)$ weeks on average and that it never stops. See https://a.example/x. We ask how a hedge dies.';

function fragmentOf(words: string): string | undefined {
  const start = TEXT.indexOf(words);
  return textFragment(TEXT, { start, end: start + words.length });
}

describe('textFragment', () => {
  it.each([
    ['a few words as a whole', 'how a hedge grows', '#:~:text=how%20a%20hedge%20grows'],
    ['hyphens and commas encoded', 'well-kept hedge, once', '#:~:text=well%2Dkept%20hedge%2C%20once'],
    [
      'the words around a formula',
      'once cut, grows in $O(n)$ weeks on average and that',
      '#:~:text=once%20cut%2C%20grows%20in,on%20average%20and%20that',
    ],
    ['nothing for a mere formula', '$O(n)$', undefined],
    ['nothing for a mere address', 'https://a.example/x', undefined],
    [
      'the whole of a sentence that begins like another',
      'We ask how a hedge dies',
      '#:~:text=We%20ask%20how%20a%20hedge%20dies',
    ],
  ])('gives %s', (_, words, expected) => {
    expect(fragmentOf(words)).toBe(expected);
  });

  it('refuses words whose first occurrence is elsewhere', () => {
    const start = TEXT.lastIndexOf('We ask');
    expect(textFragment(TEXT, { start, end: start + 'We ask'.length })).toBeUndefined();
  });
});
