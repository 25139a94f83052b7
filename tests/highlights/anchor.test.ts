import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anchor } from '../../utils/highlights/anchor';
import { snapToWords } from '../../utils/highlights/edges';
import { makeItems } from './items';
import { overlap, tally } from './tally';

const TEXT =
  'We study echoes in stairwells. A walker claps once, and a network counts the steps. The mean error is 1.8 steps. Echoes are everywhere.';

function found(text: string, exact: string, prefix = '', suffix = ''): readonly [string, ...string[]] {
  const { state, spans } = anchor(text, { exact, prefix, suffix });
  return [state, ...spans.map(({ start, end }) => text.slice(start, end))];
}

describe('anchor', () => {
  it.each([
    ['words that stand there', TEXT, 'a network counts', ['exact', 'a network counts']],
    ['over white space', 'We  study\n echoes.', 'We study echoes.', ['exact', 'We  study\n echoes.']],
    [
      'over typographic signs',
      'the “slow” replicas’ state‑of‑art',
      '"slow" replicas\' state-of-art',
      ['exact', '“slow” replicas’ state‑of‑art'],
    ],
    ['over dashes of TeX', 'steps -- or more', 'steps – or more', ['exact', 'steps -- or more']],
    ['over ligatures and case', 'An eﬃcient Method', 'an efficient method', ['exact', 'An eﬃcient Method']],
    [
      'over hyphens at line ends',
      'the recog-\nnition of hands',
      'recognition of hands',
      ['exact', 'recog-\nnition of hands'],
    ],
    ['over emphasis', 'we \\textbf{never ask} why', 'we never ask why', ['exact', 'we \\textbf{never ask} why']],
    ['over escaped signs', 'by 11\\% or so', 'by 11% or so', ['exact', 'by 11\\% or so']],
    ['whole words', 'the quick brown foxes jump over', 'the quick brown fox', ['changed', 'the quick brown foxes']],
    ['nothing that is not there', TEXT, 'transformers are all one needs', ['orphan']],
    ['nothing in an empty text', '', 'echoes', ['orphan']],
    ['no empty quotation', TEXT, ' ', ['orphan']],
  ])('finds %s', (_, text, exact, expected) => {
    expect(found(text, exact)).toEqual(expected);
  });

  it('takes the occurrence whose context fits', () => {
    const { spans } = anchor(TEXT, {
      exact: 'echoes',
      prefix: 'mean error is 1.8 steps. ',
      suffix: ' are everywhere.',
    });
    expect(spans).toEqual([{ start: TEXT.lastIndexOf('Echoes'), end: TEXT.lastIndexOf('Echoes') + 6 }]);
  });

  it('takes the occurrence nearest to its old place when the context does not tell', () => {
    const { spans } = anchor('aha. Steps count. Yes. Steps count. Yes.', {
      exact: 'Steps count.',
      prefix: '',
      suffix: '',
      start: 24,
    });
    expect(spans[0]?.start).toBe(23);
  });

  it('paints sentences that were moved apart one by one', () => {
    const [first, second] = ['We study echoes in stairwells.', 'A walker claps once, and a network counts the steps.'];
    const moved = `${second} Nobody had thought of this before, to the best of our knowledge. ${first}`;
    expect(found(moved, `${first} ${second}`)).toEqual(['changed', second, first]);
  });

  it('finds edited words up to where their context begins', () => {
    const expected = ['changed', 'a network counts the steps'];
    expect(found(TEXT, 'a neural network counts the stairs', 'claps twice, and ', '. The mean')).toEqual(expected);
  });

  it('finds the beginning of a quotation where the text was cut short', () => {
    const exact = 'A walker claps once, and a network counts the steps that remain.';
    expect(found('We study echoes. A walker claps once, and a network counts …', exact)).toEqual([
      'changed',
      'A walker claps once, and a network counts',
    ]);
  });

  it('keeps the ends of a quotation into which a clause was put', () => {
    const exact = 'The mean error of the parser is 1.8 steps on the first clap and less on the third';
    const text = `Nobody knew. ${exact.replace(' is', ', which we measure in seventeen buildings that were not seen in training, is')}. We go on.`;
    expect(found(text, exact, 'Nobody knew. ', '. We go on.')[1]).toBe(text.slice(13, -11));
  });

  it('meets its bars on the written abstracts', () => {
    const result = tally(makeItems(7), (item) => anchor(item.text, item.selector).spans);
    expect(result.recall).toBeGreaterThanOrEqual(0.982);
    expect(result.precision).toBeGreaterThanOrEqual(0.991);
    expect(result.refused).toBeGreaterThanOrEqual(0.97);
  });

  it('has mutations that an exact search does not survive', () => {
    const result = tally(makeItems(7), ({ text, selector }) => {
      const start = text.indexOf(selector.exact);
      return start < 0 ? [] : [{ start, end: start + selector.exact.length }];
    });
    expect(result.recall).toBeLessThan(0.7);
  });
});

describe('whatever the text is', () => {
  const unit = fc.constantFrom(
    ...[
      'a hedge ',
      'grows',
      ' ',
      '\n',
      '-',
      '—',
      'ﬁ',
      '\\textbf{',
      '}',
      '$x$',
      'é',
      '.',
      '. ',
      '…',
      '\u200b',
      '😀',
      '\ud800',
      '``',
      'ß',
    ],
  );
  const words = fc.string({ unit, maxLength: 40 });

  it('gives places inside of it, in its order, none empty', () => {
    fc.assert(
      fc.property(words, words, words, words, (before, exact, after, prefix) => {
        const text = `${before}${exact.slice(3)}${after}`;
        const { spans, score } = anchor(text, { exact, prefix, suffix: after });
        let last = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(score).toBeGreaterThanOrEqual(0);
      }),
      // What follows the quotation stands where it is found, too.
      { numRuns: 400, examples: [['', 'growsa hedge ', 'grows—a hedge ', '']] },
    );
  });

  it('moves no end to where no word is left', () => {
    const span = { start: 2, end: 4 };
    expect(snapToWords('ab  cd', { exact: 'x y', prefix: '', suffix: '' }, span)).toEqual(span);
  });
});

describe('overlap', () => {
  it('is the shared part of both', () => {
    expect(overlap({ start: 0, end: 10 }, { start: 5, end: 15 })).toBeCloseTo(1 / 3);
    expect(overlap({ start: 0, end: 10 }, { start: 10, end: 15 })).toBe(0);
  });
});
