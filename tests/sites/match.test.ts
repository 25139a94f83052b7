import { MatchPattern } from '@webext-core/match-patterns';
import { describe, expect, it } from 'vitest';

import { GRANTED } from '../../utils/sites/granted';
import { SITES } from '../../utils/sites/index';
import { SITE_INFOS } from '../../utils/sites/info/index';
import { claim, matches } from '../../utils/sites/match';
import type { SiteInfo } from '../../utils/sites/site-info';
import { claimOf, examplesOf, FIXTURES } from './fixtures';

/** What the sites name, and the addresses of all saved pages. */
const EXAMPLES = [
  ...SITES.flatMap((site) => {
    const { listings, papers } = examplesOf(site.id);
    return [
      ...listings.map((address) => ({ site, kind: 'listing' as const, address })),
      ...papers.map((address) => ({ site, kind: 'paper' as const, address })),
    ];
  }),
  ...FIXTURES.map((fixture) => ({ ...claimOf(fixture), address: fixture.address })),
];

describe('the register', () => {
  it.each(EXAMPLES)('knows $address as a $kind of $site.name', ({ site, kind, address }) => {
    expect(claim(address, SITES)).toEqual({ site, kind });
  });

  it.each(EXAMPLES)("no other site's patterns cover $address", ({ site, address }) => {
    const url = new URL(address);
    const others = SITES.filter((other) => other !== site).filter(
      (other) =>
        (includes(other.papers, address) && (other.isPaper?.(url) ?? true)) ||
        (includes(other.listings, address) && (other.isListing?.(url) ?? true)),
    );
    expect(
      others.map((other) => other.id),
      `Is ${address} a page of theirs? Yes: take it out of ${site.id}'s examples. No: their patterns are too wide.`,
    ).toEqual([]);
  });

  it.each(EXAMPLES)('the browser would run there too: $address', ({ site, kind, address }) => {
    expect(includes(kind === 'listing' ? site.listings : site.papers, address)).toBe(true);
  });

  it('names every site once, as its file is named', () => {
    const ids = SITES.map((site) => site.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('knows each site without what reads its pages, in the same order', () => {
    expect(SITE_INFOS.map(({ id }) => id)).toEqual(SITES.map(({ id }) => id));
    for (const [place, info] of SITE_INFOS.entries()) expect(SITES[place]).toMatchObject(info);
  });

  it('grants at install what is not optional, and nothing else', () => {
    const addresses = ({ id, listings, papers }: SiteInfo) => ({ id, listings, papers });
    expect(GRANTED.map(addresses)).toEqual(SITES.filter((site) => !site.optional).map(addresses));
  });
});

describe('what is not a page of papers', () => {
  it.each([
    'https://huggingface.co/',
    'https://huggingface.co/posts',
    'https://huggingface.co/papersplease',
    'https://huggingface.co/papers/date',
    'https://huggingface.co/collections/example/papers-1',
    'https://arxiv.org/',
    'https://arxiv.org/help/abs/',
    'https://openreview.net/',
    'https://openreview.net/about',
    'https://arxiv.org/pdf/2312.00752',
    'https://arxiv.org.example.com/abs/2312.00752',
    'https://notarxiv.org/abs/2312.00752',
    'http://arxiv.org/abs/2312.00752',
    'https://scholar.google.com.example.org/scholar?q=a',
    'https://scholar.google.example/scholar?q=a',
    'https://dblp.dagstuhl.de.example.org/search?q=a',
    'https://other.arxiv.org/html/2312.00752',
    'not an address',
  ])('%s', (address) => {
    expect(claim(address, SITES)).toBeUndefined();
  });
});

describe('match patterns', () => {
  it.each([
    ['https://*.arxiv.org/list/*', 'https://arxiv.org/list/cs.CL/new', true],
    ['https://*.arxiv.org/list/*', 'https://export.arxiv.org/list/cs.CL/new', true],
    ['https://*.arxiv.org/list/*', 'https://xarxiv.org/list/cs.CL/new', false],
    ['https://arxiv.org/list/*', 'https://export.arxiv.org/list/cs.CL/new', false],
    ['https://arxiv.org/search*', 'https://arxiv.org/search?query=a', true],
    ['https://arxiv.org/search', 'https://arxiv.org/search?query=a', false],
    ['https://arxiv.org/a.b', 'https://arxiv.org/axb', false],
    ['https://arxiv.org/*/new', 'https://arxiv.org/list/cs.CL/new', true],
  ] as const)('%s and %s: %s', (pattern, address, expected) => {
    expect(matches(pattern, new URL(address))).toBe(expected);
  });
});

function includes(patterns: readonly string[], address: string): boolean {
  return patterns.some((pattern) => new MatchPattern(pattern).includes(address));
}
