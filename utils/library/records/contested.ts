import { aliases, identify, normalizeIds, type IdScheme, type PaperId } from '../../model/identifiers';
import type { Paper } from '../../model/paper';
import type { Source } from '../../model/source';
import { isAnother } from './complete';
import type { UnitOfWork } from './unit-of-work';

/**
 * A mention without those of its identifiers under which a wholly different paper is kept, or was before it was removed: papers of one volume
 * may carry its DOI, and pages err. What is left names it, or else its address. A paper's own site knows best whose its identifier is.
 */
export async function withoutContested(work: UnitOfWork, paper: Paper, source: Source): Promise<Paper> {
  const contested = new Set<PaperId>();
  for (const name of new Set([paper.id, ...aliases(paper.ids)])) {
    const draft = await work.draft('papers', await work.names.resolve(name));
    const isOwners = source.owns.includes(schemeOf(name));
    if (!isOwners && draft.registers['saved'] && isAnother(draft.registers, paper)) contested.add(name);
  }
  if (!contested.has(paper.id)) return paper;
  const left = aliases(paper.ids).filter((name) => !contested.has(name));
  const known = left.map((name) => [schemeOf(name), name.slice(name.indexOf(':') + 1)] as const);
  const ids = normalizeIds(known.length > 0 ? Object.fromEntries(known) : { url: paper.url });
  const id = identify(ids);
  return id ? { ...paper, id, ids } : paper;
}

function schemeOf(id: PaperId): IdScheme {
  return id.slice(0, id.indexOf(':')) as IdScheme;
}
