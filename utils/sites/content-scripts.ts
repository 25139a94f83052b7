/** Which scripts run on which pages of the sites that are granted at install: what the manifest says, and what open tabs are given. */
import { GRANTED } from './granted';
import { matchesAny } from './match';
import type { MatchPattern, SiteInfo } from './site-info';

/** As much of an entry of the manifest's `content_scripts` as is known here. */
interface ContentScript {
  matches?: string[] | undefined;
  exclude_matches?: string[] | undefined;
  js?: string[] | undefined;
}

/**
 * The page script's entry in the manifest, so split that what reads a site's listings runs before it there, and nowhere else. No page is
 * covered twice. Where a site's papers have addresses like its listings, it goes from one to the other without loading, and needs both.
 */
export function splitByReader<Script extends ContentScript>(script: Script): readonly Script[] {
  const listings: MatchPattern[] = [];
  const read: Script[] = [];
  for (const site of GRANTED) {
    const reader = readerOf(site);
    if (!reader) continue;
    listings.push(...site.listings);
    read.push({ ...script, matches: [...site.listings], js: [reader, ...(script.js ?? [])] });
  }
  return [...read, { ...script, matches: GRANTED.flatMap(({ papers }) => papers), exclude_matches: listings }];
}

/** The script that reads the listing at an address of the site; undefined if that is none, or the site is granted later. */
export function readerAt(site: SiteInfo, address: string): string | undefined {
  const url = URL.parse(address);
  return url && matchesAny(site.listings, url) ? readerOf(site) : undefined;
}

/** `entrypoints/ID.ts`. Sites that are granted later come whole, in one script (`entrypoints/sites.ts`). */
function readerOf(site: SiteInfo): string | undefined {
  return site.optional || site.listings.length === 0 ? undefined : `${site.id}.js`;
}
