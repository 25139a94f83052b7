import { expect, it, vi } from 'vitest';

import { EndLine, type EndLineProps } from '../../../../components/overlay/triage/EndLine';
import { draw, find, findAll, named, setStage } from '../../stage';

const ALL = {
  entries: 38,
  saved: 3,
  hidden: 2,
  left: 0,
  showable: 36,
  next: undefined,
  undoKey: 'u',
  onUndo: undefined,
};

function end(now: Partial<EndLineProps>) {
  setStage([]);
  const acts = { onShowAll: vi.fn(), onLibrary: vi.fn() };
  draw(<EndLine {...ALL} {...acts} {...now} />);
  return acts;
}

const said = (): string => find('.sum').textContent ?? '';
const main = (): readonly (string | null)[] => findAll('.main').map((one) => one.textContent);

it('says what came of a listing that was read to its end', () => {
  end({});
  expect([said(), findAll('.left').length, main()]).toEqual([
    'That was all: 3 saved, 2 hidden.',
    0,
    ['Open the library'],
  ]);
});

it('shows what the filters leave out', () => {
  const { onShowAll } = end({ entries: 8, left: 30 });
  expect(find('.left').textContent).toBe('Your filters leave out 30 more. Show');
  named('Show').click();
  expect(onShowAll).toHaveBeenCalledOnce();
});

it.each([
  ['alone', undefined],
  ['before the next page', { href: 'https://arxiv.org/list/cs.LG/new?skip=50', range: '51–100' }],
])('says that nothing matches, and offers to show all, %s', (_, next) => {
  const { onShowAll } = end({ entries: 0, saved: 0, hidden: 0, left: 38, next });
  expect([said(), findAll('.left').length, main()]).toEqual(['Nothing matches.', 0, ['Show all 36']]);
  named('Show all 36').click();
  expect(onShowAll).toHaveBeenCalledOnce();
});

it('does not offer to show all where all is hidden by hand', () => {
  end({ entries: 0, saved: 0, hidden: 0, left: 38, showable: 0 });
  expect([said(), main()]).toEqual(['Nothing matches.', ['Open the library']]);
  expect(find('.left').textContent).toBe('Your filters leave out 38 more. Show');
});
