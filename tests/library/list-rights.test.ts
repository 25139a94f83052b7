/** What a page may have of saved filters. */
import { expect, it } from 'vitest';

import { hand, permit } from '../../utils/library/page-rights';
import { PageSession } from '../../utils/library/page-sessions';

const LISTING = 'https://arxiv.org/list/cs.LG/new';
const CALLS = [
  ['smartLists', []],
  ['saveSmartList', [{ name: 'Monday', query: '-survey' }]],
  ['removeSmartList', ['1']],
  ['muteTopic', ['vision', true]],
] as const;

it.each(CALLS)('a listing may call %s, and a paper’s page may not', (call, args) => {
  const session = new PageSession('a', false, undefined);
  expect(permit(session, call, args, LISTING)).toEqual(args);
  expect(() => permit(session, call, args, 'https://arxiv.org/abs/2601.00001')).toThrow('neither saved filters nor');
});

it('a page hears that they have changed, though they concern no paper that it has met', () => {
  const told = {
    revision: 3,
    changes: [
      { kind: 'lists', ids: [] },
      { kind: 'papers', ids: [] },
    ],
  };
  const session = new PageSession('a', false, undefined);
  expect(hand(session, 'changes', told).value).toEqual({ revision: 3, changes: [{ kind: 'lists', ids: [] }] });
});
