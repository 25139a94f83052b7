import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseQuery, parseTypedQuery, QueryError, type Queryable } from '../../utils/query';
import { FIELDS, PLACES, type FieldName } from '../../utils/query/fields';
import { fold } from '../../utils/query/fold';
import { parse, type Node } from '../../utils/query/parse';
import { print } from '../../utils/query/print';
import { asksFor, toggle } from '../../utils/query/toggle';

const VALUES: Partial<Record<FieldName, readonly string[]>> = {
  year: ['2024', '2023..2025', '..2025', '>=2024'],
  date: ['2024-03', '..2023-12-31'],
  published: ['2024-03', '7d', '30d..7d'],
  added: ['<7d', '2026-03'],
  saved: ['<2026', '1y..'],
  read: ['<=1w'],
  highlighted: ['<7d', '2026-03..'],
  status: ['to-read', 'reading'],
  is: ['unseen', 'cross-list'],
  has: ['pdf', 'tag'],
  upvotes: ['>10', '3..5'],
  comments: ['0'],
  rating: ['>6', '5.5..8'],
  highlights: ['>=1'],
};

const word = fc
  .stringMatching(/^[a-z\u00e0-\u00f6\u4e00-\u4e0f][\w.+*/é-]{0,8}$/)
  .filter((text) => !text.endsWith('*'));
const phrase = fc.stringMatching(/^[a-z][\w ():.*-]{0,12}$/).filter((text) => !/[* ]$/.test(text));
const longWord = fc.stringMatching(/^[a-z]{5,9}$/);
/** Fields of words, where one may be misspelled, and those of names, which may be quoted by their beginning. */
const OF_WORDS: readonly FieldName[] = ['', 'title', 'abstract', 'note', 'venue', 'author', 'topic', 'tag'];
const OF_NAMES: readonly FieldName[] = ['author', 'topic', 'tag'];

const term = fc
  .constantFrom(...(Object.keys(FIELDS) as FieldName[]).filter((name) => name !== 'in'))
  .chain((field): fc.Arbitrary<Node> => {
    const values = VALUES[field];
    if (values) return fc.constantFrom(...values).map((value): Node => ({ kind: 'term', field, value, quoted: false }));
    return fc.oneof(
      word.map((value): Node => ({ kind: 'term', field, value, quoted: false })),
      phrase.map((value): Node => ({ kind: 'term', field, value, quoted: true })),
      ...(OF_WORDS.includes(field)
        ? [longWord.map((value): Node => ({ kind: 'term', field, value, quoted: false, fuzzy: true }))]
        : []),
      ...(OF_NAMES.includes(field)
        ? [phrase.map((value): Node => ({ kind: 'term', field, value: `${value}*`, quoted: true }))]
        : []),
    );
  });

/** Trees as the parser makes them: no group of one, no double negation. */
const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    term,
    tie('tree').map((node): Node => (node.kind === 'not' ? node : { kind: 'not', node })),
    fc.array(tie('tree'), { minLength: 2, maxLength: 4 }).map((nodes): Node => ({ kind: 'and', nodes })),
    fc.array(tie('tree'), { minLength: 2, maxLength: 4 }).map((nodes): Node => ({ kind: 'or', nodes })),
  ),
}));

