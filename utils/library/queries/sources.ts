import type { Source } from '../../model/source';
import { SITES } from '../../sites/index';

/** A site as a source of facts: its own pages decide on papers whose identifiers it gives out. */
export function sourceOfSite(id: string): Source {
  return { name: id, owns: SITES.find((site) => site.id === id)?.owns ?? [] };
}
