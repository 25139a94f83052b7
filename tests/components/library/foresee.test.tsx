/** What is done shows before the library has answered, and is drawn as it was where it refuses. */
import { afterEach, describe, expect, it, vi } from 'vitest';

import { createActions, type Actions } from '../../../components/library/actions';
import { createResults, type Results } from '../../../components/library/list/results';
import { createNotices, type Notices } from '../../../components/library/notices';
import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState } from '../../../components/library/page-state';
import { IbidError } from '../../../utils/errors';
import type { FakeLibrary } from '../fake-library';
import { draw, find, findAll, madeUpRows, named, setStage, until } from '../stage';

/** A library that answers one call when it is told to: as if it had done so, or with a refusal. */
function held(library: FakeLibrary, call: 'edit' | 'remove' | 'labelExample' | 'saveTopic') {
  const inTime = library[call] as (...args: unknown[]) => Promise<unknown>;
  let answer = (_isRefused: boolean): void => undefined;
  const isDue = new Promise<boolean>((resolve) => (answer = resolve));
  const late = async (...args: unknown[]): Promise<unknown> => {
    if (await isDue) throw new IbidError('storage-full', 'No room');
    return inTime(...args);
  };
  Object.assign(library, { [call]: late });
  return { grant: () => answer(false), refuse: () => answer(true) };
}

describe('the list', () => {
  let library: FakeLibrary;
  let results: Results;
  let notices: Notices;
  let actions: Actions;
  const [first, second] = madeUpRows(2).map(({ paper }) => paper.id);

  async function open(sort: 'saved' | 'status' = 'saved'): Promise<void> {
    library = setStage(madeUpRows(20));
    results = createResults({ query: '', sort, descending: true }, () => false);
    notices = createNotices();
    actions = createActions(notices, results);
    await results.ask({});
  }
  const shown = (id = first) => results.entries.value.find((entry) => entry.id === id)?.row.value.bookmark;

  it('shows stars, states and tags at once', async () => {
    await open();
    const { grant } = held(library, 'edit');
    actions.star([first!, second!], true);
    actions.setStatus([first!], 'reading');
    void actions.addTags([first!], ['later']);
    expect(shown()).toMatchObject({ starred: true, status: 'reading', tags: [...shown()!.tags] });
    expect(shown()?.tags).toContain('later');
    expect(shown(second)?.starred).toBe(true);
    expect(notices.current.value).toBeUndefined();
    grant();
    await until(async () => expect((await library.get(first!))?.bookmark).toMatchObject({ starred: true }));
  });

  it('takes back what the library refuses, and says why', async () => {
    await open();
    const before = shown();
    const { refuse } = held(library, 'edit');
    actions.star([first!], !before?.starred);
    expect(shown()?.starred).toBe(!before?.starred);
    refuse();
    await until(() => expect(notices.current.value?.kind).toBe('failed'));
    expect(shown()).toEqual(before);
  });

  it('leaves papers out that are removed, and shows them again when that is refused', async () => {
    await open();
    const { refuse } = held(library, 'remove');
    void actions.remove([first!]);
    expect([results.entries.value.length, results.total.value]).toEqual([19, 19]);
    refuse();
    await until(() => expect([results.entries.value.length, results.total.value]).toEqual([20, 20]));
  });

  it('lets a row that moves with its state be drawn in its new place', async () => {
    await open('status');
    held(library, 'edit');
    const before = shown();
    actions.setStatus([first!], before?.status === 'read' ? 'reading' : 'read');
    expect(shown()).toEqual(before);
  });
});

describe('the topics', () => {
  let library: FakeLibrary;
  let close = (): void => undefined;
  afterEach(() => close());

  function open(): void {
    library = setStage(madeUpRows(10));
    history.replaceState(null, '', '#/topics/diffusion');
    const stop = new AbortController();
    const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
    close = () => {
      stop.abort();
      erase();
    };
  }
  const signs = (): (string | null)[] => findAll('.lesson .sign').map(({ textContent }) => textContent);

  it.each([
    ['stands', 'grant', '+−'],
    ['goes when it is refused', 'refuse', '++'],
  ] as const)('show a “no” at once, and it %s', async (_, answer, after) => {
    open();
    const [one, other] = madeUpRows(2).map(({ paper }) => paper);
    await library.labelExample('diffusion', [one!.id, other!.id], true);
    await until(() => expect(signs()).toEqual(['+', '+']));
    const later = held(library, 'labelExample');
    named(`Example: ${other!.title}`).click();
    await until(() => expect(signs()).toEqual(['+', '−']));
    expect(findAll('.notice-place .notice')).toEqual([]);
    later[answer]();
    await until(() => expect(find('.notice-place').textContent).not.toBe(''));
    await until(() => expect(signs().join('')).toBe(after));
  });

  it('switch one off at once, and on again when that is refused', async () => {
    open();
    await until(() => expect(findAll('.topic-line input').length).toBeGreaterThan(0));
    const states = [...find('.topic-line').querySelectorAll('input')];
    const chosen = (): readonly boolean[] => states.map(({ checked }) => checked);
    expect(chosen()).toEqual([true, false, false]);
    const { refuse } = held(library, 'saveTopic');
    states.at(-1)?.click();
    expect(chosen()).toEqual([false, false, true]);
    refuse();
    await until(() => expect(chosen()).toEqual([true, false, false]));
  });

  it('go to a topic that was just made, with its trial', async () => {
    open();
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    history.replaceState(null, '', '#/topics/new');
    dispatchEvent(new HashChangeEvent('hashchange'));
    await until(() => named('Name'));
    const write = (name: string, text: string): void => {
      const field = named(name) as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    write('Name', 'Of my own');
    write('Rule', 'sparse');
    await until(() => find('.trial'));
    const words = find('.trial').textContent;
    const gone: string[] = [];
    const watch = new MutationObserver(() => {
      const pane = find('.pane').textContent;
      if (!findAll('.trial').length || !pane.includes(words)) gone.push(pane);
    });
    watch.observe(document.body, { childList: true, subtree: true });
    find('.topic-editor button[type="submit"]').click();
    await until(() => expect(location.hash).toBe('#/topics/of-my-own'));
    await until(() => expect(find('[aria-current="true"]').textContent).toContain('Of my own'));
    watch.disconnect();
    expect(gone).toEqual([]);
    await until(() =>
      expect(scrolled.mock.contexts.map((element) => (element as Element).textContent)).toContainEqual(
        expect.stringContaining('Of my own'),
      ),
    );
  });
});
