/** The list of what can be undone, on our own pages. */
import { afterEach, expect, it } from 'vitest';

import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState, type PageState } from '../../../components/library/page-state';
import { library } from '../../../utils/library';
import { draw, find, findAll, madeUpRows, named, press, setStage, until } from '../stage';

let close = (): void => undefined;
afterEach(() => close());

function open(): PageState {
  sessionStorage.clear();
  setStage(madeUpRows(4));
  const stop = new AbortController();
  const state = createPageState(stop.signal);
  const erase = draw(<OptionsPage state={state} />);
  close = () => {
    stop.abort();
    erase();
  };
  return state;
}

it('shows what was done, the last first, and takes back any of it', async () => {
  const { notices } = open();
  const [first, second] = madeUpRows(4).map(({ paper }) => paper.id);
  await notices.attempt(library.edit([first!], { starred: true }), 'Starred one');
  await notices.attempt(library.remove([second!]), 'Moved one');
  await until(() => {
    press('Shift+U', document.body);
    expect(findAll('.undo-list li span').map((one) => one.textContent)).toEqual(['Moved one', 'Starred one']);
  });
  named('Undo: Starred one').click();
  await until(() => expect(findAll('.undo-list li')).toHaveLength(1));
  expect((await library.get(first!))?.bookmark.starred).toBe(madeUpRows(4)[0]!.bookmark.starred);
  named('Undo: Moved one').click();
  await until(() => expect(find('.undo-list').textContent).toContain('Nothing to undo on this page.'));
  named('Close', '.undo-list button').click();
  await until(() => expect(findAll('.undo-list')).toHaveLength(0));
});
