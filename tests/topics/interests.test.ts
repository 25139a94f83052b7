import { describe, expect, it } from 'vitest';

import { isJudged, readInterests } from '../bench/topics/interests';

describe.each(readInterests().map((interest) => [interest.id, interest] as const))('the interest %s', (_, interest) => {
  const { examples, must, may } = interest;

  it('names each paper once', () => {
    const all = [...examples, ...must, ...may];
    expect(all.filter((id, i) => all.indexOf(id) !== i)).toEqual([]);
  });

  it('is judged by other papers than it is learned from', () => {
    expect(examples).toHaveLength(5);
    expect(examples.filter(isJudged)).toEqual([]);
    expect([...must, ...may].filter((id) => !isJudged(id))).toEqual([]);
  });
});
