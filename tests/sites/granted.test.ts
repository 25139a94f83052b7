import { describe, expect, it } from 'vitest';

import { arxiv } from '../../utils/sites/arxiv';
import { huggingface } from '../../utils/sites/huggingface';
import { isUnreadable, type Entry, type Site } from '../../utils/sites/site';
import { abstractFromPage } from '../../utils/sites/abstract-from-page';
import { GRANTED } from '../../utils/sites/granted';
import { SITES } from '../../utils/sites/index';
import { readPaper } from '../../utils/sites/paper-readers';
import { parsePage } from '../workbench/parse-page';
import { claimOf, FIXTURES } from './fixtures';

/** Saved pages of papers of the sites that are granted at install. */
const PAPER_PAGES = FIXTURES.filter(
  (fixture) => GRANTED.some(({ id }) => id === fixture.site) && claimOf(fixture).kind === 'paper',
);

describe('arXiv', () => {
  it('says how each entry was announced', () => {
    const { page, url } = open('arxiv', 'new');
    expect(entries(arxiv, page, url).map((entry) => entry.announcement)).toEqual([
      'new',
      'new',
      'new',
      'cross-list',
      'replacement',
      'replacement',
    ]);
  });

  it('points at the abstract that is shown, and reads the whole one', () => {
    const { page, url } = open('arxiv', 'search');
    const shown = entries(arxiv, page, url).map((entry) => entry.fields.abstract?.getAttribute('class')?.split(' ')[0]);
    expect(shown).toEqual(['abstract-short', undefined, 'abstract-full']);
  });

  it('hides a dt and its dd together', () => {
    const { page, url } = open('arxiv', 'recent');
    for (const { parts } of entries(arxiv, page, url))
      expect(parts.map((part) => part.localName)).toEqual(['dt', 'dd']);
  });

  it('lets only headings with entries after them be hidden', () => {
    const { page } = open('arxiv', 'new');
    const headings = [...page.querySelectorAll(arxiv.headings ?? 'none')].map((one) => one.textContent.split(' ')[0]);
    expect(headings).toEqual(['New', 'Cross', 'Replacement']);
  });

  it('reads a thousand authors', () => {
    const { page, url } = open('arxiv', 'recent');
    const line = page.querySelector('.list-authors');
    const link = line?.querySelector('a');
    for (let i = 1; i < 1000; i++) line?.append(', ', link?.cloneNode(true) ?? '');
    expect(entries(arxiv, page, url)[0]?.paper.authors.length).toBe(1000);
  });
});

describe('Hugging Face', () => {
  it('reads cards that were added after the page had loaded', () => {
    const { page, url } = open('huggingface', 'day');
    const card = page.querySelector('article');
    const added = card?.cloneNode(true) as Element;
    added.innerHTML = added.innerHTML.replaceAll('2609.20001', '2609.20009');
    card?.parentElement?.append(added);
    expect(entries(huggingface, page, url).at(-1)?.paper).toMatchObject({
      id: 'arxiv:2609.20009',
      title: 'Fixtures Considered: $O(n)$ "Quotes" & <Brackets>',
    });
  });

  it('survives a payload that is none', () => {
    const { page, url } = open('huggingface', 'day');
    for (const props of ['', '{', '[]', 'null', '1', '{"dailyPapers":{}}', '{"dailyPapers":[null,1,{"paper":"x"}]}']) {
      page.querySelector('[data-target="DailyPapers"]')?.setAttribute('data-props', props);
      expect(entries(huggingface, page, url).map((entry) => entry.paper.id)).toEqual([
        'arxiv:2609.20001',
        'arxiv:2609.20002',
        'arxiv:2609.20003',
      ]);
    }
  });

  it('points at the abstract, not at the summary that a machine wrote', () => {
    const { page, url } = open('huggingface', 'paper');
    const entry = huggingface.paper?.(page, url);
    expect(entry && 'fields' in entry && entry.fields.abstract?.className).toBe('text-gray-600');
  });
});

it("takes an abstract from a paper's own page", () => {
  const { page, url } = open('arxiv', 'abs');
  expect(abstractFromPage(page, url.href, SITES)).toMatch(/^A first abstract with/);
  expect(abstractFromPage(page, 'https://example.org/', SITES)).toBeUndefined();
});

it.each(PAPER_PAGES)('reads $site/$name without the reader that a content script does not hold', ({ site, name }) => {
  const { page, url } = open(site, name);
  const bare = GRANTED.find(({ id }) => id === site);
  const whole = SITES.find(({ id }) => id === site);
  const read = whole?.paper?.(page, url);
  expect(bare).not.toHaveProperty('paper');
  expect(read).toBeDefined();
  expect(bare && readPaper(bare, page, url)).toEqual(read);
  expect(whole && readPaper(whole, page, url)).toEqual(read);
});

function open(site: string, name: string): { readonly page: Document; readonly url: URL } {
  const fixture = FIXTURES.find((one) => one.site === site && one.name === name);
  if (!fixture) throw new Error(`no fixture ${site}/${name}`);
  return { page: parsePage(fixture.html, fixture.address), url: new URL(fixture.address) };
}

function entries(site: Site, page: Document, url: URL): readonly Entry[] {
  return [...site.entries(page, url)].filter((result): result is Entry => !isUnreadable(result));
}
