import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { command } from './commands/tag';

const folder = mkdtempSync(join(tmpdir(), 'ibid-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

const about = (thing: string, n: number) => ({
  id: `${thing} ${n}`,
  title: `Notes on ${thing}, part ${n}`,
  abstract: `We look at ${thing} in old records and tell how ${thing} were seen by travellers.`,
});
const bees = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => about('honey bees', from + i));
const others = ['sea tides', 'pendulum clocks', 'glass bottles', 'alpine roads'].flatMap((thing) =>
  Array.from({ length: 24 }, (_, n) => about(thing, n)),
);
const topic = (examples: readonly unknown[]) => [{ id: 'my:bees', name: 'Bees', area: 'data', examples }];
const yes = bees(0, 5).map((paper) => ({ ...paper, is: true }));
const toLines = (papers: readonly unknown[]) => papers.map((paper) => JSON.stringify(paper));

interface Tagged {
  readonly id: string;
  readonly topics: readonly {
    readonly id: string;
    readonly name: string;
    readonly score: number;
    readonly shown: boolean;
  }[];
}

async function tag(args: readonly string[], lines: readonly string[], isRead = () => {}): Promise<Tagged[]> {
  async function* input() {
    for (const line of lines) {
      isRead();
      yield line;
    }
  }
  const io = { lines: input(), note: () => {}, time: <T>(work: () => T) => work() };
  const found: Tagged[] = [];
  for await (const line of command.run(args, io)) found.push(line as Tagged);
  return found;
}

const called = (tagged: readonly Tagged[]) =>
  tagged.filter(({ topics }) => topics.some(({ id, shown }) => id === 'my:bees' && shown)).map(({ id }) => id);

describe('tag learns topics from examples', () => {
  const topics = file('topics.json', topic(yes));

  it('told apart from a background', async () => {
    const background = file('background.jsonl', toLines(others).join('\n'));
    const tagged = await tag(
      ['--topics', topics, '--background', background],
      toLines([...bees(7, 9), about('sea tides', 99)]),
    );
    expect(called(tagged)).toEqual(['honey bees 7', 'honey bees 8']);
    const [first, , last] = tagged.map(({ topics: found }) => found.find(({ id }) => id === 'my:bees'));
    expect(first).toMatchObject({ name: 'Bees', shown: true });
    expect(last).toMatchObject({ shown: false });
    expect(last?.score).toBeLessThan(first?.score ?? 0);
  });

  it('told apart from the input itself without one', async () => {
    const tagged = await tag(['--topics', topics], toLines([...bees(7, 9), ...others]));
    expect(called(tagged)).toEqual(['honey bees 7', 'honey bees 8']);
    expect(tagged).toHaveLength(98);
  });

  it('no line is read before the one before is answered, but those that are learned from', async () => {
    const lines = toLines(Array.from({ length: 9000 }, (_, n) => about('sea tides', n)));
    let read = 0;
    async function* input() {
      for (const line of lines) {
        read++;
        yield line;
      }
    }
    const io = { lines: input(), note: () => {}, time: <T>(work: () => T) => work() };
    for await (const _ of command.run(['--topics', topics], io)) break;
    expect(read).toBeLessThan(5000);
  });

  it('says of the examples themselves what was said of them', async () => {
    const examples = [...yes, { ...about('honey bees', 7), is: false }];
    const tagged = await tag(['--topics', file('no.json', topic(examples))], toLines([...bees(3, 9), ...others]));
    expect(called(tagged)).toEqual(expect.arrayContaining(['honey bees 3', 'honey bees 4']));
    expect(tagged.find(({ id }) => id === 'honey bees 7')?.topics.some(({ id }) => id === 'my:bees')).toBe(false);
  });

  it('nothing is learned from too few', async () => {
    const few = file('few.json', topic(yes.slice(0, 2)));
    expect(called(await tag(['--topics', few], toLines([...bees(7, 9), ...others])))).toEqual([]);
  });
});

describe('tag refuses', () => {
  it.each([
    [
      'examples that are no list',
      topic([]).map((one) => ({ ...one, examples: 'bees' })),
      /has examples that are no list/,
    ],
    [
      'an example without a title',
      topic([{ id: 'x', is: true }]),
      /^Example 1 of Topic 1 in .+ needs a title, and "is"/,
    ],
    ['an example that is neither', topic([{ title: 'Bees' }]), /^Example 1 of Topic 1 in .+ true or false\.$/],
  ])('%s', (_, topics, sentence) => expect(tag(['--topics', file('bad.json', topics)], [])).rejects.toThrow(sentence));

  it.each([[['--background', 'x']], [['--topics']], [['x']]])('%j', (args) =>
    expect(tag(args, [])).rejects.toThrow('tag takes nothing but --topics FILE'),
  );
});
