import { afterEach, describe, expect, it, vi } from 'vitest';

import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState, type PageState } from '../../../components/library/page-state';
import { readSettings } from '../../../utils/settings';
import type { FakeLibrary } from '../fake-library';
import { draw, find, findAll, madeUpRows, named, press, setStage, type, until } from '../stage';

let library: FakeLibrary;
let close: () => void;
let state: PageState;

function open(hash: string, count = 40): void {
  library = setStage(madeUpRows(count));
  history.replaceState(null, '', hash);
  const stop = new AbortController();
  state = createPageState(stop.signal);
  const erase = draw(<OptionsPage state={state} />);
  close = () => {
    stop.abort();
    erase();
  };
}

afterEach(() => close());

const vision = (): string | null => find('section[aria-label="Vision"]').textContent;
const submit = (form: string): boolean =>
  find(form).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));

describe('topics', () => {
  it('groups them by area, with the number of papers, the reader’s own first; areas fold', async () => {
    open('#/topics');
    await until(() => expect(vision()).toMatch(/^Vision\d+$/));
    named('Topics in Vision').click();
    await until(() => expect(vision()).toMatch(/^Vision\d+Diffusion\d+$/));
    named('Topics in Vision').click();
    await until(() => expect(vision()).toMatch(/^Vision\d+$/));
    expect(find('.topics section').textContent).toMatch(/^YoursClaims with logarithms/);
  });

  it('finds one by a part of its name or of its area’s, and says when there is none', async () => {
    open('#/topics');
    await until(() => named('Topics in Vision'));
    const found = (): string[] => findAll('.topics section').map((group) => group.textContent ?? '');
    type(named('Find topic'), 'diFFus');
    await until(() => expect(found()).toEqual([expect.stringMatching(/^Vision\d+Diffusion\d+$/)]));
    type(named('Find topic'), 'language');
    await until(() => expect(found()).toEqual([expect.stringMatching(/^Language\d+Retrieval.*Long context/)]));
    type(named('Find topic'), 'logarithm');
    await until(() => expect(found()).toEqual([expect.stringMatching(/^YoursClaims/)]));
    type(named('Find topic'), ' nothing ');
    await until(() => expect(find('.topics').textContent).toBe('No topic is called “nothing”.'));
  });

  it('shows the chosen one, though its area was folded', async () => {
    open('#/topics/diffusion');
    await until(() => expect(vision()).toMatch(/^Vision\d+Diffusion\d+$/));
  });

  it('switches one off, for all pages', async () => {
    open('#/topics');
    await until(() => named('Topics in Vision').click());
    await until(() => named('Tag papers with “Diffusion”').click());
    await until(async () =>
      expect(await library.topics()).toContainEqual(expect.objectContaining({ id: 'diffusion', enabled: false })),
    );
  });

  it.each([
    ['title:specimen', 'Matches 0 of 40 recent entries (0%)', false],
    ['title:cost', 'Matches 1 of 40 recent entries (3%)', false],
    ['sparse OR recurrent OR causal', 'Matches', true],
  ])('tries the rule %s', async (rule, words, isTooMuch) => {
    open('#/topics/new');
    await until(() => type(named('Rule'), rule));
    await until(() => expect(find('.trial').textContent).toContain(words));
    expect(find('.trial').textContent?.includes('over a quarter')).toBe(isTooMuch);
  });

  it('adds a topic of one’s own, and goes there', async () => {
    open('#/topics/new');
    await until(() => type(named('Name'), 'My topic'));
    type(named('Rule'), 'sparse -survey');
    await until(() => expect(find('.topic-editor [type="submit"]')).toHaveProperty('disabled', false));
    submit('.topic-editor');
    await until(() => expect(location.hash).toBe('#/topics/my-topic'));
    expect((await library.topics()).at(-1)).toMatchObject({
      name: 'My topic',
      rule: 'sparse -survey',
      area: 'language',
    });
  });

  it('adds or deletes one once, however often the button is pressed', async () => {
    open('#/topics/new');
    await until(() => type(named('Name'), 'Twice'));
    type(named('Rule'), 'sparse');
    await until(() => expect(find('.topic-editor [type="submit"]')).toHaveProperty('disabled', false));
    const save = vi.spyOn(library, 'saveTopic');
    const remove = vi.spyOn(library, 'removeTopic');
    submit('.topic-editor');
    submit('.topic-editor');
    await until(() => expect(location.hash).toBe('#/topics/twice'));
    const button = await until(() => named('Delete topic'));
    button.click();
    button.click();
    await until(() => expect(location.hash).toBe('#/topics'));
    expect([save.mock.calls.length, remove.mock.calls.length]).toEqual([1, 1]);
  });

  it('shows what is taken back or changed elsewhere, and keeps what is being written', async () => {
    open('#/topics/diffusion');
    await until(() => type(named('Name'), 'Noising '));
    await until(() => expect(find('.topic-editor [type="submit"]')).toHaveProperty('disabled', false));
    submit('.topic-editor');
    await until(() => expect(find('.topic-editor [type="submit"]')).toHaveProperty('disabled', true));
    named('Undo').click();
    await until(() => expect(named('Name')).toHaveProperty('value', 'Diffusion'));
    expect(find('.topic-editor [type="submit"]')).toHaveProperty('disabled', true);
    type(named(/^Your own rule/), 'sparse');
    await library.saveTopic({ id: 'diffusion', name: 'Elsewhere' });
    await until(() => expect(named('Name')).toHaveProperty('value', 'Elsewhere'));
    expect(named(/^Your own rule/)).toHaveProperty('value', 'sparse');
  });

  it.each(['🦜', '–', '"'])('counts all topics, though one is called %s', async (name) => {
    open('#/topics');
    await library.saveTopic({ id: 'my:2', name, rule: 'sparse' });
    await until(() => expect(vision()).toMatch(/^Vision\d+$/));
    expect(findAll('.notice')).toEqual([]);
  });

  it('tries a learned topic as itself, and not as another of the same name', async () => {
    open('#/topics');
    const { topic } = await library.saveTopic({ id: 'my:1', name: 'Diffusion' });
    await library.labelExample(topic.id, [madeUpRows(1)[0]!.paper.id], true);
    const tried = vi.spyOn(library, 'tryRule');
    location.hash = '#/topics/my:1';
    await until(() => expect(tried).toHaveBeenCalledWith('topic:"my:1"'));
  });

  it('takes no longer texts than the library does', () => {
    open('#/topics/new');
    return until(() => {
      expect(named('Name').getAttribute('maxlength')).toBe('200');
      expect(named('Rule').getAttribute('maxlength')).toBe('2000');
    });
  });

  it('does not take a rule that cannot be understood', async () => {
    open('#/topics/mine');
    await until(() => type(named('Rule'), 'title:'));
    await until(() => expect(find('.query-problem').textContent).toContain('Add a value'));
    expect(find('.topic-editor [type="submit"]')).toHaveProperty('disabled', true);
  });

  it('learns one from the papers of a tag', async () => {
    open('#/topics/new');
    await until(() => type(named('Name'), 'Baselines'));
    const select = named('Learn from papers') as HTMLSelectElement;
    await until(() => expect(select.textContent).toContain('#baseline'));
    select.value = 'tag:baseline';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => expect(find('.topic-editor [type="submit"]')).toHaveProperty('disabled', false));
    submit('.topic-editor');
    await until(() => expect(location.hash).toBe('#/topics/baselines'));
    const { total } = await library.search({ query: 'tag:baseline', limit: 0 });
    await until(() => expect(findAll('section[aria-label="Examples"] li')).toHaveLength(total));
    expect(find('.learned-words').textContent).toContain('sparse+1.25');
  });

  it('learns one from the papers that are selected in the library', async () => {
    const chosen = madeUpRows(4).map(({ paper }) => paper.id);
    open('#/topics/new');
    state.selection.set(chosen);
    await until(() => type(named('Name'), 'Mine'));
    const select = named('Learn from papers') as HTMLSelectElement;
    await until(() => expect(select.textContent).toContain('The 4 papers selected'));
    select.value = 'selection';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => expect(find('.topic-editor [type="submit"]')).toHaveProperty('disabled', false));
    submit('.topic-editor');
    await until(async () =>
      expect((await library.trainingExamples('mine')).examples.map(({ id }) => id)).toEqual(chosen),
    );
  });

  it('follows a topic from its own pane', async () => {
    open('#/topics/diffusion');
    await until(() => named('Follow').click());
    await until(() => named('Unfollow', 'button'));
    expect(await library.watches()).toMatchObject([{ kind: 'topic', value: 'diffusion' }]);
  });

  it('sends only what was changed', async () => {
    open('#/topics/diffusion');
    const save = vi.spyOn(library, 'saveTopic');
    await until(() => named('Color of Theory').click());
    await until(() => expect(find('.topic-editor [type="submit"]')).toHaveProperty('disabled', false));
    submit('.topic-editor');
    await until(() => expect(save).toHaveBeenCalledWith({ id: 'diffusion', name: 'Diffusion', colour: 'theory' }));
  });
});

