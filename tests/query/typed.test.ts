/** A query that is being typed: no end is an error, and what stands before it is asked for. */
import { describe, expect, it } from 'vitest';

import { parseTypedQuery } from '../../utils/query';
import { print } from '../../utils/query/print';
import { readQuery } from '../../utils/query/read-query';

describe('half a query is as much of it as is there', () => {
  it.each([
    ['bees year:', 'bees'],
    ['bees tag:', 'bees'],
    ['bees yeer:2', 'bees'],
    ['bees year:202', 'bees'],
    ['bees is:uns', 'bees'],
    ['bees is:(saved uns', 'bees is:saved'],
    ['(', ''],
    ['bees (', 'bees'],
    ['bees ( ', 'bees'],
    ['bees -(', 'bees'],
    ['bees title:(', 'bees'],
    ['bees nonsense:(', 'bees'],
    ['(bees OR tides', 'bees OR tides'],
    ['(bees OR ', 'bees'],
    ['"half a phr', '"half a phr"'],
    ['bees “half a phr', 'bees "half a phr"'],
    ['"', ''],
    ['tag:"half a t', 'tag:"half a t*"'],
    ['tag:="half', 'tag:"half*"'],
    ['bees year:"20', 'bees'],
    ['bees -', 'bees'],
    ['bees OR', 'bees'],
    ['bees OR ', 'bees'],
    ['bees AND ', 'bees'],
    ['bees NOT', 'bees'],
    ['bees NOT ', 'bees'],
    ['OR', ''],
    ['bees OR OR', 'bees'],
    ['bees OR NOT (', 'bees'],
    ['bees)', 'bees'],
    ['bees ()', 'bees'],
    ['in:', ''],
    ['in:no', ''],
    ['in:note', ''],
    ['in:note ', ''],
    ['in:note tag:x ', 'tag:x'],
    ['in:note (tag:x ', 'tag:x'],
    ['bees OR in:note', 'bees'],
    ['bees (in:note)', 'bees'],
    ['(bees yeer:1)', 'bees'],
  ])('%j', (query, readable) => {
    const { tree, problem, isUnfinished } = parseTypedQuery(query);
    expect(print(tree)).toBe(readable);
    if (isUnfinished) expect(problem).toBeDefined();
    // Whoever is asked understands it.
    const { asked = 'nothing:asked' } = readQuery(query);
    expect(parseTypedQuery(asked).problem).toBeUndefined();
  });
});

describe('what is wrong before the last word is wrong, and nothing is asked', () => {
  it.each([
    ['year: ', 'no_value'],
    ['yeer:2 bees', 'unknown_field'],
    ['yeer:2 ', 'unknown_field'],
    ['is:uns bees', 'bad_value'],
    ['yeer:2 (', 'unknown_field'],
    ['bees) tides', 'stray_close'],
    ['() bees', 'no_operand'],
    ['OR bees', 'no_operand'],
    ['bees OR ) ', 'no_operand'],
    ['(in:note) bees', 'no_words'],
    ['-in:note bees', 'no_words'],
    [`${'('.repeat(60)}`, 'too_deep'],
    ['yeer:2 "half a phr', 'unknown_field'],
  ])('%j: %s', (query, problem) => {
    const typed = parseTypedQuery(query);
    expect(typed).toMatchObject({ problem: { problem }, isUnfinished: false, isEmpty: true });
    expect(readQuery(query).asked).toBeUndefined();
  });
});

it('says what the whole would be refused for, and nothing of what is whole', () => {
  expect(parseTypedQuery('bees year:')).toMatchObject({
    isUnfinished: true,
    problem: { problem: 'no_value', start: 5 },
  });
  expect(parseTypedQuery('bees "half')).toMatchObject({ isUnfinished: true, problem: { problem: 'open_quote' } });
  expect(parseTypedQuery('bees year:2024')).toMatchObject({ isUnfinished: false, problem: undefined });
});

it('asks for what is typed as it is typed, where it is whole', () => {
  expect(readQuery('in:note bees*').asked).toBe('in:note bees*');
  expect(readQuery('in:note bees* year:').asked).toBe('note:bees');
});

it('finds a name that is being quoted by its beginning, until the quotation mark ends it', () => {
  const finds = (query: string): boolean => parseTypedQuery(query).matches({ title: '', tags: ['Sequence Models'] });
  expect([finds('tag:"seq'), finds('tag:"sequence mod'), finds('tag:"sequence mod"')]).toEqual([true, true, false]);
});
