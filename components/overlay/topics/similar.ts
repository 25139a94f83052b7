import { library, type SimilarPapers } from '../../../utils/library';
import type { Row } from '../../../utils/listing/rows';
import type { PaperId } from '../../../utils/model/identifiers';

export interface Similar {
  /** What was found last, if it is for this row. */
  of(row: Row): SimilarPapers | undefined;
  find(row: Row): Promise<void>;
  /** Brings the reader to the row of a paper. */
  go(id: PaperId): void;
}

/** What is like the paper of a row: among the rows that are shown, and in the library. Without rows nothing is. */
export function createSimilar(rows?: () => readonly Row[]): Similar {
  let last: { readonly row: Row; readonly found: SimilarPapers } | undefined;
  return {
    of: (row) => (last?.row === row ? last.found : undefined),
    async find(row) {
      if (!rows) return;
      const others = [...new Set(rows().map(({ id }) => id))];
      last = { row, found: await library.similar(row.id, others) };
    },
    go: (id) =>
      rows?.()
        .find((row) => row.id === id)
        ?.entry.parts[0].scrollIntoView({ block: 'center', behavior: 'instant' }),
  };
}
