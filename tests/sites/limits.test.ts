import { describe, expect, it } from 'vitest';

import { paperSchema } from '../../utils/library/database/validators';
import { entry, type Found } from '../../utils/sites/entry';
import { isUnreadable } from '../../utils/sites/site';

const read = (more: Partial<Found>) => {
  const part = document.createElement('article');
  const found = entry({
    ids: { arxiv: '2401.00001' },
    title: 'A Fixture',
    url: 'https://arxiv.org/abs/2401.00001',
    parts: [part],
    ...more,
  });
  return isUnreadable(found) ? undefined : found.paper;
};

describe('a page out of measure', () => {
  it.each<[string, Partial<Found>]>([
    ['a title without end', { title: `A Title ${'without end '.repeat(900)}` }],
    ['a title of one word', { title: 'a'.repeat(9_000) }],
    ['an abstract as long as a book', { abstract: 'word '.repeat(30_000) }],
    ['a venue', { venue: 'venue '.repeat(900) }],
    ['a name', { names: ['Ada Example', 'x'.repeat(2_000), `${'Many Names '.repeat(200)}Example`] }],
    ['names', { names: Array.from({ length: 21_000 }, (_, n) => `Ada Example${n}`) }],
    ['code at a strange address', { code: 'javascript:alert(1)' }],
    ['a PDF at another', { pdf: 'ftp://example.org/a.pdf' }],
    ['a PDF at a long one', { pdf: `https://example.org/${'a'.repeat(9_000)}` }],
    ['an identifier', { ids: { arxiv: '2401.00001', s2: 'f'.repeat(9_000), doi: `10.5555/${'a'.repeat(9_000)}` } }],
    ['categories', { categories: Array.from({ length: 500 }, () => 'c'.repeat(200)) }],
    ['a count', { authorCount: Number.NaN }],
    ['a date', { published: 'last Monday' }],
  ])('can be kept: %s', (_, more) => {
    const paper = read(more);
    expect(paper?.title).toMatch(/^(?:A |aa)/);
    expect(paperSchema.safeParse(structuredClone(paper)).error).toBeUndefined();
  });

  it('is cut between words, and says so', () => {
    expect(read({ title: 'fixture '.repeat(900) })?.title).toMatch(/fixture fixture…$/);
  });

  it('is none without an address that can be opened', () => {
    expect(read({ url: 'javascript:alert(1)' })).toBeUndefined();
  });

  it('still says how many have written it', () => {
    expect(read({ names: ['Ada Example', 'x'.repeat(2_000)] })).toMatchObject({ authorCount: 2 });
  });
});
