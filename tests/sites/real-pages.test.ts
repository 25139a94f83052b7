/** Runs over real saved pages where a folder of them lies beside the checkout; they are not ours to keep here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { SITES } from '../../utils/sites/index';
import { claim } from '../../utils/sites/match';
import { isUnreadable, type Entry } from '../../utils/sites/site';
import { read } from '../workbench/entry-line';
import { parsePage } from '../workbench/parse-page';
import { REAL_PAGES } from './real-pages';

const FOLDER = join(import.meta.dirname, '../../../shared/pages');

it.each(REAL_PAGES)('$file', { timeout: 60_000 }, ({ file, address, entries, abstracts }) => {
  const path = join(FOLDER, file);
  if (!existsSync(path)) return expect(existsSync(FOLDER), `${file} is gone`).toBe(false);
  const found = claim(address, SITES);
  if (!found) return expect(entries).toBe(0);
  const results = read(found.site, found.kind, parsePage(readFileSync(path, 'utf8'), address), address);
  const readable = results.filter((result): result is Entry => !isUnreadable(result));
  expect(results.filter(isUnreadable)).toEqual([]);
  expect(readable.length).toBe(entries);
  expect(readable.filter((entry) => entry.paper.abstract).length).toBe(abstracts);
});

it('misses no page of a site in the register', () => {
  if (!existsSync(FOLDER)) return expect(REAL_PAGES.length).toBeGreaterThan(0);
  const known: readonly string[] = SITES.map((site) => site.id);
  const files = readdirSync(FOLDER)
    .filter((site) => known.includes(site))
    .flatMap((site) => readdirSync(join(FOLDER, site)).map((file) => `${site}/${file}`))
    .filter((file) => file.endsWith('.html'));
  expect(REAL_PAGES.map((page) => page.file).toSorted()).toEqual(files.toSorted());
});
