import { effect } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';

import { firstAsked } from '../../../components/library/list/best-match';
import { createResults, type Results } from '../../../components/library/list/results';
import type { Change } from '../../../utils/model/change';
import type { PaperId } from '../../../utils/model/identifiers';
import type { FakeLibrary } from '../fake-library';
import { madeUpRow } from '../made-up';
import { madeUpRows, setStage } from '../stage';

const idOf = (n: number): PaperId => madeUpRow(n).paper.id;
const changed = (...ids: PaperId[]): Change => ({ kind: 'papers', ids });

let library: FakeLibrary;
let results: Results;

beforeEach(async () => {
  library = setStage(madeUpRows(450));
  results = createResults({ query: '', sort: 'saved', descending: true }, () => false);
  await results.ask({});
});

const ids = (): PaperId[] => results.entries.value.map(({ id }) => id);

/** Which rows are drawn again from now on. */
function watchDraws(): () => PaperId[] {
  const drawn: PaperId[] = [];
  for (const { id, row } of results.entries.value) {
    const shown = row.value;
    effect(() => {
      if (row.value !== shown) drawn.push(id);
    });
  }
  return () => drawn;
}

describe('the order', () => {
  const sortFor = async (change: Parameters<Results['ask']>[0]): Promise<string> => {
    await results.ask(change);
    return results.asked.value.sort;
  };

  it('is by the best match while words are looked for, unless another one is chosen', async () => {
    expect(await sortFor({ query: 'parallel' })).toBe('match');
    expect(await sortFor({ query: 'parallel scan' })).toBe('match');
    expect(await sortFor({ query: '' })).toBe('saved');
    expect(await sortFor({ query: 'tag:thesis is:starred' })).toBe('saved');
    expect(await sortFor({ query: 'tag:thesis scan' })).toBe('match');
    expect(await sortFor({ sort: 'title' })).toBe('title');
    expect(await sortFor({ query: 'other words' })).toBe('title');
    expect(await sortFor({ query: '' })).toBe('title');
  });

  it('is so from the beginning where a page opens with words', () => {
    expect(firstAsked('scan').sort).toBe('match');
    expect(firstAsked('-scan').sort).toBe('saved');
  });
});

describe('reading', () => {
  it('reads a page, then the next ones, and no further than there are', async () => {
    expect([ids().length, results.total.value]).toEqual([200, 450]);
    await results.more();
    await results.more();
    await results.more();
    expect(ids()).toEqual(madeUpRows(450).map(({ paper }) => paper.id));
    expect(library.calls.filter((call) => call === 'search')).toHaveLength(3);
  });

  it('shows a row as selected that was so before it was read', async () => {
    const again = createResults(results.asked.value, (id) => id === idOf(250));
    await again.ask({});
    await again.more();
    expect(again.entries.value.filter(({ selected }) => selected.value).map(({ id }) => id)).toEqual([idOf(250)]);
  });

  it('knows the id of everything that matches, loaded or not', async () => {
    expect(await results.everyId()).toHaveLength(450);
  });

  it('shows the answer to the last question only', async () => {
    const { search } = library;
    library.search = async (asked) => {
      if (asked.query === 'sparse') await new Promise((done) => setTimeout(done, 50));
      return search(asked);
    };
    const slow = results.ask({ query: 'sparse' });
    await results.ask({ query: 'no such words' });
    await slow;
    expect(ids()).toEqual([]);
  });

  it('keeps what was shown, and the reason, when the library does not answer', async () => {
    await results.ask({ query: '(' });
    expect(results.error.value).toMatchObject({ code: 'bad-query' });
    expect(ids()).toHaveLength(200);
  });
});

describe('hearing a change', () => {
  it('draws only the paper that changed', async () => {
    const drawn = watchDraws();
    await library.edit([idOf(3)], { addTags: ['new'] });
    const before = results.entries.value;
    await results.hear(changed(idOf(3)));
    expect(drawn()).toEqual([idOf(3)]);
    expect(results.entries.value).toBe(before);
  });

  it('draws nothing for a paper that is the same', async () => {
    const drawn = watchDraws();
    await results.hear(changed(idOf(3)));
    expect(drawn()).toEqual([]);
  });

  it('takes a deleted paper out, and puts it back where it was', async () => {
    const { undo } = await library.remove([idOf(3)]);
    await results.hear(changed(idOf(3)));
    expect(ids().slice(2, 4)).toEqual([idOf(2), idOf(4)]);
    expect(results.total.value).toBe(449);
    const drawn = watchDraws();
    await library.undo(undo);
    await results.hear(changed(idOf(3)));
    expect(ids().slice(2, 5)).toEqual([idOf(2), idOf(3), idOf(4)]);
    expect(drawn()).toEqual([]);
  });

  it('moves a paper whose place in the order has changed', async () => {
    await results.ask({ sort: 'title', descending: false });
    const last = ids().at(-1) as PaperId;
    await library.editPaper(last, { title: '000' });
    await results.hear(changed(last));
    expect(ids()[0]).toBe(last);
  });

  it('takes in all that is new when a change names no papers', async () => {
    await library.remove([idOf(0)]);
    await results.hear({ kind: 'papers' });
    expect(ids()[0]).toBe(idOf(1));
  });

  it('asks nothing when only what was seen has changed', async () => {
    library.calls.length = 0;
    await results.hear({ kind: 'seen' });
    expect(library.calls).toEqual([]);
  });
});
