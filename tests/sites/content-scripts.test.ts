/** Which scripts the manifest runs where. The built manifest is held to it in tests/e2e/package.test.ts. */
import { MatchPattern } from '@webext-core/match-patterns';
import { expect, it } from 'vitest';

import { LAZY_SCRIPTS } from '../../utils/messages';
import { readerAt, splitByReader } from '../../utils/sites/content-scripts';
import { GRANTED, matches } from '../../utils/sites/granted';
import { examplesOf } from './fixtures';

const PAGE = 'page.js';
const SCRIPTS = splitByReader({ matches: [...matches], exclude_matches: [], js: [PAGE], css: ['page.css'] });
const covers = (patterns: readonly string[] | undefined, address: string): boolean =>
  (patterns ?? []).some((pattern) => new MatchPattern(pattern).includes(address));
/** As the browser decides it. */
const scriptsAt = (address: string): readonly (readonly string[] | undefined)[] =>
  SCRIPTS.filter((one) => covers(one.matches, address) && !covers(one.exclude_matches, address)).map(({ js }) => js);

const LISTINGS = GRANTED.flatMap((site) => examplesOf(site.id).listings.map((address) => ({ site, address })));
const PAPERS = GRANTED.flatMap((site) => examplesOf(site.id).papers.map((address) => ({ site, address })));
/** A site that goes from a paper to a listing without loading has the reader on both. */
const PAPERS_ALONE = PAPERS.filter(({ site, address }) => !covers(site.listings, address));

it.each(LISTINGS)('$address is read by a script that runs before the page script', ({ site, address }) => {
  expect(scriptsAt(address)).toEqual([[`${site.id}.js`, PAGE]]);
  expect(readerAt(site, address)).toBe(`${site.id}.js`);
});

it.each(PAPERS_ALONE)('$address is given the page script alone', ({ site, address }) => {
  expect(scriptsAt(address)).toEqual([[PAGE]]);
  expect(readerAt(site, address)).toBeUndefined();
});

it.each(PAPERS)('$address is given the page script once', ({ address }) => {
  expect(scriptsAt(address)).toHaveLength(1);
});

it('arXiv’s papers are among those that need no listing’s reader', () => {
  expect(PAPERS_ALONE.map(({ site }) => site.id)).toEqual(expect.arrayContaining(['arxiv', 'arxiv-html']));
});

it('keeps the styles, and covers what the page script named', () => {
  expect(SCRIPTS.map(({ css }) => css)).toEqual(SCRIPTS.map(() => ['page.css']));
  expect(new Set(SCRIPTS.flatMap((one) => one.matches))).toEqual(new Set(matches));
});

it('names readers that a page may ask for when it goes on to a listing', () => {
  const readers = SCRIPTS.flatMap(({ js }) => js ?? []).filter((file) => file !== PAGE);
  expect(readers.length).toBeGreaterThan(1);
  expect(
    readers.filter((file) => !LAZY_SCRIPTS.some((name) => `${name}.js` === file)),
    'Has a site with listings been granted at install? Then it needs entrypoints/ID.ts, and its name in utils/messages.ts.',
  ).toEqual([]);
});
