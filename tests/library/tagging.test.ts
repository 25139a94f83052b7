import { beforeEach, describe, expect, it, vi } from 'vitest';

import { createTagging } from '../../utils/library/queries/tagging';

const rules = vi.hoisted(() => ({ edition: 1 }));
vi.mock('../../utils/topics/matching/engine', () => ({
  get ENGINE() {
    return rules.edition;
  },
}));

const paper = { title: 'On doors', categories: [] };
const finder = () => ({ tag: vi.fn(() => ({ topics: [], categories: [] })) });

async function taggingBy(edition = '1.0') {
  const found = finder();
  const tagging = createTagging(() => found, edition);
  await tagging.ready();
  return { tagging, found };
}

describe('a stored tagging', () => {
  beforeEach(() => {
    rules.edition = 1;
  });

  it('holds while nothing has changed', async () => {
    const { key, hits } = (await taggingBy()).tagging.of(paper, undefined);
    const { tagging, found } = await taggingBy();
    const known = { key, hits };
    expect(tagging.of(paper, known)).toBe(known);
    expect(tagging.again(paper, known)).toBe(known);
    expect(found.tag).not.toHaveBeenCalled();
  });

  it.each([
    ['the rules by which topics are called', () => void (rules.edition = 2), '1.0'],
    ['the model', () => undefined, '1.1'],
  ])('is made anew when %s changed', async (_, change, edition) => {
    const known = (await taggingBy()).tagging.of(paper, undefined);
    change();
    const { tagging, found } = await taggingBy(edition);
    expect(tagging.of(paper, known).key).not.toBe(known.key);
    expect(tagging.again(paper, known)).not.toBe(known);
    expect(found.tag).toHaveBeenCalledTimes(2);
  });
});
