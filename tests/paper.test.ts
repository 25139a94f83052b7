import { describe, expect, it } from 'vitest';

import { identify, idsFromUrl, normalizeArxivId, normalizeIds, parseAuthor } from '../utils/paper';

describe('identity', () => {
  it.each([
    ['arXiv:2401.01234v3', '2401.01234'],
    ['hep-th/9901001v2', 'hep-th/9901001'],
    ['math.GT/0309136', 'math/0309136'],
    ['2401.1234.pdf', '2401.1234'],
    ['trending', undefined],
  ])('reads the arXiv identifier in %s', (text, id) => expect(normalizeArxivId(text)).toBe(id));

  it.each([
    ['https://arxiv.org/pdf/2401.01234v2.pdf', 'arxiv:2401.01234'],
    ['https://huggingface.co/papers/2401.01234#community', 'arxiv:2401.01234'],
    ['https://doi.org/10.48550/arXiv.2401.01234', 'arxiv:2401.01234'],
    ['https://aclanthology.org/2020.acl-main.405/', 'acl:2020.acl-main.405'],
    ['https://example.org/p?utm_source=x#top', 'url:https://example.org/p'],
  ])('knows %s', (address, id) => expect(identify(idsFromUrl(address))).toBe(id));

  it('drops what is no identifier', () => expect(normalizeIds({ doi: 'n/a', arxiv: 'x' })).toEqual({}));
});

describe('parseAuthor', () => {
  it.each([
    ['Albert Gu', { family: 'Gu', given: 'Albert' }],
    ['Gu, Albert', { family: 'Gu', given: 'Albert' }],
    ['Laurens van der Maaten', { family: 'van der Maaten', given: 'Laurens' }],
    ['Robert L. Logan IV', { family: 'Logan', given: 'Robert L.', suffix: 'IV' }],
    ['OpenAI', { literal: 'OpenAI' }],
  ])('splits %s', (name, author) => expect(parseAuthor(name)).toEqual(author));
});
