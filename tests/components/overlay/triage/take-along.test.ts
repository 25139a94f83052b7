/** Papers that are taken along: each once, and what came of it is said. */
import { beforeEach, expect, it, vi } from 'vitest';

import { provideScript } from '../../../../components/overlay/lazy-scripts';
import { createPaperActions } from '../../../../components/overlay/paper-actions';
import { createTakeAlong } from '../../../../components/overlay/triage/take-along';
import type { Row } from '../../../../utils/listing/rows';
import { row } from '../../../listing/rows-for-tests';
import { setStage, until } from '../../stage';

const cite = {
  copyBibtex: vi.fn(async (_rows: readonly Row[]) => undefined),
  copyLinks: vi.fn(async (_rows: readonly Row[]) => undefined),
  save: vi.fn((_rows: readonly Row[], _format: string) => undefined),
};

beforeEach(() => {
  setStage([]);
  vi.clearAllMocks();
  provideScript('cite', cite as never);
});

function taking() {
  const paperActions = createPaperActions(vi.fn(), new AbortController().signal);
  return { paperActions, takeAlong: createTakeAlong(paperActions) };
}

it('takes a paper that is listed twice once', async () => {
  const { paperActions, takeAlong } = taking();
  takeAlong.copy([row('arxiv:1'), row('arxiv:2'), row('arxiv:1')]);
  await until(() => expect(paperActions.notice?.text).toBe('Copied the BibTeX of 2 papers'));
  expect(cite.copyBibtex.mock.calls[0]?.[0].map(({ id }) => id)).toEqual(['arxiv:1', 'arxiv:2']);
});

it('says that many take a while', async () => {
  const { paperActions, takeAlong } = taking();
  takeAlong.exportAs(
    Array.from({ length: 301 }, (_, n) => row(`arxiv:${n}`)),
    'csv',
  );
  expect(paperActions.notice?.text).toBe('Working on 301 papers…');
  await until(() => expect(cite.save).toHaveBeenCalledOnce());
  expect(cite.save.mock.calls[0]?.[1]).toBe('csv');
  await until(() => expect(paperActions.notice?.text).not.toContain('Working'));
});

it('says that the browser has refused', async () => {
  const { paperActions, takeAlong } = taking();
  cite.copyLinks.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
  takeAlong.link([row('arxiv:1')]);
  await until(() => expect(paperActions.notice).toMatchObject({ undoable: false }));
  expect(paperActions.notice?.text).not.toContain('Copied');
});
