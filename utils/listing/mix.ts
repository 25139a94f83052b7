import type { Topic } from '../model/topic';
import { areaOf, NO_AREA, type Reason } from './filter';
import type { Row } from './rows';

/** How much of a listing one area is. */
export interface AreaShare {
  /** Id of the area, or `NO_AREA`. */
  readonly area: string;
  readonly total: number;
  readonly shown: number;
}

/** What a listing is made of, the largest area first and papers of none last. Each paper counts once, so that the figures add up. */
export function mixOf(
  rows: readonly Row[],
  hidden: ReadonlyMap<Row, Reason>,
  topics: ReadonlyMap<string, Topic>,
): readonly AreaShare[] {
  const papers = new Map<Row['id'], { readonly area: string; readonly isShown: boolean }>();
  for (const row of rows) {
    const isShown = !hidden.has(row) || papers.get(row.id)?.isShown === true;
    papers.set(row.id, { area: areaOf(row, topics), isShown });
  }
  const shares = new Map<string, { total: number; shown: number }>();
  for (const { area, isShown } of papers.values()) {
    const share = shares.get(area) ?? { total: 0, shown: 0 };
    share.total++;
    if (isShown) share.shown++;
    shares.set(area, share);
  }
  const isNone = ({ area }: AreaShare): number => Number(area === NO_AREA);
  return [...shares]
    .map(([area, share]) => ({ area, ...share }))
    .toSorted((a, b) => isNone(a) - isNone(b) || b.total - a.total || (a.area < b.area ? -1 : 1));
}
