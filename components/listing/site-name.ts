import { SITES } from '../../utils/sites/granted';

/** A site's name for its id. */
export function siteName(id: string): string {
  return SITES.find((site) => site.id === id)?.name ?? id;
}