/** Queries as they may be written, of which not all can be understood. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'( ) " - OR NOT AND : title: year: is: in: in:title in:note tag:= .. > ~ * = x: “'.split(' '),
        ' ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      word,
    ),
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(soup, fc.string({ unit: 'binary' }));

/** What can be understood, as it may be written: with `in:`, `*` and `~`. */
const written = fc
  .array(
    fc.oneof(
      tree.map((node) => `(${print(node)})`),
      term.map(print),
      fc
        .tuple(fc.constantFrom(...Object.keys(PLACES)), word, fc.constantFrom('', '*', '~'))
        .map(([place, text, sign]) => `(in:${place} ${text}${sign} OR ${text})`),
      word.map((text) => `${text} in:title (in:note ${text} OR tag:=${text}) in:tag`),
      fc.constantFrom(
        '(10.1016/S0000-0000(05)66545-9 OR 10.5555/a)',
        'https://doi.org/10.1002/(SICI)1%3C2::AID%3E3.0.CO;2-X',
        'https://arxiv.org/abs/2312.00752v1',
        'NOT "half a phrase" AND -“curly”',
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '));

const item: fc.Arbitrary<Queryable> = fc.record(
  {
    title: fc.string(),
    abstract: fc.string(),
    authors: fc.array(fc.string(), { maxLength: 3 }),
    tags: fc.array(word, { maxLength: 3 }),
    published: fc.constantFrom('2024', '2024-03', '2024-03-05'),
    saved: fc.boolean(),
    upvotes: fc.nat(),
    rating: fc.double({ min: 0, max: 10, noNaN: true }),
    decision: fc.string(),
  },
  { requiredKeys: ['title'] },
);

/** Generous, for a machine that is busy with other things. */
const TIME = 60_000;

describe('any query', { timeout: TIME }, () => {
  it('is understood, or refused with a place inside it', () => {
    fc.assert(
      fc.property(anyText, item, (text, paper) => {
        try {
          expect(typeof parseQuery(text).matches(paper)).toBe('boolean');
        } catch (error) {
          if (!(error instanceof QueryError)) throw error;
          expect(error.start).toBeGreaterThanOrEqual(0);
          expect(error.start).toBeLessThanOrEqual(error.end);
          expect(error.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is never an error while it is being typed, or says one that stands before its last word', () => {
    fc.assert(
      fc.property(anyText, item, (text, paper) => {
        const { matches, problem, isUnfinished, tree: readable } = parseTypedQuery(text);
        expect(typeof matches(paper)).toBe('boolean');
        if (problem && !isUnfinished)
          expect(/\s/.test(text.slice(problem.start)) || problem.problem === 'too_deep').toBe(true);
        expect(parse(print(readable))).toEqual(readable);
      }),
      { numRuns: 500 },
    );
  });

  it('is no error at any moment of being typed, if it is none in the end', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(parseTypedQuery(text).problem).toBeUndefined();
        for (let end = 0; end <= text.length; end++) {
          const { problem, isUnfinished } = parseTypedQuery(text.slice(0, end));
          expect(problem && !isUnfinished ? `${problem.problem} in ${text.slice(0, end)}` : undefined).toBeUndefined();
        }
      }),
      { numRuns: 40 },
    );
  });

  it('that can be understood says the same when it is printed', () => {
    fc.assert(
      fc.property(fc.oneof(written, soup), (text) => {
        const { tree: read, problem } = parseTypedQuery(text);
        if (!problem) expect(parse(print(read))).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['& ', 'NOT ', '-', 'a ', 'a OR ', '""', '( ', '*', '~', 'a*', 'in:note ', '"'])(
    'made of very many %j overflows nothing',
    (piece) => {
      const text = `${piece.repeat(50_000)}a`;
      try {
        parseQuery(text);
      } catch (error) {
        expect(error).toBeInstanceOf(QueryError);
      }
      expect(() => parseTypedQuery(text)).not.toThrow();
    },
  );

  it('printed and parsed is the same tree, and printed again the same text', () => {
    fc.assert(
      fc.property(tree, (node) => {
        const text = print(node);
        expect(parseQuery(text).tree).toEqual(node);
        expect(print(parseQuery(text).tree)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('and its opposite divide all papers between them', () => {
    fc.assert(
      fc.property(tree, item, (node, paper) => {
        const text = print(node);
        expect(parseQuery(`NOT (${text})`).matches(paper)).toBe(!parseQuery(text).matches(paper));
      }),
    );
  });

  it('is met by a paper whose title is the query', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        expect(parseQuery(words.map((each) => `"${each}"`).join(' ')).matches({ title: words.join(' ') })).toBe(true);
      }),
    );
  });
});

describe('folding', () => {
  it.each([
    ['State-Space Models', ' state space models '],
    ["O'Neil", ' oneil '],
    ["O'Neil’s", ' oneils '],
    ['Łódź, Ø, Weiß, Yıldırım, Đorđe, Æther', ' lodz o weiss yildirim dorde aether '],
    ['大模型 2', ' 大 模 型 2 '],
    ['—', ' '],
    ['', ' '],
  ])('%j is %j', (text, folded) => expect(fold(text)).toBe(folded));

  it('is the same whether done once or twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('toggling a term', () => {
  it.each([
    ['', 'topic:rl', 'topic:rl'],
    ['diffusion', 'topic:rl', 'diffusion topic:rl'],
    ['diffusion topic:rl', 'topic:rl', 'diffusion'],
    ['topic:rl', 'topic:rl', ''],
    ['diffusion -topic:rl', 'topic:rl', 'diffusion topic:rl'],
    ['diffusion topic:rl', '-topic:rl', 'diffusion -topic:rl'],
    ['a OR b', 'is:unseen', '(a OR b) is:unseen'],
    ['a topic:"state space"', 'topic:"state space"', 'a'],
  ])('%j with %j is %j', (query, asked, expected) => expect(toggle(query, asked)).toBe(expected));

  it('knows what is asked for', () => {
    expect(asksFor('a topic:rl', 'topic:rl')).toBe(true);
    expect(asksFor('a -topic:rl', 'topic:rl')).toBe(false);
    expect(asksFor('a OR topic:rl', 'topic:rl')).toBe(false);
  });
});
