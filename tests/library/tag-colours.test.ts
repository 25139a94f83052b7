import { describe, expect, it } from 'vitest';

import { dumpAll, fresh } from './fresh';
import { records, stocked } from './tagged';

describe('the color of a tag', () => {
  it('is kept, taken back, and carried by a backup', async () => {
    const { library, ticks } = fresh();
    expect(await library.tagColours()).toEqual([]);
    await library.colourTag('thesis', 'vision');
    const { undo } = await library.colourTag('thesis', 'agents');
    expect(await library.tagColours()).toEqual([['thesis', 'agents']]);
    await library.undo(undo);
    expect(await library.tagColours()).toEqual([['thesis', 'vision']]);
    expect(ticks.map(({ kind }) => kind)).toEqual(['lists', 'lists', 'lists']);
    expect(await library.smartLists()).toEqual([]);

    const other = fresh().library;
    await other.stage('s', await dumpAll(library));
    expect(await other.restore('s')).toMatchObject({ problems: [] });
    expect(await other.tagColours()).toEqual([['thesis', 'vision']]);
    await library.colourTag('thesis');
    expect(await library.tagColours()).toEqual([]);
  });

  it('goes along with a tag that is renamed or merged, and goes with one that is deleted', async () => {
    const { library } = await stocked();
    await library.colourTag('thesis', 'vision');
    await library.colourTag('thesis/ch1', 'data');
    await library.colourTag('dissertation', 'speech');
    const before = await records(library);
    const { undo } = await library.renameTag('thesis', 'phd');
    expect(new Map(await library.tagColours())).toEqual(
      new Map([
        ['phd', 'vision'],
        ['phd/ch1', 'data'],
        ['dissertation', 'speech'],
      ]),
    );
    await library.mergeTags(['phd'], 'dissertation');
    expect(new Map(await library.tagColours())).toEqual(
      new Map([
        ['dissertation', 'speech'],
        ['dissertation/ch1', 'data'],
      ]),
    );
    await library.undo();
    await library.undo(undo);
    expect(await records(library)).toEqual(before);
    await library.deleteTag('thesis', true);
    expect(await library.tagColours()).toEqual([['dissertation', 'speech']]);
  });
});
