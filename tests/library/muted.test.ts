/** Topics and words that entries are left out of listings for: the library finds them, keeps them and takes them back. */
import { expect, it } from 'vitest';

import { mutedWord } from '../../components/library/settings/muted-word';
import { arxiv, dumpAll, fresh } from './fresh';

const MARKED = { ...arxiv(1), title: 'A watermark for everyone', abstract: 'Tides.' };
const OTHER = { ...arxiv(2), title: 'Tides', abstract: 'Bees, and how they count.' };

it('a topic is muted, which is undone, and come back with a backup', async () => {
  const { library } = fresh();
  const isMuted = async (there = library): Promise<boolean | undefined> =>
    (await there.topics()).find(({ id }) => id === 'vision')?.muted;
  expect(await isMuted()).toBeUndefined();
  const { undo, topic } = await library.saveTopic({ id: 'vision', name: 'Computer vision', muted: true });
  expect(topic).toMatchObject({ muted: true, enabled: true });
  const other = fresh().library;
  await other.stage('s', await dumpAll(library));
  await other.restore('s');
  expect(await isMuted(other)).toBe(true);
  await library.undo(undo);
  expect(await isMuted()).toBeUndefined();
});

it('a topic is muted by itself: its name and rule stay, and one that is gone stays gone', async () => {
  const { library } = fresh();
  const { topic } = await library.saveTopic({ name: 'Bees', rule: 'bees' });
  const { undo } = await library.muteTopic(topic.id, true);
  const own = async () => (await library.topics()).find(({ id }) => id === topic.id);
  expect(await own()).toEqual({ ...topic, muted: true });
  await library.undo(undo);
  expect(await own()).toEqual(topic);
  await library.muteTopic('vision', true);
  expect((await library.topics()).find(({ id }) => id === 'vision')).toMatchObject({ muted: true, builtIn: true });
  await library.removeTopic(topic.id);
  await expect(library.muteTopic(topic.id, true)).rejects.toMatchObject({ code: 'not-found' });
  await expect(library.muteTopic('none', true)).rejects.toMatchObject({ code: 'not-found' });
});

it('a word is a muted topic of its own, which is found in title and abstract, whatever else is in them', async () => {
  const { library } = fresh();
  const { topic } = await library.saveTopic(mutedWord(' watermark '));
  const bees = await library.saveTopic(mutedWord('"bees, and'));
  expect(topic).toMatchObject({ name: 'watermark', muted: true, builtIn: false });
  const met = await library.meet([MARKED, OTHER], 'arxiv');
  const found = met.map(({ topics }) => topics.map(({ id }) => id));
  expect(found[0]).toContain(topic.id);
  expect(found[1]).not.toContain(topic.id);
  expect(found[1]).toContain(bees.topic.id);
});
