import { expect, it } from 'vitest';

import { inOrder, usefulOrders } from '../../utils/listing/order';
import { row } from './rows-for-tests';

const rows = [
  { ...row('arxiv:1', {}, { published: '2026-01-02' }, { upvotes: 3 }), index: 0 },
  { ...row('arxiv:2', {}, { published: '2026-01-05' }), index: 1 },
  { ...row('arxiv:3', {}, { published: '2026-01-02' }, { upvotes: 90 }), index: 2 },
  { ...row('arxiv:4'), index: 3 },
];

it.each([
  ['page', ['arxiv:1', 'arxiv:2', 'arxiv:3', 'arxiv:4']],
  ['newest', ['arxiv:2', 'arxiv:1', 'arxiv:3', 'arxiv:4']],
  ['upvotes', ['arxiv:3', 'arxiv:1', 'arxiv:2', 'arxiv:4']],
] as const)('%s: what is not known goes last, ties keep the order of the page', (order, ids) => {
  expect(inOrder(rows.toReversed(), order).map(({ id }) => id)).toEqual(ids);
});

it('puts the best rated first where there are ratings', () => {
  const rated = rows.map((one, at) => ({ ...one, entry: { ...one.entry, ...(at > 1 && { rating: at }) } }));
  expect(inOrder(rated, 'rating').map(({ id }) => id)).toEqual(['arxiv:4', 'arxiv:3', 'arxiv:1', 'arxiv:2']);
  expect(usefulOrders(rated, false)).toContain('rating');
  expect(usefulOrders(rows, false)).not.toContain('rating');
});

it('offers only orders that would change something', () => {
  expect(usefulOrders(rows, false)).toEqual(['page', 'newest', 'upvotes']);
  expect(usefulOrders(rows, true)).toEqual(['page', 'foryou', 'newest', 'upvotes']);
  expect(usefulOrders([row('arxiv:1'), row('arxiv:2')], false)).toEqual(['page']);
});

it.each([
  [1, ['arxiv:4', 'arxiv:2', 'arxiv:3', 'arxiv:1']],
  [0.5, ['arxiv:2', 'arxiv:1', 'arxiv:4', 'arxiv:3']],
  [0, ['arxiv:1', 'arxiv:2', 'arxiv:3', 'arxiv:4']],
])('mixes places, the dial at %s; what has no place goes last', (dial, ids) => {
  const placed = rows.map((one, at) => ({ ...one, ...(at > 0 && { place: [0, 1, 2, 0][at] ?? 0 }) }));
  expect(inOrder(placed, 'foryou', dial).map(({ id }) => id)).toEqual(ids);
});

it('puts what is followed first while nothing has a place', () => {
  const facts = { asked: 'arxiv:3', id: 'arxiv:3', hidden: false, highlights: [], topics: [] } as const;
  const followed = [{ kind: 'topic', text: 'RNNs', watch: 'topic:rnn' }] as const;
  const some = rows.map((one) => (one.id === 'arxiv:3' ? { ...one, facts: { ...facts, followed } } : one));
  expect(inOrder(some, 'foryou').map(({ id }) => id)).toEqual(['arxiv:3', 'arxiv:1', 'arxiv:2', 'arxiv:4']);
});
