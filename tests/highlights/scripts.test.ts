import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anchor } from '../../utils/highlights/anchor';
import { normalize } from '../../utils/highlights/normalize';

/** A text, and the same as another program writes it. */
const SAME: readonly (readonly [string, string, string])[] = [
  ['full-width Latin', 'Ｈｅｄｇｅ２．０（ｂｅｔａ）', 'Hedge2.0(beta)'],
  ['half-width katakana', 'ﾃﾞｰﾀﾍﾞｰｽ ﾊﾟﾀｰﾝ', 'データベース パターン'],
  ['half-width katakana with marks apart', 'ﾊﾞﾗ', 'ハ\u3099ラ'],
  ['decomposed kana', 'か\u3099くは\u309aく', 'がくぱく'],
  ['Arabic forms', 'ﻛﺘﺎﺏ ﻻ', 'كتاب لا'],
  ['Arabic ligatures', 'ﷲ', 'الله'],
  ['Arabic vowels', 'كِتَابٌ مُدَرِّس', 'كتاب مدرس'],
  ['Arabic stretched', 'كتـــاب', 'كتاب'],
  ['decomposed hamza', 'ا\u0654حمد', 'أحمد'],
  ['Hebrew points', 'סֵפֶר שָׁלוֹם', 'ספר שלום'],
  ['Hebrew forms', 'ﬢﬡ שׁ', 'דא ש'],
  ['Cyrillic stress', 'за\u0301мок и замо\u0301к', 'замок и замок'],
  ['decomposed Cyrillic', 'мои\u0306 е\u0308ж', 'мой ёж'],
  ['Greek accents', 'Ἀρχὴ λόγος', 'αρχη λογος'],
  ['Greek capitals', 'ΛΟΓΟΤΕΧΝΙΑΣ', 'λογοτεχνίας'],
  ['Hangul jamo', '\u1112\u1161\u11ab\u1100\u1173\u11af', '한글'],
  ['Hangul jamo without an end', '\u1102\u1161\u1106\u116e', '나무'],
  ['half-width Hangul', 'ﾡﾢﾤ', 'ㄱㄲㄴ'],
  ['Devanagari with a dot', 'क\u093cलम', 'क़लम'],
  ['Vietnamese', 'Tiê\u0301ng Việt', 'tieng viet'],
  ['Turkish', 'İSTANBUL ığdır', 'istanbul igdir'],
  ['the space of Chinese at a line end', '花园\u3000里的\n树篱', '花园里的树篱'],
  ['a hard space', '花园\u00a0里', '花园里'],
  ['Armenian ligatures', 'և', 'եւ'],
  ['styled letters', '𝐇𝐞𝐝𝐠𝐞 ℋ ⓗ', 'hedge h h'],
];

/** Words that only look alike. */
const OTHERS: readonly (readonly [string, string, string])[] = [
  ['short i', 'мой', 'мои'],
  ['yo', 'ёж', 'еж'],
  ['Macedonian', 'ќе', 'ке'],
  ['voiced kana', 'がく', 'かく'],
  ['half-width voiced kana', 'ﾊﾞﾗ', 'ハラ'],
  ['Thai tones', 'ม้า', 'มา'],
  ['Hangul', '한', '하'],
  ['hamza', 'أن', 'ان'],
  ['Devanagari vowels', 'कि', 'क'],
];

describe('what scripts are compared by', () => {
  it.each(SAME)('%s', (_, a, b) => {
    expect(normalize(a).text).toBe(normalize(b).text);
  });

  it.each(OTHERS)('%s: other words stay others', (_, a, b) => {
    expect(normalize(a).text).not.toBe(normalize(b).text);
  });

  it.each(SAME)('%s is found, whole and unchanged', (_, a, b) => {
    for (const [words, quoted] of [
      [a, b],
      [b, a],
    ] as const) {
      const text = `1 · ${words} · 2`;
      const { state, spans } = anchor(text, { exact: quoted, prefix: '1 · ', suffix: ' · 2' });
      expect([state, ...spans.map(({ start, end }) => text.slice(start, end))]).toEqual(['exact', words]);
    }
  });
});

describe('the way back from any script', () => {
  const unit = fc.constantFrom(...new Set(SAME.flatMap(([, a, b]) => [a, b, ...a, ...b])), ' ', 'x');

  it('leads to a part of the source that is compared as the same', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), fc.nat(), (units, at) => {
        const source = units.join('');
        const { text, starts, ends } = normalize(source);
        fc.pre(text.length > 0);
        let last = 0;
        for (let i = 0; i < text.length; i++) {
          expect(starts[i]).toBeGreaterThanOrEqual(last);
          expect(ends[i]).toBeGreaterThan(starts[i]!);
          expect(ends[i]).toBeLessThanOrEqual(source.length);
          last = starts[i]!;
        }
        const one = at % text.length;
        expect(normalize(source.slice(starts[one], ends[one])).text).toContain(text[one]);
      }),
      { numRuns: 500 },
    );
  });
});
