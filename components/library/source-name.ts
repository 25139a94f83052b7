import { t } from '../../utils/i18n';
import { SITE_INFOS } from '../../utils/sites/info/index';

const FILE = 'file:';

/** What the reader calls a source of facts: a site's name, “file refs.bib”; empty for one that is not known. */
export function sourceName(source: string): string {
  if (source.startsWith(FILE)) return t('source_file', source.slice(FILE.length));
  return SITE_INFOS.find(({ id }) => id === source)?.name ?? source;
}