describe('following', () => {
  it.each([
    ['Author', 'Ada Example', 'Author', 'Ada Example'],
    ['Topic', 'diffusion', 'Topic', 'Diffusion'],
    ['Query', 'sparse -survey', 'Query', 'sparse -survey'],
  ])('adds %s %s, says how much it brings, and gives it up with a way back', async (kind, text, label, name) => {
    open('#/topics/following');
    await until(() => named(kind, '.segment input').click());
    type(named('Author, topic or query'), text);
    await until(() => expect(find('.follow-form [type="submit"]')).toHaveProperty('disabled', false));
    submit('.follow-form');
    await until(() =>
      expect(find('.following li').textContent).toMatch(new RegExp(`^${label}${name}\\d+ of 40 recent`)),
    );
    named(`Unfollow ${name}`).click();
    await until(() => expect(findAll('.following li')).toHaveLength(0));
    named('Undo').click();
    await until(() => expect(findAll('.following li')).toHaveLength(1));
  });

  it.each([
    ['Topic', 'nothing like it'],
    ['Query', 'title:'],
    ['Author', '  '],
  ])('takes no %s “%s”', async (kind, text) => {
    open('#/topics/following');
    await until(() => named(kind, '.segment input').click());
    type(named('Author, topic or query'), text);
    await until(() => expect(find('.follow-form [type="submit"]')).toHaveProperty('disabled', true));
  });
});

