import { describe, expect, it } from 'vitest';

import { parseQuery, QueryError } from '../../utils/query';

describe('what cannot be understood', () => {
  it.each([
    ['auther:gu', 'unknown_field', 0, 9],
    ['mamba -auther:gu', 'unknown_field', 6, 16],
    ['constructor:x', 'unknown_field', 0, 13],
    ['x title:', 'no_value', 2, 8],
    ['title:""', 'no_value', 0, 8],
    ['title:()', 'no_operand', 7, 8],
    ['title:(mamba', 'open_group', 0, 7],
    ['title:(mamba) b)', 'stray_close', 15, 16],
    ['x auther:(gu OR dao)', 'unknown_field', 2, 10],
    ['is:(saved OR great)', 'bad_value', 13, 18],
    ['title:(mamba auther:gu)', 'unknown_field', 13, 22],
    ['mamba "state sp', 'open_quote', 6, 15],
    ['(mamba', 'open_group', 0, 1],
    ['a (b (c)', 'open_group', 2, 3],
    ['mamba)', 'stray_close', 5, 6],
    ['()', 'no_operand', 1, 2],
    ['OR mamba', 'no_operand', 0, 2],
    ['mamba OR', 'no_operand', 8, 8],
    ['mamba AND', 'no_operand', 9, 9],
    ['NOT', 'no_operand', 3, 3],
    ['is:great', 'bad_value', 0, 8],
    ['is:__proto__', 'bad_value', 0, 12],
    ['year:last', 'bad_value', 0, 9],
    ['year:2023..x', 'bad_value', 0, 12],
    ['year:>2023..2024', 'bad_value', 0, 16],
    ['year:2024-13', 'bad_value', 0, 12],
    ['date:2024-01-32..', 'bad_value', 0, 17],
    ['year:>', 'no_value', 0, 6],
    ['upvotes:1.5', 'bad_value', 0, 11],
    ['rating:6.', 'bad_value', 0, 9],
    ['rating:6...7', 'bad_value', 0, 12],
    ['rating:>6..7', 'bad_value', 0, 12],
    ['rating:good', 'bad_value', 0, 11],
    ['('.repeat(60), 'too_deep', 50, 51],
    ['in:', 'no_value', 0, 3],
    // Where the words are missing.
    ['in:title', 'no_words', 8, 8],
    ['in:title author:gu', 'no_words', 18, 18],
    ['mamba (in:title)', 'no_words', 15, 16],
    ['mamba OR in:title', 'no_words', 17, 17],
    ['in:title OR mamba', 'no_words', 9, 11],
    ['-in:title mamba', 'no_words', 0, 9],
    ['NOT in:title mamba', 'no_words', 4, 12],
    ['in:doi mamba', 'bad_value', 0, 6],
    ['in:(title note) mamba', 'no_words', 14, 15],
    ['tag:=', 'no_value', 0, 5],
    ['in:title (in:note mamba)', 'no_words', 24, 24],
  ])('%j is %s at %i to %i', (query, problem, start, end) => {
    const error = catchError(() => parseQuery(query));
    expect(error).toBeInstanceOf(QueryError);
    expect(error).toMatchObject({ code: 'bad-query', problem, start, end });
  });
});

function catchError(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
