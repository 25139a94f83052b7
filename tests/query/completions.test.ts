import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseQuery } from '../../utils/query';
import { completions, type KnownValues } from '../../utils/query/completions';
import { fold } from '../../utils/query/fold';

const KNOWN: KnownValues = {
  tag: [
    { value: 'thesis/ch1', count: 12 },
    { value: 'to read', count: 7 },
    { value: 'thesis', count: 5 },
    { value: 'Café', count: 3 },
    { value: 'say "no"', count: 1 },
    { value: 'OR', count: 1 },
  ],
  topic: [{ value: 'Reinforcement learning' }, { value: 'Vision' }],
};

/** What is offered where the bar stands. */
function offered(text: string) {
  const caret = text.indexOf('|');
  return completions(text.replace('|', ''), caret, KNOWN);
}
const values = (text: string): readonly string[] => offered(text).map(({ value }) => value);
/** The query with the first one, a bar where the caret is then. */
function taken(text: string): string | undefined {
  const [first] = offered(text);
  return first && `${first.query.slice(0, first.caret)}|${first.query.slice(first.caret)}`;
}

describe('offers', () => {
  it.each<[string, readonly string[]]>([
    ['ta|', ['tag']],
    ['TI|', ['title']],
    ['-ta|', ['tag']],
    ['(ta|', ['tag']],
    ['bees OR ha|', ['has']],
    ['re|', ['read']],
    ['in|', ['in']],
    ['tag:th|', ['thesis/ch1', 'thesis']],
    ['tag:ch|', ['thesis/ch1']],
    ['tag:CAFE|', ['Café']],
    ['tag:=th|', ['thesis/ch1', 'thesis']],
    ['-tag:th|', ['thesis/ch1', 'thesis']],
    ['tag:"to r|', ['to read']],
    ['tag:(talks OR th|', ['thesis/ch1', 'thesis']],
    ['tag:thesis|', ['thesis/ch1']],
    ['topic:l|', ['Reinforcement learning']],
    ['status:re|', ['reading', 'read', 'to-read']],
    ['is:uns|', ['unseen', 'unsaved']],
    ['has:|', ['abstract', 'pdf', 'code', 'note', 'highlight', 'tag', 'new-version']],
    ['read:|', ['today', 'this-month', 'this-year']],
    ['year:this|', ['this-month', 'this-year']],
    ['in:a|', ['abstract', 'author']],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));

  it('all there is where nothing is typed of a value yet', () =>
    expect(values('tag:|')).toEqual(['thesis/ch1', 'to read', 'thesis', 'Café', 'say "no"', 'OR']));

  it.each([
    '|',
    't|',
    'bees |',
    'bees tides|',
    'tag:nothing|',
    'author:le|',
    'nonsense:a|',
    '"ta|',
    'tag:"to read"|',
    'tag:|thesis',
    'is:unseen|',
    '(ta)|',
    'constructor:|',
  ])('nothing for %s', (text) => expect(offered(text)).toEqual([]));

  it('as many as can be seen at once', () => {
    const many = Array.from({ length: 30 }, (_, n) => ({ value: `t${n}`, count: n }));
    expect(completions('tag:t', 5, { tag: many })).toHaveLength(8);
  });

  it('counts', () => expect(offered('tag:th|').map(({ count }) => count)).toEqual([12, 5]));
});

describe('writes', () => {
  it.each([
    ['ta|', 'tag:|'],
    ['bees -ta| tides', 'bees -tag:| tides'],
    ['ta|g:thesis', 'tag:|thesis'],
    ['tag:th|', 'tag:thesis/ch1 |'],
    ['tag:th| bees', 'tag:thesis/ch1| bees'],
    ['tag:th|is bees', 'tag:thesis/ch1| bees'],
    ['(tag:th|)', '(tag:thesis/ch1|)'],
    ['tag:to|', 'tag:"to read" |'],
    ['tag:"to r|', 'tag:"to read" |'],
    ['tag:"to r|ing" bees', 'tag:"to read"| bees'],
    ['tag:“to r|', 'tag:"to read" |'],
    ['tag:=to|', 'tag:="to read" |'],
    ['tag:sa|', 'tag:"say  no " |'],
    ['tag:(o|', 'tag:("OR" |'],
    ['topic:vi|', 'topic:Vision |'],
    ['is:uns|', 'is:unseen |'],
  ])('%s: %s', (text, expected) => expect(taken(text)).toBe(expected));
});

it('writes what is understood, and finds what was offered', () => {
  const tag = fc
    .stringMatching(/^[\p{L}\p{N}"#(][\p{L}\p{N} /:"()*~=#+.-]{0,12}$/u)
    .filter((text) => fold(text).trim() !== '');
  fc.assert(
    fc.property(tag, (value) => {
      const [completion] = completions('tag:', 4, { tag: [{ value }] });
      expect(parseQuery(completion?.query ?? '').matches({ title: '', tags: [value] })).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

it('offers something or nothing wherever the caret stands, and keeps what is around it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ta:"() -=g“x') }), fc.nat(), (query, n) => {
      const caret = n % (query.length + 1);
      for (const made of completions(query, caret, KNOWN)) {
        expect(made.caret).toBeLessThanOrEqual(made.query.length);
        expect(query.endsWith(made.query.slice(made.caret).trimStart())).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});
