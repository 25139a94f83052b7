import type { Source } from '../../model/source';
import { SITE_INFOS } from '../../sites/info/index';

/** A site as a source of facts: its own pages decide on papers whose identifiers it gives out. */
export function sourceOfSite(id: string): Source {
  return { name: id, owns: SITE_INFOS.find((site) => site.id === id)?.owns ?? [] };
}
