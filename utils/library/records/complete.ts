import { ID_SCHEMES } from '../../model/identifiers';
import type { Paper } from '../../model/paper';
import { authorsOf, ID, TEXTS } from './read-records';
import { textOf, valueOf, type Json, type Registers } from './register';

/**
 * What a mention of a paper adds to what is known of it: missing fields, the full list of authors for a shortened one, a
 * more exact date, the whole of a cut abstract. While no author is known the title is provisional too: it may be a link's.
 */
export function additions(known: Registers, paper: Paper): [field: string, value: Json][] {
  const found: [string, Json][] = [];
  for (const scheme of ID_SCHEMES) {
    const value = paper.ids[scheme];
    if (value && !textOf(known, ID + scheme)) found.push([ID + scheme, value]);
  }
  const authors = authorsOf(known);
  const authorless = !authors || authors.list.length === 0;
  for (const field of TEXTS) {
    const value = paper[field];
    const old = textOf(known, field);
    if (!value || value === old) continue;
    if (!old || isFuller[field]?.(old, value) || (field === 'title' && authorless && paper.authors.length > 0))
      found.push([field, value]);
  }
  const count = paper.authorCount ?? authors?.count;
  const more = authorless ? paper.authors.length > 0 || paper.authorCount : paper.authors.length > authors.list.length;
  if (more) found.push(['authors', toJson({ list: paper.authors, ...(count !== undefined && { count }) })]);
  const categories = valueOf(known, 'categories') as readonly string[] | undefined;
  if (paper.categories.length > 0 && !categories?.length) found.push(['categories', [...paper.categories]]);
  return found;
}

const isFuller: Partial<Record<(typeof TEXTS)[number], (old: string, value: string) => boolean>> = {
  published: (old, value) => value.length > old.length && value.startsWith(old),
  abstract: (old, value) => {
    const start = old.replace(/\s*(?:…|\.\.\.)\s*(?:\S{1,6}\s*)?$/, '');
    return start !== old && value.length > old.length && value.startsWith(start.slice(0, 200));
  },
};

function toJson(value: { readonly list: Paper['authors']; readonly count?: number }): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
