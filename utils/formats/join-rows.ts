import { areTwo, type Named } from '../identity/same-paper';
import type { Highlight } from '../model/highlight';
import { aliases, identify, normalizeIds, type PaperId } from '../model/identifiers';
import type { LibraryRow } from '../model/library-row';
import type { Paper } from '../model/paper';

interface Group {
  readonly rows: LibraryRow[];
  /** What its paper is called, and by whom it is. */
  named: Named;
}

/** Puts together what the records of a file say of one paper. They are joined at the end, all at once. */
export class RowGroups {
  private readonly groups: Group[] = [];
  private readonly byName = new Map<PaperId, Group>();

  /** The identifiers of a paper under which the file has another one: papers of one volume may all bear its DOI. */
  contested({ ids, ...named }: Paper): PaperId[] {
    return aliases(ids).filter((name) => {
      const group = this.byName.get(name);
      return group !== undefined && areTwo(group.named, named);
    });
  }

  /** Adds a row. Whether the file has had the paper before. */
  add(row: LibraryRow): boolean {
    const names = aliases(row.paper.ids);
    const known = names.map((name) => this.byName.get(name)).find((group) => group !== undefined);
    const group = known ?? { rows: [], named: row.paper };
    group.rows.push(row);
    if (group.named.authors.length === 0) group.named = row.paper;
    for (const name of names) this.byName.set(name, group);
    if (!known) this.groups.push(group);
    return known !== undefined;
  }

  joined(): LibraryRow[] {
    return this.groups.map(({ rows }) => join(rows));
  }
}

/** A row that knows what all of them do; where they differ, what came first stays. */
function join(rows: readonly LibraryRow[]): LibraryRow {
  const [first] = rows;
  if (!first || rows.length === 1) return first!;
  const bookmarks = rows.map(({ bookmark }) => bookmark);
  const paper = joinPapers(rows.map((row) => row.paper));
  const marks = new Map<string, Highlight>();
  for (const mark of rows.flatMap((row) => row.highlights))
    if ((marks.get(mark.id)?.modified ?? '') <= mark.modified) marks.set(mark.id, { ...mark, paper: paper.id });
  return {
    paper,
    bookmark: {
      ...first.bookmark,
      starred: bookmarks.some(({ starred }) => starred),
      tags: [...new Set(bookmarks.flatMap(({ tags }) => tags))],
      note: [...new Set(bookmarks.map(({ note }) => note).filter(Boolean))].join('\n\n'),
    },
    topics: first.topics,
    highlights: [...marks.values()],
  };
}

function joinPapers(papers: readonly Paper[]): Paper {
  const facts: Partial<Paper> = {};
  const told: Record<string, string> = {};
  const extra: Record<string, string> = {};
  for (const paper of papers.toReversed()) {
    // How many authors there are belongs to the list that says so.
    const { authorCount: _, ...known } = paper;
    Object.assign(facts, withoutEmpty(known));
    Object.assign(told, paper.ids);
    Object.assign(extra, paper.extra);
  }
  const first = papers[0]!;
  const { authors, authorCount } = papers.find((paper) => paper.authors.length > 0) ?? first;
  const ids = normalizeIds(told);
  return {
    ...first,
    ...facts,
    authors,
    ...(authorCount !== undefined && { authorCount }),
    ...(Object.keys(extra).length > 0 && { extra }),
    id: identify(ids) ?? first.id,
    ids,
  };
}

function withoutEmpty(paper: Partial<Paper>): Partial<Paper> {
  return Object.fromEntries(
    Object.entries(paper).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
}
