import { describe, expect, it, vi } from 'vitest';

import { asHidden, asRemoved, asSaved, createOptimisticFacts } from '../../utils/listing/optimistic-facts';
import type { Row } from '../../utils/listing/rows';
import { BOOKMARK, facts, row } from './rows-for-tests';

function answering() {
  let answer: () => void = () => undefined;
  let refuse: () => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    answer = resolve;
    refuse = () => reject(new Error('full'));
  });
  return { promise, answer, refuse };
}

function know(rows: readonly Row[]) {
  const changed = vi.fn<(rows: readonly Row[]) => void>();
  const known = createOptimisticFacts(() => rows, changed);
  for (const each of rows) known.tell(each, facts(each.id));
  return { ...known, changed };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('what was asked for and is not answered yet', () => {
  it('is shown at once, in every row of that paper and in no other', () => {
    const rows = [row('arxiv:1'), row('arxiv:2'), row('arxiv:1')];
    const { foresee, changed } = know(rows);
    foresee(['arxiv:1'], asSaved({ starred: true, addTags: ['thesis'] }), answering().promise);
    expect(rows.map(({ facts }) => facts?.bookmark?.starred)).toEqual([true, undefined, true]);
    expect(rows[0]?.facts?.bookmark?.tags).toEqual(['thesis']);
    expect(changed.mock.calls).toEqual([[[rows[0], rows[2]]]]);
  });

  it('is taken back when it is refused, and what was asked for since is not', async () => {
    const [one = row('arxiv:0')] = [row('arxiv:1')];
    const { foresee, changed } = know([one]);
    const [first, second] = [answering(), answering()];
    foresee(['arxiv:1'], asSaved(), first.promise);
    foresee(['arxiv:1'], asHidden(true), second.promise);
    first.refuse();
    await settled();
    expect(one.facts).toEqual(facts('arxiv:1', { hidden: true }));
    expect(changed).toHaveBeenCalledTimes(3);
  });

  it('stays when it is answered, although the library has told nothing yet', async () => {
    const [one = row('arxiv:0')] = [row('arxiv:1')];
    const { foresee } = know([one]);
    const [first, second] = [answering(), answering()];
    foresee(['arxiv:1'], asHidden(true), first.promise);
    foresee(['arxiv:1'], asSaved({ status: 'read' }), second.promise);
    first.answer();
    await settled();
    second.refuse();
    await settled();
    expect(one.facts).toEqual(facts('arxiv:1', { hidden: true }));
  });

  it('stands on top of what the library tells meanwhile', () => {
    const [one = row('arxiv:0')] = [row('arxiv:1')];
    const { foresee, tell } = know([one]);
    foresee(['arxiv:1'], asRemoved, answering().promise);
    tell(one, facts('arxiv:1', { bookmark: BOOKMARK, hidden: true }));
    expect(one.facts).toEqual(facts('arxiv:1', { hidden: true }));
  });

  it('is as it was at once when it is taken back, and as it is when that cannot be', async () => {
    const [one = row('arxiv:0')] = [row('arxiv:1')];
    const { foresee, tell } = know([one]);
    tell(one, facts('arxiv:1', { bookmark: BOOKMARK }));
    const back = foresee(['arxiv:1'], asHidden(true), Promise.resolve());
    await settled();
    tell(one, facts('arxiv:1', { bookmark: BOOKMARK, hidden: true, topics: [{ id: 'rag' } as never] }));
    const undone = answering();
    back(undone.promise);
    expect(one.facts).toMatchObject({ bookmark: BOOKMARK, hidden: false, topics: [{ id: 'rag' }] });
    undone.refuse();
    await settled();
    expect(one.facts).toMatchObject({ bookmark: BOOKMARK, hidden: true });
  });

  it('is nothing where nothing is known', () => {
    const { facts: _, ...one } = row('arxiv:1');
    const { foresee } = createOptimisticFacts(() => [one], vi.fn());
    foresee(['arxiv:1'], asSaved(), answering().promise);
    expect(one).not.toHaveProperty('facts');
  });
});
