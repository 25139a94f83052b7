import { afterEach, describe, expect, it, vi } from 'vitest';

import { createPageState } from '../../../../components/library/page-state';
import { OptionsPage } from '../../../../components/library/OptionsPage';
import { announceChange } from '../../../announce-change';
import type { LibraryRow } from '../../../../utils/model/library-row';
import type { FakeLibrary } from '../../fake-library';
import { row } from '../../../formats/nasty';
import { draw, find, findAll, named, press, setStage, type, until } from '../../stage';

const ABSTRACT = 'We study selective state spaces, and show that a parallel scan is all one needs in practice.';
const selector = (exact: string) => ({ selector: { exact, prefix: '', suffix: '' } });
const PAPER = row(
  { ids: { arxiv: '2401.00001' }, title: 'Scans', abstract: ABSTRACT, authors: ['Ada Gull'] },
  { tags: ['t'] },
  [
    { id: 'exact', ...selector('selective state spaces') },
    { id: 'changed', ...selector('a parallel scan is all that you need in practice'), colour: 'pink' },
    { id: 'orphan', ...selector('nothing of the kind was ever said'), colour: 'pink', note: '*note*' },
    { id: 'unknown', ...selector('on page seven'), field: 'fulltext' },
  ],
);
const OTHER = row({ ids: { arxiv: '2401.00002' }, title: 'Another' }, {}, [{ id: 'other', ...selector('words') }]);

let library: FakeLibrary;
let close: () => void;

async function open(rows: readonly LibraryRow[], hash: string): Promise<void> {
  library = setStage(rows);
  history.replaceState(null, '', hash);
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
  await until(() => find('.reading-list, .empty'));
}
afterEach(() => close());

const IN_PAPER = '#/highlights?paper=arxiv%3A2401.00001';
const card = (id: string): HTMLElement => find(`#highlight-${id}`);
const outline = (): string[] =>
  findAll('.outline-line').map(
    (line) => line.querySelector('input')?.value ?? line.querySelector('.outline-quote span')?.textContent ?? '',
  );
const button = (text: string, within: HTMLElement): HTMLElement => {
  const found = [...within.querySelectorAll<HTMLElement>('button')].find(
    (one) => one.textContent?.includes(text) ?? false,
  );
  if (!found) throw new Error(`No button says ${text}`);
  return found;
};

describe('highlights to read', () => {
  it('say how they stand in the text, as far as that is known', async () => {
    await open([PAPER], IN_PAPER);
    const standing = (id: string): string | undefined => card(id).querySelector('.standing')?.textContent;
    expect(['exact', 'changed', 'orphan', 'unknown'].map(standing)).toEqual([
      'unchanged',
      'text has changed',
      'no longer in the text',
      undefined,
    ]);
    expect(card('exact').querySelector('a.button')?.getAttribute('href')).toBe(
      'https://arxiv.org/abs/2401.00001#:~:text=selective%20state%20spaces',
    );
  });

  it('are narrowed down by colour, in the address', async () => {
    await open([PAPER, OTHER], '#/highlights');
    expect(findAll('.highlight')).toHaveLength(5);
    named(/^Pink/, '.colour-filter button').click();
    await until(() => expect(findAll('.highlight')).toHaveLength(2));
    expect(location.hash).toBe('#/highlights?colour=pink');
    expect(find('.reading-bar').textContent).toContain('2 highlights · 1 paper');
  });

  it('follow what changes elsewhere, and are gone when they are deleted', async () => {
    await open([PAPER, OTHER], '#/highlights');
    await library.editHighlight('exact', { note: '**new**' });
    await until(() => expect(card('exact').querySelector('.markdown strong')?.textContent).toBe('new'));
    button('Delete', card('other')).click();
    await until(() => expect(findAll('.highlighted-paper')).toHaveLength(1));
    named('Undo').click();
    await until(() => card('other'));
  });

  it('show their notes drawn, and as Markdown while they are written', async () => {
    await open([PAPER], IN_PAPER);
    expect(card('orphan').querySelector('.markdown em')?.textContent).toBe('note');
    button('Edit note', card('orphan')).click();
    await until(() => type(find('.note-editor textarea'), '`code`'));
    await until(() => expect(find('.note-preview code').textContent).toBe('code'));
    press('Escape', find('.note-editor textarea'));
    await until(() => expect(card('orphan').querySelector('.markdown code')?.textContent).toBe('code'));
    expect((await library.get(PAPER.paper.id))?.highlights[2]?.note).toBe('`code`');
  });

  it('are drawn a part at a time when there are many', async () => {
    const many = Array.from({ length: 300 }, (_, n) => ({ id: `m${n}`, ...selector(`words ${n}`) }));
    await open([row({ ids: { arxiv: '2401.00003' }, title: 'Many' }, {}, many)], '#/highlights');
    expect(findAll('.highlight')).toHaveLength(200);
    named('Show more').click();
    await until(() => expect(findAll('.highlight')).toHaveLength(300));
  });

  it('say what to do where there are none', async () => {
    await open([], '#/highlights');
    expect(find('.empty').textContent).toContain('Select text');
    expect(find('.empty a').getAttribute('href')).toBe('#/export');
  });

  it('lead back to all when none match', async () => {
    await open([PAPER], '#/highlights?tag=nowhere');
    expect(find('.empty a').getAttribute('href')).toBe('#/highlights');
  });
});

