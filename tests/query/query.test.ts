import { describe, expect, it } from 'vitest';

import { parseQuery, QueryError, type Queryable } from '../../utils/query';
import { termsOf } from '../../utils/query/terms';

const MAMBA: Queryable = {
  title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
  abstract:
    'Foundation models are based on the Transformer. We improve on $O(n^2)$ attention; see GPT-4 and Erdős–Rényi graphs.',
  authors: ['Albert Gu', 'Tri Dao', 'Jean-Luc de la Cruz', 'S. Levine', "Łukasz O'Neil"],
  categories: ['cs.LG', 'cs.AI'],
  topics: ['rnn-ssm', 'RNNs & state-space models', 'reinforcement-learning', 'Reinforcement learning'],
  tags: ['to-try', 'Sequence Models'],
  note: 'Compare with *S4*.',
  venue: 'COLM 2024',
  ids: ['arxiv:2312.00752', 'doi:10.1000/XYZ.1', 'openreview:AbCd'],
  site: 'huggingface',
  published: '2023-12-01',
  savedAt: '2026-03-05T12:00:00Z',
  status: 'to read',
  announcement: 'cross-list',
  starred: true,
  saved: true,
  code: 'https://example.org/code',
  upvotes: 12,
  comments: 0,
  rating: 6.25,
  decision: 'Accept (oral)',
  highlights: 2,
};

describe('a query matches', () => {
  it.each([
    '',
    '  ',
    'mamba',
    'MAMBA linear',
    'seq',
    '"selective state sp"',
    '“selective state”',
    'linear-time',
    'linear time',
    '-survey',
    'NOT survey',
    'NOT NOT mamba',
    '-(survey OR review)',
    'survey OR mamba',
    'survey review OR mamba transformer',
    '(survey OR mamba) AND transformer',
    'erdos renyi',
    'Mamba:',
    'Mamba – & *',
    'gpt-4',
    'title:mamba abstract:transformer',
    'rl',
    'levine',
    'title:(mamba OR survey)',
    'TITLE:( mamba linear )',
    'title:(mamba – linear)',
    '-title:(survey OR transformer)',
    'title:(mamba -survey) transformer',
    'title:(survey OR abstract:transformer)',
    'title:(mamba (author:(levine OR nobody) "linear time"))',
    'author:("tri dao" OR sam)',
    'is:(saved unseen)',
    'arxiv:(2401.00001 OR 2312.00752)',
    'author:gu',
    'author:GU',
    'author:"albert gu"',
    'author:"gu a"',
    'author:"A. Gu"',
    'author:"Sergey Levine"',
    'author:jean-luc',
    'author:"j cruz"',
    'author:"lukasz oneil"',
    'topic:rl',
    'topic:reinforcement',
    'topic:rnn',
    'topic:ssm',
    'topic:"state space"',
    'tag:to-try',
    'tag:"sequence models"',
    'cat:cs.',
    'cat:CS.lg',
    'venue:colm',
    'note:s4',
    'site:hugging',
    'id:2312.00752',
    'id:2312.00752v2',
    'id:arxiv:2312.00752',
    'arxiv:2312.00752',
    'doi:10.1000/xyz.1',
    'https://arxiv.org/abs/2312.00752v1',
    'https://huggingface.co/papers/2312.00752',
    'https://doi.org/10.1000/XYZ.1',
    '2312.00752v2',
    '10.1000/xyz.1',
    'id:abcd',
    'year:2023',
    'year:2023..2025',
    'year:..2023',
    'year:>=2023',
    'year:<2024',
    'published:2023-12',
    'date:2023-12',
    'published:>2023-11-30',
    'published:2023-12-01..2023-12-01',
    'saved:2026-03',
    'status:to-read',
    'status:"to read"',
    'is:to-read is:saved is:unseen is:starred is:cross-list',
    '-is:hidden -is:new',
    'has:code has:highlight has:note has:tag has:abstract',
    '-has:pdf',
    'upvotes:>10',
    'upvotes:12',
    'upvotes:5..',
    'comments:0',
    'comments:<1',
    'rating:>6',
    'rating:6.25',
    'rating:6..6.5',
    'rating:<=6.25',
    'rating:5.5..',
    'decision:accept',
    'decision:oral',
    'decision:"accept oral"',
    'highlights:>=2',
  ])('%j', (query) => expect(parseQuery(query).matches(MAMBA)).toBe(true));
});

describe('a query does not match', () => {
  it.each([
    'survey',
    'amba',
    '-mamba',
    '"state selective"',
    'mamba survey',
    'survey OR review',
    'NOT mamba',
    '-(survey OR mamba)',
    'm++',
    'mamb#',
    'models mamba2',
    '"sequence models compare"',
    'title:transformer',
    'title:(transformer OR survey)',
    'title:(mamba transformer)',
    'title:(mamba author:(nobody) linear)',
    '-title:(mamba)',
    'author:sam',
    'author:"tri gu"',
    'tag:try',
    'cat:lg',
    'site:arxiv',
    'id:00752',
    'https://arxiv.org/abs/2312.00753',
    'https://example.com/paper',
    '2312.00753',
    '10.1000/xyz.2',
    'year:2024',
    'year:>2023',
    'year:2020..2022',
    'published:<2023-12',
    'saved:<2026',
    'status:read',
    'is:read',
    'is:new',
    'has:pdf',
    'upvotes:<12',
    'upvotes:13..',
    'comments:>0',
    'rating:>6.5',
    'rating:..6',
    'decision:reject',
    'accept',
  ])('%j', (query) => expect(parseQuery(query).matches(MAMBA)).toBe(false));

  it.each(['year:2024', 'year:<2024', 'upvotes:0', 'saved:7d', 'has:tag', 'author:gu', 'id:1', 'site:a', 'is:seen'])(
    '%j when nothing is known',
    (query) => expect(parseQuery(query).matches({ title: 'Untitled' })).toBe(false),
  );
});

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
  ])('%j is %s at %i to %i', (query, problem, start, end) => {
    const error = catchError(() => parseQuery(query));
    expect(error).toBeInstanceOf(QueryError);
    expect(error).toMatchObject({ code: 'bad-query', problem, start, end });
  });
});

it('knows when it asks for nothing', () => {
  expect(parseQuery(' – ').isEmpty).toBe(true);
  expect(parseQuery('mamba').isEmpty).toBe(false);
});

it('gives the words to mark, not those excluded', () => {
  expect(termsOf(parseQuery('Mamba "State-space" title:léarn -survey author:gu (a OR -b)').tree)).toEqual([
    'mamba',
    'state space',
    'learn',
    'a',
  ]);
});

it('finds Chinese and Japanese words anywhere in a run of characters', () => {
  expect(parseQuery('模型').matches({ title: '大语言模型综述' })).toBe(true);
  expect(parseQuery('言型').matches({ title: '大语言模型综述' })).toBe(false);
});

it('reads flags live and folds each text once', () => {
  let reads = 0;
  const item = {
    saved: false,
    get title() {
      reads++;
      return 'Mamba';
    },
  };
  expect(parseQuery('mamba is:saved').matches(item)).toBe(false);
  item.saved = true;
  expect(parseQuery('mamba is:saved').matches(item)).toBe(true);
  expect(reads).toBe(1);
});

function catchError(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
