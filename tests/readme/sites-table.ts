/** README's table of sites, made of the register and of what the fixtures say is read. `npx tsx tests/readme/sites-table.ts` prints it. */
import { pathToFileURL } from 'node:url';
import process from 'node:process';

import { SITES } from '../../utils/sites/index';
import type { Site } from '../../utils/sites/site';
import { claimOf, FIXTURES, type Fixture } from '../sites/fixtures';

/** Sites whose listings Zotero's translators read: none until somebody has looked. @see https://github.com/zotero/translators (September 2026) */
const TRANSLATED = new Set([
  'arxiv',
  'acl-anthology',
  'pmlr',
  'jmlr',
  'neurips',
  'aaai',
  'semantic-scholar',
  'google-scholar',
  'dblp',
  'biorxiv',
  'pubmed',
  'pmc',
  'acm-dl',
  'ieee-xplore',
  'springerlink',
  'sciencedirect',
  'nature',
  'inspire',
  'ads',
  'iacr',
]);

export function sitesTable(): string {
  const rows = SITES.map((site) => [
    site.name,
    site.listings.length > 0 ? 'yes' : '–',
    site.paper ? 'yes' : '–',
    abstracts(site),
    `from evidence of ${site.evidence}`,
    TRANSLATED.has(site.id) ? 'yes' : 'no',
    site.optional ? 'when switched on' : 'from the start',
  ]);
  const head = ['Site', 'Listings', 'Paper page', 'Abstracts', 'Evidence', 'Zotero translator', 'Read'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function abstracts(site: Site): string {
  const of = (kind: 'listing' | 'paper'): boolean =>
    FIXTURES.some((fixture) => fixture.site === site.id && claimOf(fixture).kind === kind && hasAbstract(fixture));
  return [of('listing') && 'listing', of('paper') && 'page'].filter(Boolean).join(', ') || '–';
}

function hasAbstract({ expected }: Fixture): boolean {
  return (expected ?? []).some((line) => Boolean((JSON.parse(line) as { abstract?: string | null }).abstract));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(sitesTable());