describe('the outline', () => {
  it('is of a paper, a tag or a topic, not of everything', async () => {
    await open([PAPER, OTHER], '#/highlights');
    expect(document.querySelector('.outline')).toBeNull();
    expect(find('.reading-bar').textContent).toContain('Choose a paper');
  });

  it('takes in one, then all that is shown, and moves them by keys with the focus', async () => {
    await open([PAPER], `${IN_PAPER}&colour=pink`);
    button('Add to outline', card('orphan')).click();
    await until(() => expect(outline()).toEqual(['nothing of the kind was ever said']));
    expect(button('In outline', card('orphan'))).toHaveProperty('disabled', true);
    button('Add 1 highlight', find('.outline')).click();
    await until(() => expect(outline()).toHaveLength(2));

    const line = findAll('.outline-quote')[1];
    line?.focus();
    line?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, bubbles: true, cancelable: true }),
    );
    await until(() => expect(outline()[1]).toBe('nothing of the kind was ever said'));
    expect(document.activeElement?.textContent).toContain('a parallel scan');
    expect(find('.outline [role=status]').textContent).toBe('Moved to 1 of 2');
    await until(async () => {
      expect((await library.outline('paper:arxiv:2401.00001')).map(({ id }) => id)).toEqual(['changed', 'orphan']);
    });
  });

  it('does not jump back while the library still writes', async () => {
    await open([PAPER], IN_PAPER);
    let done = (): void => undefined;
    const arrange = library.arrange.bind(library);
    library.arrange = async (...args) => {
      await new Promise<void>((resolve) => (done = resolve));
      return arrange(...args);
    };
    button('Add to outline', card('exact')).click();
    await until(() => expect(outline()).toHaveLength(1));
    const asked = library.calls.filter((call) => call === 'outline').length;
    await announceChange('papers', []);
    await until(() => expect(library.calls.filter((call) => call === 'outline').length).toBeGreaterThan(asked));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(outline()).toHaveLength(1);
    done();
    await until(async () => expect(await library.outline('paper:arxiv:2401.00001')).toHaveLength(1));
  });

  it('has headings with levels, and keeps what is written in one', async () => {
    await open([PAPER], IN_PAPER);
    button('Add heading', find('.outline')).click();
    const field = await until(() => find('.outline input') as HTMLInputElement);
    type(field, 'Wh');
    // The library's answer comes while the heading is being written.
    await until(() => expect(library.calls.filter((call) => call === 'outline').length).toBeGreaterThan(1));
    expect(field.value).toBe('Wh');
    // Nor is it lost when another page renames it meanwhile.
    field.focus();
    const [entry] = await until(async () => {
      const now = await library.outline('paper:arxiv:2401.00001');
      expect(now).toHaveLength(1);
      return now;
    });
    await library.arrange('paper:arxiv:2401.00001', [{ id: entry?.id ?? '', value: { at: 'V', heading: 'Theirs' } }]);
    await announceChange('papers', []);
    await until(() => expect(find('.line-buttons button').getAttribute('aria-label')).toContain('Theirs'));
    expect(field.value).toBe('Wh');
    type(field, 'Why');
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => named('Indent: Theirs / Why').click());
    await until(async () => {
      expect(await library.outline('paper:arxiv:2401.00001')).toMatchObject([{ heading: 'Theirs / Why', level: 2 }]);
    });
    field.dispatchEvent(new Event('blur'));
    await until(() => expect(field.value).toBe('Theirs / Why'));
    named(/^Remove from outline/).click();
    await until(() => expect(outline()).toEqual([]));
    named('Undo').click();
    await until(() => expect(outline()).toEqual(['Theirs / Why']));
  });

  it('keeps a heading in its field while it cannot be saved, and says so', async () => {
    await open([PAPER], IN_PAPER);
    button('Add heading', find('.outline')).click();
    const field = await until(() => find('.outline input') as HTMLInputElement);
    await until(async () => expect(await library.outline('paper:arxiv:2401.00001')).toHaveLength(1));
    vi.spyOn(library, 'arrange').mockRejectedValueOnce(new Error('storage'));
    type(field, 'Why');
    field.dispatchEvent(new Event('blur'));
    await until(() => expect(find('.notice').textContent).toContain('wrong'));
    expect(field.value).toBe('Why');
    expect(await library.outline('paper:arxiv:2401.00001')).toMatchObject([{ heading: '' }]);
    window.dispatchEvent(new Event('pagehide'));
    await until(async () => {
      expect(await library.outline('paper:arxiv:2401.00001')).toMatchObject([{ heading: 'Why' }]);
    });
  });

  it('keeps a heading that is being written when the tab is left', async () => {
    await open([PAPER], IN_PAPER);
    button('Add heading', find('.outline')).click();
    type(await until(() => find('.outline input')), 'Why');
    window.dispatchEvent(new Event('pagehide'));
    await until(async () => {
      expect(await library.outline('paper:arxiv:2401.00001')).toMatchObject([{ heading: 'Why' }]);
    });
  });
});
