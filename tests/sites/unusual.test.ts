/** Listings without a paper, and titles full of signs, on every site: made from the saved pages. */
import { describe, expect, it } from 'vitest';

import { SITES } from '../../utils/sites/index';
import { linkedPapers } from '../../utils/sites/linked-papers';
import { isUnreadable, type Entry } from '../../utils/sites/site';
import { read } from '../workbench/entry-line';
import { parsePage } from '../workbench/parse-page';
import { claimOf, FIXTURES } from './fixtures';

describe('a listing whose rows are gone', () => {
  it.each(FIXTURES.filter((fixture) => claimOf(fixture).kind === 'listing'))('$site/$name', (fixture) => {
    const { site, kind } = claimOf(fixture);
    const page = parsePage(fixture.html, fixture.address);
    const url = new URL(fixture.address);
    for (const result of read(site, kind, page, fixture.address))
      for (const part of isUnreadable(result) ? [result.part] : result.parts) part.remove();
    expect(read(site, kind, page, fixture.address)).toEqual([]);
    expect(linkedPapers(page, url), 'No paper is missed where there is none.').toBe(0);
    const list = site.list(page, url);
    expect(list === null || page.contains(list)).toBe(true);
  });
});

describe('a listing of one entry', () => {
  it.each(FIXTURES.filter((fixture) => claimOf(fixture).kind === 'listing'))('$site/$name', (fixture) => {
    const { site, kind } = claimOf(fixture);
    const page = parsePage(fixture.html, fixture.address);
    const [kept, ...others] = read(site, kind, page, fixture.address).toSorted(
      (one, other) => Number(isUnreadable(one)) - Number(isUnreadable(other)),
    );
    for (const other of others) for (const part of isUnreadable(other) ? [other.part] : other.parts) part.remove();
    const parts = kept && !isUnreadable(kept) ? kept.parts : [];
    const list = site.list(page, new URL(fixture.address));
    expect(parts.filter((part) => part === list || !list?.contains(part))).toEqual([]);
  });
});

const TITLES = [
  String.raw`Fixtures of $\ell_{2}$ in $O(n \log n)$`,
  'Is p < .05 & q > 2 [“enough”]? – H₂O, α-β and 50 %',
  '山田の見本：深層学習 (Пример)',
];

const TITLE_METAS = ['citation_title', 'dc.title', 'dc.Title', 'DC.Title'].map((name) => `meta[name="${name}"]`).join();

const TITLED = FIXTURES.flatMap((fixture) => {
  const { site, kind } = claimOf(fixture);
  const results = read(site, kind, parsePage(fixture.html, fixture.address), fixture.address);
  const at = results.findIndex((result) => !isUnreadable(result) && result.fields.title);
  return at === -1 ? [] : [{ ...fixture, at }];
});

it('has titles to change on every site', () => {
  expect(new Set(TITLED.map((fixture) => fixture.site))).toEqual(new Set(SITES.map((site) => site.id)));
});

describe.each(TITLES)('the title %s', (title) => {
  it.each(TITLED)('$site/$name', (fixture) => {
    const { site, kind } = claimOf(fixture);
    const page = parsePage(fixture.html, fixture.address);
    retitle(page, read(site, kind, page, fixture.address)[fixture.at] as Entry, title);
    const after = read(site, kind, page, fixture.address)[fixture.at];
    expect(after && !isUnreadable(after) ? after.paper.title : after).toBe(title);
  });
});

/** Writes a title wherever an entry shows its own, where the head of the page names it, and in what the page is drawn from. */
function retitle(page: Document, { paper, fields }: Entry, title: string): void {
  const shown = fields.title as Element;
  const inner = [...shown.querySelectorAll('*')].findLast((one) => one.textContent?.includes(paper.title));
  (inner ?? shown.querySelector('a[href]') ?? shown).textContent = title;
  for (const meta of page.querySelectorAll(TITLE_METAS)) meta.setAttribute('content', title);
  const id = paper.ids.arxiv ?? paper.url;
  for (const root of page.querySelectorAll(`[data-props*="${id}"]`)) {
    const props: unknown = JSON.parse(root.getAttribute('data-props') ?? '', (_, value: Titled | null) =>
      value?.id === id || value?.paper?.id === id ? { ...value, title } : value,
    );
    root.setAttribute('data-props', JSON.stringify(props));
  }
}

interface Titled {
  readonly id?: string;
  readonly paper?: { readonly id: string };
}
