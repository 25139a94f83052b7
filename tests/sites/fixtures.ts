import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Claim } from '../../utils/sites/match';
import { claim } from '../../utils/sites/match';
import { SITES } from '../../utils/sites/index';

const FOLDER = join(import.meta.dirname, '../fixtures/sites');

/** A saved page of our own making and what Ibid should read from it. */
export interface Fixture {
  readonly site: string;
  readonly name: string;
  readonly html: string;
  /** The address it stands for: the first word of the comment on its first line. */
  readonly address: string;
  /** The lines of the file beside it; undefined if there is none. */
  readonly expected: readonly string[] | undefined;
}

export const FIXTURES: readonly Fixture[] = readdirSync(FOLDER).flatMap((site) =>
  readdirSync(join(FOLDER, site))
    .filter((file) => file.endsWith('.html'))
    .map((file): Fixture => {
      const html = readFileSync(join(FOLDER, site, file), 'utf8');
      const name = file.replace(/\.html$/, '');
      return {
        site,
        name,
        html,
        address: /^<!-- (\S+)/.exec(html)?.[1] ?? '',
        expected: linesOf(join(FOLDER, site, `${name}.jsonl`)),
      };
    }),
);

/** Addresses of each kind. */
export interface Examples {
  readonly listings: readonly string[];
  readonly papers: readonly string[];
}

/** Real addresses of a site that no saved page has. They are, like those, all other sites' negatives. */
export function examplesOf(site: string): Examples {
  return JSON.parse(readFileSync(join(FOLDER, site, 'examples.json'), 'utf8')) as Examples;
}

/** What reads the fixture. Throws if nothing, or another site, does. */
export function claimOf(fixture: Fixture): Claim {
  const found = claim(fixture.address, SITES);
  if (!found) throw new Error(`${fixture.site}/${fixture.name}.html: no site reads ${fixture.address || 'it'}. ${ASK}`);
  if (found.site.id !== fixture.site) throw new Error(`${fixture.address} is read by ${found.site.id}. ${ASK}`);
  return found;
}

const ASK =
  'Does its first line say `<!-- https://… · what is hard about it -->`? Yes: the patterns of the site are wrong. No: write it there.';

function linesOf(file: string): readonly string[] | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : undefined;
}
