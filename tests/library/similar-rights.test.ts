import { expect, it } from 'vitest';

import { permit } from '../../utils/library/page-rights';
import { MOST_REASONS, PageSession } from '../../utils/library/page-sessions';
import { arxiv } from './fresh';

const LISTING = 'https://arxiv.org/list/cs.LG/recent';
const [A, B] = [arxiv(1), arxiv(2)];
const denied = expect.objectContaining({ code: 'denied' }) as Error;

function ask(): (id: string, address?: string) => readonly unknown[] {
  const session = new PageSession('a page', false, undefined);
  session.admit([A]);
  return (id, address = LISTING) => permit(session, 'similar', [id, [A.id, B.id]], address);
}

it('a page has compared what it has met, and nothing else', () => {
  expect(ask()(A.id)).toEqual([A.id, [A.id]]);
  expect(() => ask()(B.id)).toThrow(denied);
});

it('what is similar names saved papers: listings are told, so many times a load', () => {
  expect(() => ask()(A.id, 'https://arxiv.org/abs/2601.00001')).toThrow(denied);
  const again = ask();
  for (let n = 0; n < MOST_REASONS; n++) again(A.id);
  expect(() => again(A.id)).toThrow(denied);
});
