import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState, PageContext } from '../../../components/library/page-state';
import { TagForm } from '../../../components/library/paper/TagForm';
import type { FakeLibrary } from '../fake-library';
import { madeUpRow } from '../made-up';
import { draw, find, findAll, madeUpRows, named, press, setStage, type, until } from '../stage';

let library: FakeLibrary;
let close = (): void => undefined;

/** Opens the page with forty papers at an address. */
function open(hash: string): void {
  library = setStage(madeUpRows(40));
  history.replaceState(null, '', hash);
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
}

afterEach(() => close());

const submit = (form: string): boolean =>
  find(form).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));

const isAsked = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

const goTo = (hash: string): void => {
  history.pushState(null, '', hash);
  window.dispatchEvent(new Event('popstate'));
};

interface Form {
  readonly at: string;
  /** Where the form is in its section; none when it is there at once. */
  readonly enter?: () => unknown;
  readonly field: string | RegExp;
  readonly typed: string;
  readonly form: string;
  readonly call: 'saveTopic' | 'editPaper' | 'watch' | 'edit';
}

const PAPER = `#/library/paper/${encodeURIComponent(madeUpRow(2).paper.id)}`;
const FORMS: readonly (readonly [string, Form])[] = [
  [
    'a topic',
    { at: '#/topics/diffusion', field: /^Your own rule/, typed: 'sparse', form: '.topic-editor', call: 'saveTopic' },
  ],
  ['a new topic', { at: '#/topics/new', field: 'Rule', typed: 'sparse', form: '.topic-editor', call: 'saveTopic' }],
  [
    'whom to follow',
    { at: '#/topics/following', field: 'Author, topic or query', typed: 'Ann', form: '.follow-form', call: 'watch' },
  ],
  [
    'a paper',
    {
      at: PAPER,
      enter: () => named('Edit').click(),
      field: 'Title',
      typed: 'Another',
      form: 'form.paper',
      call: 'editPaper',
    },
  ],
  [
    'tags',
    { at: PAPER, field: 'Add tags, separated by commas', typed: 'one, two', form: '.pane .tag-form', call: 'edit' },
  ],
];

describe.each(FORMS)('what is typed into the form of %s', (_, { at, enter, field, typed, form, call }) => {
  const value = (): string => (named(field) as HTMLInputElement).value;

  beforeEach(async () => {
    open(at);
    if (enter) await until(enter);
    await until(() => named(field));
    if (at === '#/topics/new') type(named('Name'), 'Mine');
    expect(isAsked()).toBe(at === '#/topics/new');
    type(named(field), typed);
    await until(() => expect(value()).toBe(typed));
  });

  it('stays when something is changed elsewhere', async () => {
    await library.edit([madeUpRow(2).paper.id], { starred: true });
    await library.saveTopic({ id: 'my:1', name: 'Elsewhere' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(value()).toBe(typed);
  });

  it('is there again after another section was shown', async () => {
    goTo('#/settings');
    await until(() => expect(findAll(form)).toEqual([]));
    goTo(at);
    await until(() => expect(value()).toBe(typed));
  });

  it('is asked for before the tab is closed', () => expect(isAsked()).toBe(true));

  it('stays when it could not be saved, and that is said', async () => {
    vi.spyOn(library, call).mockRejectedValueOnce(new Error('storage'));
    submit(form);
    await until(() => expect(find('.notice').textContent).toContain('wrong'));
    await until(() => expect(value()).toBe(typed));
    expect(isAsked()).toBe(true);
  });

  it('is no longer asked for once it was saved', async () => {
    await until(() => expect(find(`${form} [type="submit"]`)).toHaveProperty('disabled', false));
    submit(form);
    await until(() => expect(library.calls).toContain(call));
    await until(() => expect(isAsked()).toBe(false));
  });
});

describe('what is given up', () => {
  it('of a paper’s form, is gone', async () => {
    open(PAPER);
    await until(() => named('Edit').click());
    await until(() => type(named('Title'), 'Another'));
    press('Escape', named('Title'));
    expect(isAsked()).toBe(false);
  });

  it('of a topic, is gone', async () => {
    open('#/topics/diffusion');
    await until(() => type(named(/^Your own rule/), 'sparse'));
    await until(() => named('Cancel').click());
    await until(() => expect(named(/^Your own rule/)).toHaveProperty('value', ''));
    expect(isAsked()).toBe(false);
  });

  it('by typing it back, is nothing to save', async () => {
    open('#/topics/diffusion');
    await until(() => type(named('Name'), 'Noising'));
    type(named('Name'), 'Diffusion');
    expect(isAsked()).toBe(false);
  });
});

it('tags stand there again when they could not be saved and their form has gone', async () => {
  setStage([]);
  const stop = new AbortController();
  const state = createPageState(stop.signal);
  const form = () => (
    <PageContext.Provider value={state}>
      <TagForm name="selection" onAdd={async () => erase()} />
    </PageContext.Provider>
  );
  let erase = draw(form());
  type(named('Add tags, separated by commas'), 'one');
  submit('.tag-form');
  await until(() => expect(findAll('.tag-form')).toEqual([]));
  erase = draw(form());
  await until(() => expect(named('Add tags, separated by commas')).toHaveProperty('value', 'one'));
  erase();
  stop.abort();
});
