import { localKey } from '../../formats/local-key';
import { areTwo, isAnother } from '../../identity/same-paper';
import {
  aliases,
  identify,
  idsFromUrl,
  normalizeIds,
  type IdScheme,
  type PaperId,
  type PaperIds,
} from '../../model/identifiers';
import type { Paper } from '../../model/paper';
import type { Source } from '../../model/source';
import { namedOf } from './complete';
import type { UnitOfWork } from './unit-of-work';

/**
 * A mention without those of its identifiers under which a wholly different paper is kept, or was before it was removed: papers of one volume
 * may carry its DOI, and pages err. What is left names it, or else its address, or where that is contested too (a site's home page), its
 * title and people. A paper's own site knows best whose its identifier is.
 */
export async function withoutContested(work: UnitOfWork, paper: Paper, source: Source): Promise<Paper> {
  const isOther = source.isFile ? areTwo : isAnother;
  const contested = async (names: readonly PaperId[]): Promise<ReadonlySet<PaperId>> => {
    const found = new Set<PaperId>();
    for (const name of names) {
      const { registers } = await work.draft('papers', await work.names.resolve(name));
      const isOwners = source.owns.includes(schemeOf(name));
      if (!isOwners && registers['saved'] && isOther(namedOf(registers), paper)) found.add(name);
    }
    return found;
  };

  const names = aliases(paper.ids);
  const doubtful = await contested([...new Set([paper.id, ...names])]);
  if (!doubtful.has(paper.id)) return paper;
  const left = names.filter((name) => !doubtful.has(name));
  if (left.length > 0) return named(paper, idsOf(left));
  const address = idsFromUrl(paper.url);
  const id = identify(address);
  if (id && (await contested([id])).size === 0) return named(paper, address);
  const local = localKey(paper.title, paper);
  return local ? named(paper, { local }) : paper;
}

function named(paper: Paper, ids: PaperIds): Paper {
  const id = identify(ids);
  return id ? { ...paper, id, ids } : paper;
}

function idsOf(names: readonly PaperId[]): PaperIds {
  return normalizeIds(Object.fromEntries(names.map((name) => [schemeOf(name), name.slice(name.indexOf(':') + 1)])));
}

function schemeOf(id: PaperId): IdScheme {
  return id.slice(0, id.indexOf(':')) as IdScheme;
}
