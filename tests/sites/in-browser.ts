/** What `tests/e2e/corpus.test.ts` puts into a page: the same reading as outside the browser, of the browser's own DOM. */
import { SITES } from '../../utils/sites/index';
import { claim } from '../../utils/sites/match';
import { lineOf, read } from '../workbench/entry-line';

/** The page at this address as lines of `extract`; null when no site reads it. */
export function readHere(address: string): readonly object[] | null {
  const found = claim(address, SITES);
  return (found && read(found.site, found.kind, document, address).map((result) => lineOf(result, found.site))) || null;
}
