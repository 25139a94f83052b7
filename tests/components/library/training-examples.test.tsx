import { afterEach, describe, expect, it } from 'vitest';

import { OptionsPage } from '../../../components/library/OptionsPage';
import { createPageState } from '../../../components/library/page-state';
import type { FakeLibrary } from '../fake-library';
import { draw, find, findAll, madeUpRows, named, setStage, until } from '../stage';

let library: FakeLibrary;
let close: () => void;

function open(): void {
  library = setStage(madeUpRows(40));
  history.replaceState(null, '', '#/topics/diffusion');
  const stop = new AbortController();
  const erase = draw(<OptionsPage state={createPageState(stop.signal)} />);
  close = () => {
    stop.abort();
    erase();
  };
}

afterEach(() => close());

describe('the examples of a topic', () => {
  it('turns examples round, removes them, and takes that back', async () => {
    open();
    const [first, second] = madeUpRows(2).map(({ paper }) => paper);
    if (!first || !second) throw new Error('There are no papers');
    await library.labelExample('diffusion', [first.id, second.id], true);
    const signs = (): string =>
      findAll('.lesson .sign')
        .map(({ textContent }) => textContent)
        .join('');
    await until(() => expect(signs()).toBe('++'));
    expect(find('.lesson').textContent).toContain('1 more example');
    named(`Example: ${first.title}`).click();
    await until(() => expect(signs()).toBe('+−'));
    named(`No longer an example: ${first.title}`).click();
    await until(() => expect(signs()).toBe('+'));
    named('Undo').click();
    await until(() => expect(signs()).toBe('+−'));
  });

  it('asks about papers that it is unsure of, and learns from the answers', async () => {
    open();
    const papers = madeUpRows(5).map(({ paper }) => paper);
    const [, , , fourth, fifth] = papers;
    if (!fourth || !fifth) throw new Error('There are no papers');
    await library.labelExample(
      'diffusion',
      papers.slice(0, 2).map(({ id }) => id),
      true,
    );
    await until(() => expect(findAll('.lesson .sign')).toHaveLength(2));
    expect(findAll('section[aria-label="Is this one?"]')).toEqual([]);
    await library.labelExample(
      'diffusion',
      papers.slice(2, 3).map(({ id }) => id),
      true,
    );
    await until(() => expect(findAll('section[aria-label="Is this one?"] li')).toHaveLength(5));
    named(`Yes: ${fourth.title}`).click();
    await until(() => expect(findAll('.lesson .sign')).toHaveLength(4));
    named(`No: ${fifth.title}`).click();
    await until(async () =>
      expect((await library.trainingExamples('diffusion')).examples.map(({ id, is }) => [id, is]).slice(3)).toEqual([
        [fourth.id, true],
        [fifth.id, false],
      ]),
    );
    await until(() => expect(find('section[aria-label="Is this one?"]').textContent).not.toContain(fourth.title));
  });
});
