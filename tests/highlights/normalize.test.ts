import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anchor } from '../../utils/highlights/anchor';
import { normalize } from '../../utils/highlights/normalize';
import { hasSameWords } from '../../utils/highlights/same-words';

describe('normalize', () => {
  it.each([
    ['Two  Hedges\n', 'two hedges '],
    ['slow-\ngrowing slow-growing slow‐growing', 'slowgrowing slowgrowing slowgrowing'],
    ['12-34 12-\n34 12–34', '12-34 12-34 12-34'],
    ['x - y — z--w', 'x-y-z-w'],
    ['a −5', 'a -5'],
    ['M¨uller ´Etude', 'muller etude'],
    ["`quoted' ``too''", '\'quoted\' "too"'],
    ['\\textbf{so {it} is} \\emph{d}', 'so {it} is d'],
    ['M\\"uller, {\\\'E}t\\\'e, \\c{c}a, na\\"{\\i}ve}', 'muller, ete, ca, naive}'],
    ['$\\alpha_t \\leq \\frac{1}{2}$', 'αt≤12'],
    ['$\\log \\mathbf{x}$, $4.2\\%$', 'logx, 4.2%'],
    ['from $\\unicode{x2013}$ to', 'from-to'],
    ['$5 and $10', '$5 and $10'],
    ['$x', '$x'],
    ['й и ё', 'й и ё'],
    ['ﬁ Ａ １', 'fi a 1'],
    ['a & b \\& c', 'a and b and c'],
  ])('folds %j', (source, folded) => {
    expect(normalize(source).text).toBe(folded);
  });

  it('takes a formula with its dollars', () => {
    const { text, starts, ends } = normalize('an $\\alpha_t$ is');
    expect([text, starts[3], ends[3], starts[4], ends[4]]).toEqual(['an αt is', 3, 10, 11, 13]);
  });
});

const unit = fc.constantFrom(
  ...[
    'ab',
    'É',
    'e',
    '\u0301',
    '-',
    '‐',
    '\u00ad',
    '–',
    '—',
    ' ',
    '\n',
    '$',
    '\\',
    '{',
    '}',
    '^',
    '_',
    '&',
    '`',
    '´',
    '¨',
  ],
  ...[
    'ﬁ',
    '１',
    '語',
    '한',
    '\u1112\u1161',
    'ก็',
    '😀',
    '\ud800',
    '\u200b',
    '3',
    '[3]',
    '\\alpha',
    '\\textbf{',
    '.',
    'ı',
    "'",
  ],
);
const words = fc.string({ unit, maxLength: 40 });

const solid = (text: string): string => text.replaceAll(' ', '');

describe('the way back', () => {
  it('is in order, inside of the source, and never empty', () => {
    fc.assert(
      fc.property(words, (source) => {
        const { text, starts, ends } = normalize(source);
        let last = 0;
        for (let i = 0; i < text.length; i++) {
          expect(starts[i]).toBeGreaterThanOrEqual(last);
          expect(ends[i]).toBeGreaterThan(starts[i]!);
          expect(ends[i]).toBeLessThanOrEqual(source.length);
          last = starts[i]!;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leads to what is folded to the same', () => {
    const plain = fc.string({
      unit: fc.constantFrom('ab', 'É', 'e\u0301', ' ', '3', 'ﬁ', '語', 'ก็', '😀', 'K'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(plain, fc.nat(), fc.nat(), (source, a, b) => {
        const { text, starts, ends } = normalize(source);
        fc.pre(text.length > 0);
        const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
        const back = normalize(source.slice(starts[from], ends[to])).text;
        // A ligature that stands apart from its word loses its spaces where both are there.
        expect(solid(back)).toContain(solid(text.slice(from, to + 1)));
      }),
      { numRuns: 500, examples: [['É ﬁ ab', 0, 1]] },
    );
  });

  it('never parts a letter from its accent, or a pair of surrogates', () => {
    fc.assert(
      fc.property(words, words, (before, exact) => {
        const text = `${before} ${exact} end`;
        for (const { start, end } of anchor(text, { exact, prefix: '', suffix: '' }).spans)
          for (const place of [start, end]) {
            expect(text.slice(place - 1, place + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
            expect(text.slice(place - 1, place + 1)).not.toMatch(/^\p{L}\u0301$/u);
          }
      }),
      { numRuns: 300 },
    );
  });
});

describe('hasSameWords', () => {
  it('holds for a text and itself, and does not depend on the order', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(hasSameWords(a, a)).toBe(true);
        expect(hasSameWords(a, b)).toBe(hasSameWords(b, a));
      }),
      { numRuns: 300 },
    );
  });
});
