import { afterEach, describe, expect, it, vi } from 'vitest';

import { createPageState } from '../../../components/library/page-state';
import { OptionsPage } from '../../../components/library/OptionsPage';
import { meantBy } from '../../../components/library/similar/meant-by';
import type { LibraryRow } from '../../../utils/model/library-row';
import { row } from '../../formats/nasty';
import type { FakeLibrary } from '../fake-library';
import { draw, find, findAll, named, setStage, type, until } from '../stage';

const paper = (n: number, title: string, exact?: string): LibraryRow =>
  row(
    { ids: { arxiv: `2401.0000${n}` }, title, authors: ['Ada Example'] },
    {},
    exact ? [{ id: `highlight-${n}`, selector: { exact, prefix: '', suffix: '' } }] : [],
  );
const LIBRARY = [
  paper(1, 'Training recurrent networks by prefix sums', 'recurrent networks'),
  paper(2, 'Recurrent memories'),
  paper(3, 'Recurrent networks for speech'),
  paper(4, 'Choirs'),
];

let library: FakeLibrary;
let close: () => void;

async function open(hash: string): Promise<void> {
  library = setStage(LIBRARY);
  history.replaceState(null, '', hash);
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
  await until(() => find('.row, .highlight'));
}
afterEach(() => close());

const list = (within: string): (string | null)[] => findAll(`${within} .closest li`).map((item) => item.textContent);

/** Opens a popover, of which the test's document knows nothing. */
function unfold(label: string): HTMLElement {
  const panel = find(`.popover[aria-label="${label}"]`);
  panel.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
  return panel;
}

describe('similar in your library', () => {
  it('tells what is like the paper that is shown, with the words that they share', async () => {
    await open('#/library/paper/arxiv%3A2401.00003');
    await until(() =>
      expect(list('.similar-papers')[0]).toBe('Training recurrent networks by prefix sumsrecurrent, networks'),
    );
    expect(find('.similar-papers')).toHaveProperty('open', true);
    expect(named('Recurrent memories', '.similar-papers a').getAttribute('href')).toBe(
      '#/library/paper/arxiv%3A2401.00002',
    );
  });

  it('is folded where nothing is', async () => {
    await open('#/library/paper/arxiv%3A2401.00004');
    await until(() => expect(library.calls).toContain('closest'));
    await until(() =>
      expect(find('.similar-papers').textContent).toContain('Nothing in your library is like this paper.'),
    );
    expect(find('.similar-papers')).toHaveProperty('open', false);
  });
});

describe('a search that finds nothing by its words', () => {
  it('is offered what is closest in meaning, which opens beside the search', async () => {
    await open('#/library');
    type(find('[data-search]'), 'parallelised recurrent learning');
    await until(() => expect(list('.closest-in-meaning')).toHaveLength(3));
    expect(find('.closest-in-meaning h2').textContent).toBe('Closest in meaning');
    named('Recurrent memories', '.closest-in-meaning a').click();
    const href = named('Recurrent memories', '.closest-in-meaning a').getAttribute('href');
    expect(href).toBe('#/library/paper/arxiv%3A2401.00002?q=parallelised%20recurrent%20learning');
  });

  it('is offered what it has not found, where it has found little', async () => {
    await open('#/library');
    type(find('[data-search]'), 'recurrent networks for');
    await until(() => expect(list('.closest-in-meaning')).toHaveLength(2));
    expect(list('.closest-in-meaning').join()).not.toContain('for speech');
    expect(findAll('.row')).toHaveLength(1);
  });

  it('offers nothing while there is nothing close', async () => {
    await open('#/library');
    type(find('[data-search]'), 'zebras');
    await until(() => expect(library.calls).toContain('closest'));
    expect(findAll('.closest-in-meaning')).toHaveLength(0);
  });

  it.each([
    ['the one with a scan', 0, 'the one with a scan'],
    ['"parallel scan" networks', 2, 'parallel scan networks'],
    ['scan OR sums', 0, 'scan sums'],
    ['scan', 0, 'scan'],
    ['scan', 1, undefined],
    ['the one with a scan', 5, undefined],
    ['scan tag:thesis', 0, undefined],
    ['scan -sums', 0, undefined],
    ['title:scan', 0, undefined],
    ['', 0, undefined],
  ])('%j with %d found means %j', (query, found, text) => {
    expect(meantBy(query, found)).toBe(text);
  });
});

describe('more like what is chosen', () => {
  it('is shown for selected papers', async () => {
    await open('#/library');
    findAll('.row input')[0]?.click();
    await until(() => named('More like these'));
    const asked = vi.spyOn(library, 'closest');
    const panel = unfold('More like these');
    await until(() => expect(panel.querySelectorAll('li').length).toBeGreaterThan(0));
    const chosen = find('.row[aria-selected="true"]').dataset.id;
    expect(asked).toHaveBeenCalledWith({ ids: [chosen] }, expect.any(Number));
  });

  it('is shown for a highlight, but for its own paper', async () => {
    await open('#/highlights');
    const asked = vi.spyOn(library, 'closest');
    const panel = unfold('More like this');
    await until(() => expect(panel.querySelectorAll('li')).toHaveLength(2));
    expect(asked).toHaveBeenCalledWith(
      { text: 'recurrent networks', except: ['arxiv:2401.00001'] },
      expect.any(Number),
    );
  });

  it('says so where nothing is', async () => {
    await open('#/library');
    const choirs = findAll('.row').find(({ textContent }) => textContent?.includes('Choirs'));
    choirs?.querySelector('input')?.click();
    await until(() => named('More like these'));
    const panel = unfold('More like these');
    await until(() => expect(panel.textContent).toBe('Nothing else in your library is like this.'));
  });
});
