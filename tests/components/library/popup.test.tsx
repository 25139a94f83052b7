import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

// Loaded when they are needed, which takes no time here then.
import '../../../components/library/popup/PaperCard';
import { PopupPage } from '../../../components/library/popup/PopupPage';
import '../../../utils/formats/bibtex';
import { NO_PAGE, type PageSummary } from '../../../utils/messages';
import { readSettings } from '../../../utils/settings';
import type { FakeLibrary } from '../fake-library';
import { madeUpPaper, madeUpRow } from '../made-up';
import { draw, find, findAll, madeUpRows, named, press, setStage, type, until } from '../stage';

let library: FakeLibrary;
let close: () => void;
let opened: string[];

async function open(count: number, summary: PageSummary | undefined): Promise<void> {
  library = setStage(madeUpRows(count));
  opened = [];
  const opening = (({ url = '' }) => {
    opened.push(url);
    return Promise.resolve({});
  }) as typeof browser.tabs.create;
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7 }] as never);
  vi.spyOn(browser.tabs, 'create').mockImplementation(opening);
  vi.spyOn(browser.tabs, 'update').mockImplementation(((_: number, change: { url?: string }) =>
    opening(change)) as typeof browser.tabs.update);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(() =>
    summary ? Promise.resolve(summary) : Promise.reject(new Error('Receiving end does not exist')),
  );
  vi.spyOn(window, 'close').mockImplementation(() => {});
  close = draw(<PopupPage />);
  await until(() => expect(find('.glance').textContent).not.toBe(''));
}

afterEach(() => close());

describe('this page at a glance', () => {
  it.each<[string, PageSummary | undefined, string]>([
    [
      'a listing',
      { ...NO_PAGE, kind: 'listing', site: 'arxiv', entries: 38, toGo: 12, saved: 3, hidden: 9 },
      'arXiv38 entries12 to go3 saved9 not shown',
    ],
    ['unreadable rows', { ...NO_PAGE, kind: 'listing', entries: 1, unreadable: 2 }, 'Couldn’t read 2'],
    ['a page of no site', NO_PAGE, 'No paper listing here'],
    ['a page without our content script', undefined, 'No paper listing here'],
  ])('%s', async (_, summary, words) => {
    await open(3, summary);
    expect(find('.glance').textContent).toContain(words);
  });

  it('offers to ask for the sites that the browser withholds', async () => {
    await open(3, NO_PAGE);
    close();
    const withheld = ({ origins = [] }: { origins?: readonly string[] }): Promise<boolean> =>
      Promise.resolve(!origins.some((origin) => origin.includes('arxiv.org')));
    vi.spyOn(browser.permissions, 'contains').mockImplementation(withheld as never);
    const request = vi.spyOn(browser.permissions, 'request').mockResolvedValue(true as never);
    close = draw(<PopupPage />);
    await until(() => expect(find('.glance').textContent).toContain('no longer has permission for arXiv'));
    named('Allow').click();
    await until(() => expect(request).toHaveBeenCalledOnce());
    expect(JSON.stringify(request.mock.calls)).toContain('arxiv.org');
    expect(JSON.stringify(request.mock.calls)).not.toContain('huggingface');
  });

  it('switches the site of the page off, and says then how to switch it on', async () => {
    await open(3, { ...NO_PAGE, kind: 'listing', site: 'arxiv', entries: 38 });
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7, url: 'https://arxiv.org/list/cs.LG/recent' }] as never);
    vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(NO_PAGE as never);
    named(/Run on arXiv/, 'label').click();
    await until(() => expect(find('.glance').textContent).toContain('Turn on for arXiv'));
    expect((await readSettings()).sitesOff).toEqual(['arxiv']);
    const request = vi
      .spyOn(browser.permissions, 'request')
      .mockClear()
      .mockResolvedValue(true as never);
    named('Turn on for arXiv').click();
    await until(async () => expect((await readSettings()).sitesOff).toEqual([]));
    expect(request).toHaveBeenCalledOnce();
  });

  it('says what the browser will ask before a site is switched on', async () => {
    await open(3, NO_PAGE);
    close();
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7, url: 'https://openreview.net/forum?id=a' }] as never);
    vi.spyOn(browser.permissions, 'contains').mockResolvedValue(false as never);
    vi.spyOn(browser.permissions, 'getAll').mockResolvedValue({ origins: [] } as never);
    const request = vi
      .spyOn(browser.permissions, 'request')
      .mockClear()
      .mockResolvedValue(false as never);
    close = draw(<PopupPage />);
    await until(() => expect(find('.glance').textContent).toContain('the browser asks whether Ibid may read'));
    expect(request).not.toHaveBeenCalled();
    named('Turn on for OpenReview').click();
    await until(() => expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://openreview.net/*'] }));
  });

  it('knows that the paper is saved already', async () => {
    await open(3, { ...NO_PAGE, kind: 'paper', paper: madeUpPaper(1) });
    await until(() => expect(find('.glance [role="status"]').textContent).toBe('Saved'));
  });

  it('saves the paper that the page is about', async () => {
    await open(3, { ...NO_PAGE, kind: 'paper', paper: madeUpPaper(40), paperSaved: false });
    named('Save').click();
    await until(() => expect(find('.glance [role="status"]').textContent).toBe('Saved'));
    await until(async () => expect(await library.get(madeUpPaper(40).id)).toBeDefined());
  });

  it('gives a saved paper its state, a star, tags and a note', async () => {
    const paper = madeUpPaper(1);
    await open(3, { ...NO_PAGE, kind: 'paper', paper });
    const kept = async () => (await library.get(paper.id))?.bookmark;
    const before = (await kept())?.tags ?? [];
    named('Reading').click();
    named('Star').click();
    const tags = named('Add tags, separated by commas');
    type(tags, 'later,');
    type(tags, 'for ada');
    press('Enter', tags);
    type(tags, 'left in the line');
    dispatchEvent(new Event('pagehide'));
    await until(async () => expect(await kept()).toMatchObject({ status: 'reading', starred: true }));
    await until(async () => expect((await kept())?.tags).toEqual([...before, 'later', 'for ada', 'left in the line']));
    named('Remove tag later').click();
    await until(async () => expect((await kept())?.tags).toEqual([...before, 'for ada', 'left in the line']));
    type(named('Note'), 'Read §2');
    dispatchEvent(new Event('pagehide'));
    await until(async () => expect((await kept())?.note).toBe('Read §2'));
  });

  it('shows a state before the library has it, and takes it back when that is refused', async () => {
    await open(3, { ...NO_PAGE, kind: 'paper', paper: madeUpPaper(1) });
    const chosen = (): string =>
      findAll('.segment').find((one) => one.querySelector('input')?.checked)?.textContent ?? '';
    const before = chosen();
    const other = before === 'Read' ? 'Reading' : 'Read';
    let refuse = (): void => undefined;
    const refused = new Promise<never>((_, reject) => (refuse = () => reject(new Error('No room'))));
    library.edit = () => refused;
    named(other).click();
    await until(() => expect(chosen()).toBe(other));
    refuse();
    await until(() => expect(chosen()).toBe(before));
    expect(find('[role="alert"]').textContent).not.toBe('');
  });

  it('copies the paper as BibTeX, saved or not', async () => {
    const write = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText: write } });
    await open(3, { ...NO_PAGE, kind: 'paper', paper: madeUpPaper(40) });
    named('Copy BibTeX').click();
    await until(() => expect(find('.notice-place').textContent).toContain('Copied BibTeX'));
    expect(write).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^@\w+\{/));
    vi.unstubAllGlobals();
  });

  it('says where to go from a page that has nothing for it', async () => {
    await open(3, NO_PAGE);
    const links = (): (string | null)[] => findAll('.go-to a').map(({ textContent }) => textContent);
    await until(() => expect(links()).toEqual(['Hugging Face Daily Papers', 'arXiv cs.LG', 'Sites and settings']));
    named('arXiv cs.LG').click();
    await until(() => expect(opened).toEqual(['https://arxiv.org/list/cs.LG/recent']));
    type(find('[data-search]'), 'sparse');
    await until(() => expect(links()).toEqual([]));
  });

  it('says how to begin while nothing is saved', async () => {
    await open(0, NO_PAGE);
    await until(() => expect(findAll('.go-to a')).toHaveLength(4));
    findAll('.go-to a').at(-1)?.click();
    await until(() => expect(opened[0]).toContain('options.html#/welcome'));
  });
});

