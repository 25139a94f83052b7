import { describe, expect, it } from 'vitest';

import { parseQuery, type Queryable } from '../../utils/query';

const PAPER: Queryable = {
  title: 'Linear-Time Samples',
  abstract: 'A transformer of examples.',
  authors: ['Albert Gu', 'Jean-Luc de la Cruz', 'S. Levine', "Łukasz O'Neil"],
  topics: ['reinforcement-learning', 'Reinforcement learning'],
  tags: ['to-try', 'Sequence Models'],
  note: 'Compare.',
  venue: 'COLM 2024',
  decision: 'Accept (oral)',
};

describe('what is being typed is found as far as it has come', () => {
  it.each([
    'author:g',
    'author:alb',
    'author:levi',
    'author:jean-lu',
    'author:Łuk',
    '-author:levy',
    'author:(nobody OR alb)',
    'topic:reinf',
    'topic:r',
    'tag:to',
    'tag:to-t',
    'tag:Seq',
    'title:linear-ti',
    'abstract:transf',
    'venue:col',
    'note:comp',
    'decision:acc',
  ])('%j', (query) => expect(parseQuery(query).matches(PAPER)).toBe(true));
});

describe('what is quoted, or no beginning, is not', () => {
  it.each([
    'author:"g"',
    'author:"alb"',
    'author:lbert',
    'author:jea-lu',
    'topic:"reinf"',
    'topic:"r"',
    'topic:earning',
    'topic:"learn"',
    'tag:"to"',
    'tag:"sequence model"',
    'tag:models',
  ])('%j', (query) => expect(parseQuery(query).matches(PAPER)).toBe(false));
});

it('finds what is below a tag with it, and by `=` the tag alone', () => {
  const tagsFor = (query: string): readonly string[] => {
    const { matches } = parseQuery(query);
    return ['thesis', 'thesis/ch1', 'thesis/ch1/figures', 'other/thesis', 'talks'].filter((tag) =>
      matches({ title: '', tags: [tag] }),
    );
  };
  expect(tagsFor('tag:thesis')).toEqual(['thesis', 'thesis/ch1', 'thesis/ch1/figures']);
  expect(tagsFor('tag:the')).toEqual(['thesis', 'thesis/ch1', 'thesis/ch1/figures']);
  expect(tagsFor('tag:thesis/ch1')).toEqual(['thesis/ch1', 'thesis/ch1/figures']);
  expect(tagsFor('tag:=thesis')).toEqual(['thesis']);
  expect(tagsFor('tag:"thesis"')).toEqual(['thesis']);
  expect(tagsFor('tag:=thesis/ch1')).toEqual(['thesis/ch1']);
  expect(tagsFor('-tag:thesis')).toEqual(['other/thesis', 'talks']);
});
