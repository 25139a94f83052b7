import type { PaperState } from '../../utils/library';
import type { Row } from '../../utils/listing/rows';
import type { PaperId } from '../../utils/model/identifiers';
import type { Paper } from '../../utils/model/paper';
import type { Entry } from '../../utils/sites/site';

/** A paper with nothing but what a test says of it. */
export function paper(id: PaperId, about: Partial<Paper> = {}): Paper {
  const [scheme = '', value = ''] = id.split(/:(.*)/);
  return {
    id,
    ids: { [scheme]: value },
    title: id,
    authors: [],
    url: `https://example.org/${value}`,
    categories: [],
    ...about,
  };
}

export function entry(id: PaperId, about: Partial<Paper> = {}, more: Partial<Entry> = {}): Entry {
  const part = document.createElement('article');
  return { paper: paper(id, about), parts: [part], anchor: part, fields: {}, ...more };
}

export function facts(id: PaperId, known: Partial<PaperState> = {}): PaperState {
  return { asked: id, id, hidden: false, highlights: [], topics: [], ...known };
}

export const BOOKMARK = {
  status: 'to read',
  starred: false,
  tags: [],
  note: '',
  savedAt: '2026-01-02T08:00:00.000Z',
} as const;
export const SEEN = { first: '2026-01-01T08:00:00.000Z', last: '2026-01-01T08:00:00.000Z', site: 'arxiv' } as const;

export function row(
  id: PaperId,
  known: Partial<PaperState> = {},
  about: Partial<Paper> = {},
  more: Partial<Entry> = {},
): Row {
  const all = facts(id, known);
  return {
    id,
    entry: entry(id, about, more),
    index: 0,
    facts: all,
    ...(all.seen && { before: all.seen }),
    peeking: false,
  };
}
