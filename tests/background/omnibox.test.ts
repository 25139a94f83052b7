import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { answerOmnibox } from '../../utils/background/omnibox';
import { IbidError } from '../../utils/errors';
import type { Library } from '../../utils/library';
import { paper } from '../listing/rows-for-tests';
import { listen, stub } from './listen';

const search = vi.fn<Library['search']>();
const library = { search } as Partial<Library> as Library;
let typed: (text: string, suggest: unknown) => unknown;
let entered: (text: string) => unknown;
let create: ReturnType<typeof stub>;

beforeEach(() => {
  typed = listen(browser.omnibox, 'onInputChanged') as typeof typed;
  entered = listen(browser.omnibox, 'onInputEntered') as typeof entered;
  stub(browser.omnibox, 'setDefaultSuggestion');
  stub(browser.i18n, 'getMessage', 'said');
  stub(browser.runtime, 'getURL', 'ext://ibid/options.html');
  stub(browser.tabs, 'query', Promise.resolve([]));
  create = stub(browser.tabs, 'create');
  answerOmnibox(library);
});

it('suggests papers, their titles made safe for a description that is read as XML', async () => {
  const row = { paper: paper('arxiv:2401.01234', { title: 'A < B & C' }), bookmark: {}, topics: [], highlights: [] };
  search.mockResolvedValue({ rows: [row as never], total: 1 });
  const suggest = vi.fn();
  typed('a b', suggest);
  await vi.waitFor(() => expect(suggest).toHaveBeenCalled());
  const [[[{ content, description }]]] = suggest.mock.calls as [[[{ content: string; description: string }]]];
  expect(content).toBe('https://example.org/2401.01234');
  expect(description).not.toMatch(/<|&(?!#)/);
});

it.each([
  ['"half a phr', '"half a phr"'],
  ['bees year:', 'bees'],
])('looks for as much of %s as is there', async (text, query) => {
  search.mockClear().mockResolvedValue({ rows: [], total: 0 });
  typed(text, vi.fn());
  await vi.waitFor(() => expect(search).toHaveBeenCalledWith(expect.objectContaining({ query })));
});

it.each([
  ['a query is wrong', 'yeer:2 bees'],
  ['the library fails', 'bees'],
])('suggests nothing where %s', async (_, text) => {
  search.mockRejectedValue(new IbidError('bad-query', 'unknown_field'));
  const suggest = vi.fn();
  typed(text, suggest);
  await vi.waitFor(() => expect(suggest).toHaveBeenCalledWith([]));
});

it.each([
  ['https://example.org/2401.01234', 'https://example.org/2401.01234'],
  ['author:gu mamba', 'ext://ibid/options.html#/library?q=author%3Agu%20mamba'],
])('%s opens %s', async (text, url) => {
  entered(text);
  await vi.waitFor(() => expect(create).toHaveBeenCalledWith({ url }));
});
