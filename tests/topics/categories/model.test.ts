import { describe, expect, it } from 'vitest';

import { loadModel, packModel, type StoredModel } from '../../../utils/topics/categories/model';
import { createTagger } from '../../../utils/topics/tagger';
import { readModel } from '../../workbench/category-model';

const STORED: StoredModel = {
  labels: ['cs.CL', 'cs.RO'],
  step: 0.5,
  bias: [-1, -1],
  thresholds: { full: [0, 0], title: [0.5, 0.5] },
  offsets: { full: [0, 0], title: [0, 3] },
  source: 'made up',
  terms: ['grammar', 'robot', 'robot arm'],
  idf: Uint8Array.from([48, 24, 72]),
  // Grammar speaks for cs.CL; a robot against it and for cs.RO; a robot arm for cs.RO.
  weights: Int8Array.from([8, 0, -6, 6, 0, 10]),
};

const bytes = () => packModel(STORED).slice().buffer as ArrayBuffer;

describe('the model of categories', () => {
  it('is read as it was written', () => {
    const model = loadModel(bytes());
    expect(model.labels).toEqual(STORED.labels);
    expect(model.terms.split('\n')).toEqual(STORED.terms);
    expect(model.idf).toEqual(STORED.idf);
    expect([...model.first]).toEqual([0, 1, 3, 4]);
    expect([...model.label]).toEqual([0, 0, 1, 1]);
    expect([...model.weight]).toEqual([8, -6, 6, 10]);
    expect(model.bias).toEqual(STORED.bias);
  });

  it.each([
    ['something else', new TextEncoder().encode('hello\n').buffer as ArrayBuffer],
    ['nothing', new ArrayBuffer(0)],
    ['a file that was cut', bytes().slice(0, 60)],
    ['a file without its weights', bytes().slice(0, -7)],
  ])('refuses %s', (_, damaged) =>
    expect(() => loadModel(damaged)).toThrow(expect.objectContaining({ code: 'bad-input' })),
  );

  it('has the commonest terms first, where it is shipped: what is mentioned most then lies close together', async () => {
    const { idf } = await readModel();
    expect(idf).toEqual(idf.slice().sort());
  });

  const tagger = createTagger({ model: loadModel(bytes()) });
  const categories = (title: string, abstract?: string) => tagger.tag({ title, abstract }).categories;

  it('predicts, best first, and shows what reaches its threshold', () => {
    const [first, second] = categories('A robot arm', 'The robot moves.');
    expect(first).toMatchObject({ id: 'cs.RO', shown: true });
    expect(second?.shown ?? false).toBe(false);
    expect(categories('Grammar', 'Of verbs.')[0]).toMatchObject({ id: 'cs.CL', shown: true });
  });

  it('always shows the likeliest, but says nothing of a paper without known words', () => {
    expect(categories('Grammar of robots').filter(({ shown }) => shown)).toHaveLength(1);
    expect(categories('Zebra crossings')).toEqual([]);
  });

  it('puts titles alone into an order of their own', () =>
    expect(categories('Grammar of robots')[0]?.id).toBe('cs.RO'));

  it('predicts as well after papers that stated theirs', () => {
    const late = createTagger({ model: loadModel(bytes()) });
    late.tag({ title: 'A robot arm', categories: ['math.CO'] });
    expect(late.tag({ title: 'A robot arm' })).toEqual(tagger.tag({ title: 'A robot arm' }));
  });

  it('passes on what is stated', () =>
    expect(tagger.tag({ title: 'A robot arm', categories: ['math.CO'] }).categories).toEqual([
      { id: 'math.CO', score: 1, shown: true },
    ]));
});
