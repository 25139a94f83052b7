import { afterEach, describe, expect, it, vi } from 'vitest';

import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState, type PageState } from '../../../components/library/page-state';
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

/** What a group of topics says, without the choices that each line offers. */
const wordsOf = (group: HTMLElement): string => (group.textContent ?? '').replaceAll('OnMuteOff', '');
const vision = (): string => wordsOf(find('section[aria-label="Vision"]'));
const submit = (form: string): boolean =>
  find(form).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));

describe('topics', () => {
  it('groups them by area, with the number of papers, the reader’s own first; areas fold', async () => {
    open('#/topics');
    await until(() => expect(vision()).toMatch(/^Visionall 1 on\d+$/));
    named('Topics in Vision').click();
    await until(() => expect(vision()).toMatch(/^Visionall 1 on\d+Diffusion\d+$/));
    named('Topics in Vision').click();
    await until(() => expect(vision()).toMatch(/^Visionall 1 on\d+$/));
    expect(find('.topics section').textContent).toMatch(/^YoursClaims with logarithms/);
  });

  it('finds one by a part of its name or of its area’s, and says when there is none', async () => {
    open('#/topics');
    await until(() => named('Topics in Vision'));
    const found = (): string[] => findAll('.topics section').map(wordsOf);
    type(named('Find topic'), 'diFFus');
    await until(() => expect(found()).toEqual([expect.stringMatching(/^Visionall 1 on\d+Diffusion\d+$/)]));
    type(named('Find topic'), 'language');
    await until(() => expect(found()).toEqual([expect.stringMatching(/^Languageall 3 on\d+Retrieval.*Long context/)]));
    type(named('Find topic'), 'logarithm');
    await until(() => expect(found()).toEqual([expect.stringMatching(/^YoursClaims/)]));
    type(named('Find topic'), ' nothing ');
    await until(() => expect(find('.topics').textContent).toBe('No topic is called “nothing”.'));
  });

  it('goes to the first one found with Enter, before the area that it stands under; Escape forgets the words', async () => {
    open('#/topics');
    await until(() => named('Topics in Vision'));
    type(named('Find topic'), 'vision');
    await until(() => expect(vision()).toContain('Diffusion'));
    press('Enter', named('Find topic'));
    await until(() => expect(location.hash).toBe('#/topics/diffusion'));
    press('Escape', named('Find topic'));
    await until(() => expect(named('Find topic')).toHaveProperty('value', ''));
  });

  it('lists a new one though other words are looked for', async () => {
    open('#/topics/new');
    await until(() => named('Topics in Vision'));
    type(named('Find topic'), 'diffus');
    type(named('Name'), 'Words about words');
    type(named('Rule'), 'sparse');
    await until(() => expect(find('.topic-editor [type="submit"]')).toHaveProperty('disabled', false));
    submit('.topic-editor');
    await until(() => expect(find('.topics [aria-current="true"]').textContent).toBe('Words about words'));
    await until(() => expect(find('.topics section').textContent).toMatch(/^YoursWords about words/));
  });

  it('says how to make one while the reader has none', async () => {
    open('#/topics');
    await until(() => named('Topics in Vision'));
    for (const { id, builtIn } of await library.topics()) if (!builtIn) await library.removeTopic(id);
    await until(() => expect(find('.topics section').textContent).toMatch(/^YoursNone yet. “Add topic”/));
  });

  it('says how many of an area are on', async () => {
    open('#/topics');
    const language = (): string | null => find('section[aria-label="Language"]').textContent;
    await until(() => expect(language()).toMatch(/^Languageall 3 on/));
    await library.saveTopic({ id: 'rag', name: 'Retrieval-augmented generation', enabled: false });
    await until(() => expect(language()).toMatch(/^Language2 of 3 on/));
    await library.saveTopic({ id: 'language', name: 'Language', enabled: false });
    await until(() => expect(language()).toMatch(/^Languageall off/));
  });

  it('keeps what a topic is to be learned from while another section is looked at', async () => {
    open('#/topics/new');
    const choose = (): HTMLSelectElement => named('Learn from papers') as HTMLSelectElement;
    await until(() => expect(choose().options.length).toBeGreaterThan(1));
    const [, tag] = choose().options;
    choose().value = tag?.value ?? '';
    choose().dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => named('Cancel'));
    location.hash = '#/settings';
    await until(() => expect(findAll('.topic-editor')).toEqual([]));
    location.hash = '#/topics/new';
    await until(() => expect(choose().value).toBe(tag?.value));
    named('Cancel').click();
    await until(() => expect(choose().value).toBe(''));
  });

  it('shows the chosen one, though its area was folded', async () => {
    open('#/topics/diffusion');
    await until(() => expect(vision()).toMatch(/^Visionall 1 on\d+Diffusion\d+$/));
  });

  it('switches one off, for all pages', async () => {
    open('#/topics');
    await until(() => named('Topics in Vision').click());
    const line = await until(() => find('a[href="#/topics/diffusion"]').closest('.topic-line')!);
    [...line.querySelectorAll('input')].at(-1)?.click();
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
    await until(() => expect(vision()).toMatch(/^Visionall 1 on\d+$/));
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
    await until(() => type(named('Rule'), 'bees title:'));
    expect(document.querySelector('.query-problem')).toBeNull();
    named('Rule').dispatchEvent(new Event('blur'));
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
