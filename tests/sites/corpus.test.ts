/** The corpus is the spec: every saved page in `tests/fixtures/sites` reads as the file beside it says. */
import { describe, expect, it } from 'vitest';

import { SITES } from '../../utils/sites/index';
import { isUnreadable, type Site } from '../../utils/sites/site';
import { lineOf, read } from '../workbench/entry-line';
import { parsePage } from '../workbench/parse-page';
import { claimOf, examplesOf, FIXTURES } from './fixtures';

describe.each(SITES.map((site) => site.id))('%s', (id) => {
  const fixtures = FIXTURES.filter((fixture) => fixture.site === id);

  it('has a saved listing and a saved paper page', () => {
    const kinds = fixtures.map((fixture) => claimOf(fixture).kind);
    const site = SITES.find((one) => one.id === id);
    if (site?.listings.length)
      expect(kinds, `Add tests/fixtures/sites/${id}/*.html: "npm run new:site" shows how.`).toContain('listing');
    if (site?.paper) expect(kinds, `${id} reads papers' pages: save one.`).toContain('paper');
  });

  it('reads nothing where there is nothing', () => {
    const site = SITES.find((one) => one.id === id);
    for (const address of examplesOf(id).listings)
      expect(read(site as Site, 'listing', parsePage('<main><h1>No results</h1></main>', address), address)).toEqual(
        [],
      );
    for (const address of examplesOf(id).papers)
      expect(read(site as Site, 'paper', parsePage('', address), address)).toEqual([]);
  });

  it.each(fixtures)('reads $name as its expected file says', (fixture) => {
    const { site, kind } = claimOf(fixture);
    const results = read(site, kind, parsePage(fixture.html, fixture.address), fixture.address);
    const file = `tests/fixtures/sites/${id}/${fixture.name}`;
    expect(
      fixture.expected,
      `Write ${file}.jsonl: \`npm run --silent ibid -- extract ${file}.html --url '${fixture.address}' --propose\` proposes one, and you read it line by line.`,
    ).toBeDefined();
    expect(
      results.map((result) => lineOf(result, site)),
      'Is the page read right? Yes: correct the expected file by hand. No: the adapter is wrong.',
    ).toEqual(fixture.expected?.map((line) => JSON.parse(line) as unknown));
  });

  it.each(fixtures)('keeps entries of $name inside their list, and anchors inside their entry', (fixture) => {
    const { site, kind } = claimOf(fixture);
    const page = parsePage(fixture.html, fixture.address);
    const list = site.list(page, new URL(fixture.address));
    for (const result of read(site, kind, page, fixture.address)) {
      if (isUnreadable(result)) continue;
      const { parts, anchor, fields } = result;
      if (kind === 'listing') expect(parts.every((part) => list?.contains(part))).toBe(true);
      expect(parts.some((part) => part.contains(anchor))).toBe(true);
      for (const field of Object.values(fields)) expect(parts.some((part) => part.contains(field))).toBe(true);
    }
  });

  it.each(fixtures)('leaves the page of $name as it was', (fixture) => {
    const { site, kind } = claimOf(fixture);
    const page = parsePage(fixture.html, fixture.address);
    const before = page.documentElement.outerHTML;
    read(site, kind, page, fixture.address);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});

it('has no folder of a site that is not in the register', () => {
  const known: readonly string[] = SITES.map((site) => site.id);
  const strangers = FIXTURES.filter((fixture) => !known.includes(fixture.site)).map((fixture) => fixture.site);
  expect(strangers, 'Add the site to utils/sites/index.ts, or remove its folder.').toEqual([]);
});