describe('settings', () => {
  it.each<[() => void, object]>([
    [() => named('Dark').click(), { theme: 'dark' }],
    [() => named('Hide', '.segment input').click(), { seen: 'hide' }],
    [
      () => {
        expect(named('arXiv')).toHaveProperty('checked', true);
        named('arXiv').click();
      },
      { sitesOff: ['arxiv'] },
    ],
    [() => named('Show highlights on pages').click(), { showHighlights: false }],
  ])('keeps a choice at once: %s', async (choose, kept) => {
    open('#/settings');
    await until(choose);
    await until(async () => expect(await readSettings()).toMatchObject(kept));
  });

  it.each([
    ['w', { star: 'w' }, 'w'],
    ['Backspace', { star: '' }, '–'],
    ['Escape', {}, 'b'],
    ['Shift then w', { star: 'w' }, 'w'],
    ['w then e', { star: 'w e' }, 'w e'],
  ])('takes the key %s', async (key, keys, shown) => {
    open('#/settings');
    await until(() => named(/^Star: b/).click());
    await until(() => expect(named(/^Star:/).textContent).toBe('Press a key…'));
    for (const each of key.split(' then ')) press(each, named(/^Star:/));
    await until(() => expect(named(/^Star:/).textContent).toBe(shown));
    await until(async () => expect((await readSettings()).keys).toEqual(keys));
  });

  it('asks about a key that another command has, and keeps nothing until that is settled', async () => {
    open('#/settings');
    await until(() => named(/^Star: b/).click());
    press('s', named(/^Star:/));
    await until(() => expect(find('.key-list [role="alert"]').textContent).toContain('s is the key of “Save'));
    expect((await readSettings()).keys).toEqual({});
    named('Swap keys').click();
    await until(() => expect(findAll('.key-list [role="alert"]')).toHaveLength(0));
    await until(async () => expect((await readSettings()).keys).toEqual({ star: 's', save: 'b' }));
  });
});

describe('storage', () => {
  it('says how much there is and whether it stays', async () => {
    open('#/storage');
    await until(() => expect(find('.figures').textContent).toContain('Papers40'));
    expect(find('main').textContent).toContain('The browser may delete your library');
    expect(find('main').textContent).toContain('Never backed up');
  });
});
