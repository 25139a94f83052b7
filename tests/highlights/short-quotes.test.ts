import { describe, expect, it } from 'vitest';

import { anchor } from '../../utils/highlights/anchor';

function found(text: string, exact: string, prefix = '', suffix = ''): readonly string[] {
  const { state, spans } = anchor(text, { exact, prefix, suffix });
  return [state, ...spans.map(({ start, end }) => text.slice(start, end))];
}

describe('a short quotation without a context', () => {
  it.each([
    ['Ladle', 'A table of recipes is handled with care.'],
    ['MOSS', 'The most of it is lost.'],
    ['hedge', 'The hedges are high.'],
    ['art', 'A smart hedge is a start.'],
    ['in art', 'They rain artfully on us.'],
    ['US', 'It tells us more than that.'],
    ['it', 'A department of IT has said so.'],
    ['graph of hedges', 'A paragraph on hedges.'],
    ['a new method', 'We have one old method.'],
  ])('is not found in other words: %s', (exact, text) => {
    expect(found(text, exact)).toEqual(['orphan']);
    expect(found(text, exact, 'A ')).toEqual(['orphan']);
  });

  it.each([
    ['art', 'A smart hedge, and art.', 'art'],
    ['hedge', 'The hedges of a hedge.', 'hedge'],
    ['Hedges', 'All hedges grow.', 'hedges'],
    ['order', 'A first-order method.', 'order'],
    ['first', 'A first-order method.', 'first'],
    ['first-order', 'A first-\norder method.', 'first-\norder'],
    ['and long-lived', 'Both short- and long-lived.', 'and long-lived'],
    ['US', 'It tells us of the US.', 'US'],
    ['café', 'The CAFE or the cafe\u0301.', 'cafe\u0301'],
  ])('is found as the word that it is: %s', (exact, text, words) => {
    expect(found(text, exact)).toEqual(['exact', words]);
  });

  it('may have another ending where more words are the same', () => {
    expect(found('We cut the high hedges.', 'the high hedge')).toEqual(['changed', 'the high hedges']);
    expect(found('We read of artificial hedges.', 'read of art')).toEqual(['orphan']);
  });

  it('needs most of its characters when it is a phrase', () => {
    expect(found('We grow recurrent hedge models at home.', 'laughing hedge models')).toEqual(['orphan']);
    expect(found('We grow recurring hedge models at home.', 'recurrent hedge models')[0]).toBe('changed');
  });
});

describe('a quotation with a context', () => {
  it('is found though it was edited', () => {
    expect(found('We cut each hegde twice a year.', 'hedge', 'We cut each ', ' twice a year.')).toEqual([
      'changed',
      'hegde',
    ]);
  });

  it('begins where its field begins, without words before it', () => {
    const text = 'Hedges grow back after cuts, but nobody knows why they do.';
    expect(found(text, 'Hedges grow again after a deep cut', '', ', but nobody knows')).toEqual([
      'changed',
      'Hedges grow back after cuts',
    ]);
  });
});

describe('scripts that do not part words by spaces', () => {
  it.each([
    ['Thai', 'เราศึกษาต้นไม้ในสวน', 'ต้นไม้'],
    ['Lao', 'ພວກເຮົາສຶກສາຕົ້ນໄມ້ໃນສວນ', 'ຕົ້ນໄມ້'],
    ['Khmer', 'យើងសិក្សាដើមឈើក្នុងសួន', 'ដើមឈើ'],
    ['Burmese', 'ကျွန်ုပ်တို့သစ်ပင်များလေ့လာ', 'သစ်ပင်'],
    ['Tibetan', 'ང་ཚོས་ལྡུམ་རའི་ནང་གི་ཤིང་ལ་ལྟ', 'ཤིང'],
    ['Chinese', '我们研究花园里的树篱生长', '树篱'],
    ['Japanese', '庭の生け垣の成長を調べた', '生け垣の'],
    ['katakana', 'この研究ではデータモデルを使う', 'モデル'],
    ['Korean', '우리는 나무를 연구한다', '나무'],
    ['Latin among Japanese', 'この研究ではHEDGE-2を用いた', 'HEDGE-2'],
  ])('%s is found where it is', (_, text, words) => {
    expect(found(text, words)).toEqual(['exact', words]);
    const at = text.indexOf(words);
    expect(found(text, words, text.slice(0, at), text.slice(at + words.length))).toEqual(['exact', words]);
  });

  it('finds full width as half width, and half as full', () => {
    expect(found('これはＨＥＤＧＥ－２を用いた', 'HEDGE-2を')).toEqual(['exact', 'ＨＥＤＧＥ－２を']);
    expect(found('これはHEDGE-2を用いた', 'ＨＥＤＧＥ－２を')).toEqual(['exact', 'HEDGE-2を']);
  });

  it('keeps sounds and tones apart', () => {
    expect(found('かくものはない', 'がく')).toEqual(['orphan']);
    expect(found('เขามาสวน', 'ม้า')).toEqual(['orphan']);
  });
});
