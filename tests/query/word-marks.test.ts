import { describe, expect, it } from 'vitest';

import { parseQuery } from '../../utils/query';
import { marksIn, soughtWords } from '../../utils/query/word-marks';

const marked = (text: string, query: string): readonly string[] =>
  marksIn(text, soughtWords(parseQuery(query).tree)).map(({ start, end }) => text.slice(start, end));

describe('words that were looked for', () => {
  it.each([
    ['State-space models, and state.', 'state', ['State', 'state']],
    ['State-space models', '"state sp"', ['State-space']],
    ['A naïve Größe', 'naive grosse', ['naïve', 'Größe']],
    ['Reasoning about reasons', 'reason', ['Reasoning', 'reasons']],
    ['Unreasonable', 'reason', []],
    ['Written in C++ and C', 'c++', ['C++']],
    ['量子計算', '子計', ['量子計算']],
    ['one two three', 'two -three', ['two']],
    ['one two three', 'author:two tag:three topic:one', []],
    ['one two three', 'in:note two', ['two']],
    ['one two three', 'title:(one OR three)', ['one', 'three']],
    ['', 'one', []],
  ])('in %j for %s are %j', (text, query, words) => {
    expect(marked(text, query)).toEqual(words);
  });

  it('are marked once where several overlap', () => {
    expect(marked('state space models', '"state space" space "space models"')).toEqual(['state space']);
  });
});
