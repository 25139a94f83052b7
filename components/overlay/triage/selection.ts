import type { Row } from '../../../utils/listing/rows';

/** The rows that a reader has selected. */
export interface Selection {
  readonly rows: ReadonlySet<Row>;
  toggle(row: Row): void;
  /** Selects from one row to another, and gives up what the same walk had selected before; from one that is not shown it begins at the other. */
  extend(from: Row, to: Row, shown: readonly Row[]): void;
  set(rows: Iterable<Row>): void;
}

export function createSelection(): Selection {
  let rows: ReadonlySet<Row> = new Set();
  /** Where the walk began, where it has come to, and what was selected before it. */
  let walk: { readonly anchor: Row; readonly head: Row; readonly base: ReadonlySet<Row> } | undefined;

  return {
    get rows() {
      return rows;
    },
    toggle(row) {
      const next = new Set(rows);
      if (!next.delete(row)) next.add(row);
      rows = next;
      walk = undefined;
    },
    extend(from, to, shown) {
      const isOn = walk?.head === from;
      const began = isOn && walk ? walk : { anchor: from, base: rows };
      const { base } = began;
      const anchor = [began.anchor, from].find((row) => shown.includes(row)) ?? to;
      walk = { anchor, head: to, base };
      const ends = [shown.indexOf(anchor), shown.indexOf(to)];
      rows = new Set([...base, ...shown.slice(Math.min(...ends), Math.max(...ends) + 1)]);
    },
    set(next) {
      rows = new Set(next);
      walk = undefined;
    },
  };
}