describe('the search', () => {
  beforeEach(async () => {
    await open(60, NO_PAGE);
    await until(() => find('[role="option"]'));
  });

  const search = (): HTMLElement => find('[data-search]');
  const chosen = (): string => find('[role="option"][aria-selected="true"] .row-title').textContent ?? '';

  it('opens with the papers saved last', () => {
    expect(chosen()).toContain(madeUpRow(0).paper.title);
    expect(findAll('[role="option"]')).toHaveLength(30);
    expect(search().getAttribute('aria-activedescendant')).toBe('found-0');
  });

  it('finds as one types', async () => {
    type(search(), 'title:sparse');
    await until(() => expect(find('.popup-hints').textContent).toContain('8 papers found'));
    expect(findAll('[role="option"]')).toHaveLength(8);
  });

  it('moves with the arrow keys and opens with Enter', async () => {
    press('ArrowDown', search());
    press('ArrowDown', search());
    press('ArrowUp', search());
    await until(() => expect(chosen()).toContain(madeUpRow(1).paper.title));
    press('Enter', search());
    await until(() => expect(opened).toEqual([madeUpRow(1).paper.url]));
  });

  it('stays inside the list', async () => {
    press('ArrowUp', search());
    for (let i = 0; i < 40; i++) press('ArrowDown', search());
    await until(() => expect(chosen()).toContain(madeUpRow(29).paper.title));
  });

  it('opens the paper in the library with Ctrl+Enter', async () => {
    press('Ctrl+Enter', search());
    await until(() => expect(opened[0]).toMatch(/options\.html#\/library\/paper\/arxiv%3A2401\.10000$/));
  });

  it('points at what is wrong in a query', async () => {
    type(search(), 'yeer:2 sparse');
    await until(() => expect(find('.query-problem em').textContent).toBe('yeer:2'));
    expect(findAll('[role="option"]')).toHaveLength(30);
  });

  it('follows the library without being opened anew', async () => {
    await library.editPaper(madeUpRow(0).paper.id, { title: 'Changed elsewhere' });
    await until(() => expect(chosen()).toContain('Changed elsewhere'));
  });
});
