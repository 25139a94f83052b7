/** Which date of a saved paper gives way to which. */
import { describe, expect, it } from 'vitest';

import { arxiv, fresh } from './fresh';

// Given out in January 2026.
const of = (published: string) => arxiv(1, { published });

async function after(...told: readonly (readonly [site: string, published: string])[]): Promise<string | undefined> {
  const { library } = fresh();
  for (const [site, published] of told) {
    await library.meet([of(published)], site);
    await library.save([of(published)]);
  }
  return (await library.get(arxiv(1).id))?.paper.published;
}

describe('the date of a saved paper', () => {
  it.each([
    ['a day of its own page stays before the month that its identifier tells', 'arxiv', '2025-12-29', '2026-01'],
    ['a day of another site stays before that month', 'hf-papers', '2025-12-29', '2026-01'],
    ['a month of another site stays before that month', 'dblp', '2025-12', '2026-01'],
    ['a year of another site stays before that month', 'dblp', '2025', '2026-01'],
    ['a day stays before a year', 'hf-papers', '2025-12-29', '2026'],
    ['a month stays before another year', 'dblp', '2025-12', '2026'],
  ])('%s', async (_, first, published, coarse) => {
    expect(await after([first, published], ['arxiv', coarse])).toBe(published);
  });

  it.each([
    ['a year gives way to a month of it', 'dblp', '2026', '2026-01'],
    ['a month gives way to a day of it', 'dblp', '2026-01', '2026-01-05'],
    ['a day of another site gives way to one of its own page', 'hf-papers', '2026-01-05', '2026-01-02'],
    ['a month of another site gives way to a day of its own page', 'dblp', '2026-02', '2026-01-02'],
    ['the month that its identifier tells gives way to a day of its own page', 'arxiv', '2026-01', '2025-12-29'],
  ])('%s', async (_, first, published, better) => {
    expect(await after([first, published], ['arxiv', better])).toBe(better);
  });

  it('is filled with the month that the identifier tells, which any day of that month betters', async () => {
    expect(await after(['arxiv', '2026-01'], ['hf-papers', '2026-01-04'])).toBe('2026-01-04');
  });
});
