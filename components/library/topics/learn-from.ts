import { library } from '../../../utils/library';
import type { PaperId } from '../../../utils/model/identifiers';

/** Where examples come from: the papers that are selected in the library, or those of a tag. */
export type Source = 'selection' | `tag:${string}`;

/** As many of a tag's papers as are worth learning from. */
const MOST = 1000;

/** The papers of a source. */
export async function papersOf(source: Source, selected: ReadonlySet<PaperId>): Promise<readonly PaperId[]> {
  if (source === 'selection') return [...selected];
  const tag = source.slice('tag:'.length).replaceAll('"', ' ');
  const { rows } = await library.search({ query: `tag:"${tag}"`, limit: MOST });
  return rows.map(({ paper }) => paper.id);
}
