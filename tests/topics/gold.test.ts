import { describe, expect, it } from 'vitest';

import { goldPapers, isHeldBack, parseLabels } from '../bench/topics/gold-papers';
import { reliability, scoreCalls, scoreTopics } from '../bench/topics/gold-scores';

const AREAS: Readonly<Record<string, string>> = { rag: 'language', moe: 'systems', language: 'language' };
const areaOf = (id: string) => AREAS[id];
const label = { must: ['rag', 'moe'], may: ['survey'] };
const papers = [
  { label, topics: ['survey', 'rag', 'music', 'moe'] },
  { label: { must: ['rag'], may: [] }, topics: ['language'] },
  { label: { must: [], may: [] }, topics: ['language'] },
];

describe('scores of the gold set', () => {
  it('takes what may be as right, and tells what it is with it as wrong', () =>
    expect(scoreCalls(papers.slice(0, 1), areaOf)).toEqual({ precision: 3 / 4, strict: 2 / 4, recall: 1, called: 4 }));

  it('looks at the first few alone', () =>
    expect(scoreCalls(papers.slice(0, 1), areaOf, 2)).toEqual({ precision: 1, strict: 0.5, recall: 0.5, called: 2 }));

  it('takes an area as right where a label is of it, but as no label found', () =>
    expect(scoreCalls(papers.slice(1), areaOf)).toEqual({ precision: 1 / 2, strict: 1 / 2, recall: 0, called: 2 }));

  it('names the worst topics first', () =>
    expect(scoreTopics(papers)).toEqual([
      { id: 'language', right: 0, wrong: 2, missed: 0 },
      { id: 'music', right: 0, wrong: 1, missed: 0 },
      { id: 'rag', right: 1, wrong: 0, missed: 1 },
      { id: 'moe', right: 1, wrong: 0, missed: 0 },
      { id: 'survey', right: 1, wrong: 0, missed: 0 },
    ]));

  it('says how often candidates of each score are right', () => {
    const candidates = [
      { id: 'rag', score: 0.72, shown: true },
      { id: 'music', score: 0.7, shown: true },
      { id: 'moe', score: 0.4, shown: false },
      { id: 'survey', score: 1, shown: true },
    ];
    expect(
      reliability([{ label, candidates }]).map(({ from, candidates, right }) => [from.toFixed(1), candidates, right]),
    ).toEqual([
      ['0.4', 1, 1],
      ['0.7', 2, 1],
      ['0.9', 1, 1],
    ]);
  });
});

describe('labels of the gold set', () => {
  it('are lines of JSON', () => {
    const text = '{"id":"1","set":"titles","must":["rag"],"may":[]}\n\n{"id":"2","set":"hf-daily","must":[]}\n';
    expect(parseLabels(text).map(({ id, may }) => [id, may])).toEqual([
      ['1', []],
      ['2', []],
    ]);
    expect(() => parseLabels('{"id":"1","set":"elsewhere","must":[]}')).toThrow('Line 1');
  });

  it('are halved by id alone', () => {
    const ids = Array.from({ length: 1000 }, (_, i) => `2601.${i}`);
    const held = ids.filter(isHeldBack).length;
    expect(held).toBeGreaterThan(400);
    expect(held).toBeLessThan(600);
    // Their sha1 begins with 85 and 11.
    expect(['2601.06896', '2606.08420'].map(isHeldBack)).toEqual([true, false]);
  });

  it('find their papers, those of arXiv with their categories', () => {
    const paper = (id: string) => ({ id, title: `On ${id}`, abstract: 'Of it.', labels: ['cs.CL'] });
    const of = (id: string) => ({ id, set: 'titles' as const, must: [], may: [] });
    const { papers, missing } = goldPapers([of('1'), of('2'), of('3')], [paper('1')], [paper('1'), paper('2')]);
    expect(papers.map(({ document }) => document.categories)).toEqual([['cs.CL'], undefined]);
    expect(missing).toEqual(['3']);
  });
});
