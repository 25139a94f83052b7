/** Which of a file's papers the library has. */
import { library } from '../../../utils/library';
import type { LibraryRow } from '../../../utils/model/library-row';
import type { Presence } from '../../../utils/model/presence';
import { aliases, identify, type PaperId } from '../../../utils/model/identifiers';

/** As many as the library answers at a time. */
const MOST_IDS = 10_000;
const PAGE = 1000;

/** The library's papers by the names that were asked for, and all others that they have. */
export async function knownOf(names: readonly PaperId[]): Promise<ReadonlyMap<PaperId, LibraryRow>> {
  const known = new Map<PaperId, LibraryRow>();
  for (let from = 0; from < names.length; from += MOST_IDS) {
    const ids = names.slice(from, from + MOST_IDS);
    for (let offset = 0; ; offset += PAGE) {
      const found = await library.search({ ids, offset, limit: PAGE });
      for (const row of found.rows) for (const name of aliases(row.paper.ids)) known.set(name, row);
      if (found.rows.length < PAGE) break;
    }
  }
  return known;
}

/** Which of a backup's papers, and how many of its highlights, were deleted here since. */
export interface Deleted {
  readonly papers: ReadonlySet<PaperId>;
  readonly highlights: number;
}

/** Asks which of the records that a backup holds were deleted since it was made. */
export async function deletedOf(held: readonly Presence[]): Promise<Deleted> {
  const deleted: Presence[] = [];
  for (let from = 0; from < held.length; from += MOST_IDS)
    deleted.push(...(await library.deletedSince(held.slice(from, from + MOST_IDS))));
  const papers = new Set(deleted.flatMap((each) => (each.in === 'papers' ? (each.id as PaperId) : [])));
  return { papers, highlights: deleted.filter((each) => each.in === 'highlights').length };
}

/** Every name that a file's papers may have in the library. */
export function namesOf(rows: readonly LibraryRow[]): PaperId[] {
  return rows.flatMap(({ paper }) => aliases(paper.ids).flatMap((name) => [name, ...otherForms(name)]));
}

/** The row, its address written as the library writes it. */
export function asKnown(row: LibraryRow, known: ReadonlyMap<PaperId, LibraryRow>): LibraryRow {
  const { ids } = row.paper;
  if (!ids.url || known.has(`url:${ids.url}`)) return row;
  const form = otherForms(`url:${ids.url}`).find((name) => known.has(name));
  if (!form) return row;
  const renamed = { ...ids, url: form.slice('url:'.length) };
  const id = identify(renamed) ?? row.paper.id;
  const highlights = row.highlights.map((highlight) => ({ ...highlight, paper: id }));
  return { ...row, paper: { ...row.paper, id, ids: renamed }, highlights };
}

/** Signs that addresses may hold as they are or in percent, and that writers of BibTeX put in percent. */
const PLAIN = /[[\]\\^`{|}]/g;
const IN_PERCENT = /%(?:5[B-E]|60|7[B-D])/gi;

function otherForms(name: PaperId): PaperId[] {
  if (!name.startsWith('url:')) return [];
  const plain = name.replace(IN_PERCENT, decodeURIComponent);
  const inPercent = name.replace(PLAIN, encodeURIComponent);
  return [plain, inPercent].filter((form): form is PaperId => form !== name);
}
