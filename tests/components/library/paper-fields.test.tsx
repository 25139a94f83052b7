import { afterEach, describe, expect, it, vi } from 'vitest';

import messages from '../../../public/_locales/en/messages.json';
import { choiceLabel, controlOf, FIELDS, labelOf } from '../../../components/library/paper/paper-fields';
import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState } from '../../../components/library/page-state';
import { FACT_NAMES, type Paper } from '../../../utils/model/paper';
import type { FakeLibrary } from '../fake-library';
import { madeUpRow } from '../made-up';
import { draw, find, findAll, named, setStage, type, until } from '../stage';

let library: FakeLibrary;
let close = (): void => {};
afterEach(() => close());

/** The options page at one paper, of which more is known. */
async function open(more: Partial<Paper>): Promise<void> {
  const row = madeUpRow(1);
  library = setStage([{ ...row, paper: { ...row.paper, ...more } }]);
  history.replaceState(null, '', '#/library');
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
  await until(() => named('Note'));
}

async function edit(): Promise<ReturnType<typeof vi.spyOn>> {
  const spy = vi.spyOn(library, 'editPaper');
  named('Edit').click();
  await until(() => named('Title'));
  return spy;
}

const submit = (): boolean =>
  find('form.paper').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
const facts = (list: string): Record<string, string> =>
  Object.fromEntries(
    findAll(`${list} > div`).map((row) => [row.children[0]?.textContent, row.children[1]?.textContent]),
  );
const folded = (): string[] => findAll('.more-fields label').map((label) => label.textContent ?? '');

describe('labels', () => {
  const known = new Set(Object.keys(messages));

  it.each(FACT_NAMES)('has one for %s', (name) => {
    const key = labelOf(name);
    expect(
      known.has(key),
      `How is the fact “${name}” called on the screen? Say it in messages.json, as “${key}”.`,
    ).toBe(true);
  });

  it('has one for each choice', () => {
    const keys = FIELDS.flatMap((name) => {
      const control = controlOf(name);
      return control.is === 'choice' ? control.values.map((value) => choiceLabel(name, value)) : [];
    });
    const missing = keys.filter((key) => !known.has(key));
    expect(missing, 'How are these choices called on the screen? Say it in messages.json.').toEqual([]);
  });
});

describe('the form', () => {
  it('folds away what is not known of most papers', async () => {
    await open({ volume: '7' });
    await edit();
    expect(named('Volume')).toHaveProperty('value', '7');
    expect(folded()).toEqual([
      'Type',
      'Issue',
      'Pages',
      'Publisher',
      'ISBN',
      'ISSN',
      'Editors',
      'Language',
      'Citation key',
    ]);
  });

  it('has each fact that can be edited, once', async () => {
    await open({});
    await edit();
    expect(findAll('form .field')).toHaveLength(FIELDS.length);
  });

  it('keeps what was filled in, cleared and chosen, and nothing else', async () => {
    await open({ volume: '7', type: 'article' });
    const spy = await edit();
    type(named('Volume'), '');
    type(named('Pages'), ' 1–12 ');
    type(named('Editors'), 'Muster, Bo');
    const choice = named('Type') as HTMLSelectElement;
    choice.value = 'paper-conference';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    submit();
    await until(() => expect(spy).toHaveBeenCalledOnce());
    expect(spy).toHaveBeenCalledWith(madeUpRow(1).paper.id, {
      type: 'paper-conference',
      volume: '',
      pages: '1–12',
      editors: [{ family: 'Muster', given: 'Bo' }],
    });
  });

  it('leaves people whose line was not touched as they are known', async () => {
    const group = { literal: 'Muster, Bo and Partners, Ltd.' };
    await open({ authors: [group, { family: 'Sample', given: 'Ada' }] });
    const spy = await edit();
    const lines = named('Authors') as HTMLTextAreaElement;
    type(lines, `${lines.value}\nDoe, Jane`);
    submit();
    await until(() => expect(spy).toHaveBeenCalledOnce());
    expect(spy.mock.calls[0]?.[1]).toEqual({
      authors: [group, { family: 'Sample', given: 'Ada' }, { family: 'Doe', given: 'Jane' }],
    });
  });

  it('does not take for an edit what a page told in the meantime', async () => {
    await open({});
    const spy = await edit();
    await library.editPaper(madeUpRow(1).paper.id, { publisher: 'A Press' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    spy.mockClear();
    type(named('Volume'), '8');
    submit();
    await until(() => expect(spy).toHaveBeenCalledOnce());
    expect(spy.mock.calls[0]?.[1]).toEqual({ volume: '8' });
  });

  it('does not stop at a date that was there before, to the second', async () => {
    await open({ published: '2024-03-05T10:00:00Z' });
    await edit();
    expect(named('Save changes')).toHaveProperty('disabled', false);
    type(named('Date published'), 'in spring');
    await until(() => expect(named('Save changes')).toHaveProperty('disabled', true));
  });
});

describe('the details', () => {
  it('say what else is known, in words', async () => {
    await open({
      type: 'article-journal',
      language: 'de',
      editors: [{ family: 'Muster', given: 'Bo' }],
      isbn: '978-3',
    });
    expect(facts('.paper-facts')).toEqual({
      Type: 'Journal article',
      Language: 'German',
      Editors: 'Bo Muster',
      ISBN: '978-3',
    });
  });

  it('show what a file said that no field holds, as text', async () => {
    await open({ extra: { howpublished: '<b>Online</b>' } });
    expect(find('.extra-fields summary').textContent).toBe('Kept from your file');
    expect(facts('.extra-fields dl')).toEqual({ howpublished: '<b>Online</b>' });
    expect(find('.extra-fields').querySelector('b')).toBeNull();
  });

  it('say where each fact comes from, when asked', async () => {
    await open({
      venue: 'NeurIPS',
      pages: '1–12',
      publisher: 'A Press',
      authors: [],
      categories: [],
      pdf: '',
      abstract: '',
    });
    library.sources = async () => ({
      told: { title: 'arxiv', venue: 'file:refs.bib', published: 'a-site-of-tomorrow' },
      edited: ['pages'],
    });
    const list = find('.fact-sources') as HTMLDetailsElement;
    expect(library.calls).not.toContain('sources');
    list.open = true;
    list.dispatchEvent(new Event('toggle'));
    await until(() =>
      expect(facts('.fact-sources dl')).toEqual({
        Title: 'arXiv',
        'Date published': 'a-site-of-tomorrow',
        Venue: 'file refs.bib',
        Pages: 'edited by you',
        Publisher: 'not recorded',
        'Web page': 'not recorded',
      }),
    );
  });
});
