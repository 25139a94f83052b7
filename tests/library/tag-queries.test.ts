import { describe, expect, it } from 'vitest';

import { fresh } from './fresh';
import { A, B, queries } from './tagged';

describe('queries that name a renamed tag', () => {
  it.each([
    ['tag:old', 'new', 'tag:new'],
    ['tag:OLD', 'new', 'tag:new'],
    ['tag:"old"', 'new', 'tag:"new"'],
    ['tag:=old', 'new', 'tag:"new"'],
    ['tag:old/below', 'new', 'tag:new/below'],
    ['-tag:old words', 'new one', '-tag:new-one words'],
    ['tag:"old/below"', 'new "one"', 'tag:"new  one /below"'],
    ['title:x (tag:old OR year:2024)', 'new', 'title:x (tag:new OR year:2024)'],
    ['tag:ol', 'new', 'tag:ol'],
    ['tag:older old', 'new', 'tag:older old'],
    ['tag:old', '!!', 'tag:old'],
  ])('%s, renamed to %s, is %s', async (query, to, expected) => {
    const { library } = fresh();
    await library.save([A], { addTags: ['old'] });
    await library.saveSmartList({ name: 'One', query });
    await library.renameTag('old', to);
    expect(await queries(library)).toEqual({ One: expected });
  });

  it('ask for both where another tag reads the same', async () => {
    const { library } = fresh();
    await library.save([A], { addTags: ['RL', 'rl'] });
    await library.saveSmartList({ name: 'One', query: 'tag:rl is:saved' });
    await library.renameTag('RL', 'reinforcement');
    expect(await queries(library)).toEqual({ One: '(tag:rl OR tag:reinforcement) is:saved' });
  });

  it('follow also where no paper has the tag', async () => {
    const { library } = fresh();
    await library.saveSmartList({ name: 'One', query: 'tag:todo' });
    expect((await library.renameTag('todo', 'next')).ids).toEqual([]);
    expect(await queries(library)).toEqual({ One: 'tag:next' });
  });

  it('are found by what they ask for as before', async () => {
    const { library } = fresh();
    await library.save([A], { addTags: ['reading group (old)'] });
    await library.save([B], { addTags: ['other'] });
    await library.saveSmartList({ name: 'One', query: 'tag:reading-group' });
    await library.saveSmartList({ name: 'Two', query: 'tag:"reading group (old)"' });
    await library.renameTag('reading group (old)', 'rg: "Tuesday" 50%');
    for (const query of Object.values(await queries(library)).filter((each) => !each.includes('reading')))
      expect((await library.search({ query })).rows.map(({ paper }) => paper.id)).toEqual([A.id]);
    expect(await queries(library)).toMatchObject({ One: 'tag:reading-group' });
  });
});
