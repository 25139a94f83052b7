import type { LibraryRow } from '../../../utils/model/library-row';
import type { Highlight } from '../../../utils/model/highlight';
import { aliases, type PaperId } from '../../../utils/model/identifiers';
import { foldSpace } from '../../../utils/model/text';

/** What an import does with a highlight of the file. */
export type Fate = 'added' | 'changed' | 'there' | 'deleted';

export interface HighlightFate {
  readonly id: string;
  readonly fate: Fate;
  readonly quote: string;
  readonly title: string;
}

export interface Compared {
  /** The rows as they are to be taken in: papers as the library knows them, without the highlights that it has. */
  readonly rows: readonly LibraryRow[];
  readonly fates: readonly HighlightFate[];
}

/** Sets a file's highlights against those that the library has of the same papers. */
export function compareHighlights(rows: readonly LibraryRow[], known: ReadonlyMap<PaperId, LibraryRow>): Compared {
  const fates: HighlightFate[] = [];
  const taken = rows.map((row) => {
    if (row.highlights.length === 0) return row;
    const home = aliases(row.paper.ids).flatMap((name) => known.get(name) ?? [])[0];
    const title = home?.paper.title ?? row.paper.title;
    const highlights = row.highlights.filter((highlight) => {
      const fate = fateOf(highlight, home?.highlights ?? []);
      fates.push({ id: highlight.id, fate, quote: foldSpace(highlight.selector.exact), title });
      return fate !== 'there';
    });
    return { ...row, highlights, ...(home && { paper: home.paper }) };
  });
  return { rows: taken, fates };
}

function fateOf(highlight: Highlight, others: readonly Highlight[]): Fate {
  const same = others.find(({ id }) => id === highlight.id);
  if (same) return isSame(same, highlight) || same.modified >= highlight.modified ? 'there' : 'changed';
  const words = foldSpace(highlight.selector.exact);
  const isThere = others.some(
    ({ selector, note, field }) =>
      field === highlight.field &&
      foldSpace(selector.exact) === words &&
      (!highlight.note || note.trim() === highlight.note.trim()),
  );
  return isThere ? 'there' : 'added';
}

function isSame(a: Highlight, b: Highlight): boolean {
  const words = ({ selector, note, colour, tags }: Highlight): string =>
    JSON.stringify([selector.exact, note, colour, [...tags].sort()]);
  return words(a) === words(b);
}
