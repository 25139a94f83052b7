import type { Rows } from './phrases';
import type { Problem } from './sparse-fit';

export const KINDS = ['abstract', 'title'] as const;
export type Kind = (typeof KINDS)[number];

export type Both = Readonly<Record<Kind, Rows>>;
export interface AllRows {
  readonly lists: Both;
  readonly rest: Both;
}

export interface Feature {
  readonly phrase: string;
  readonly pattern: number;
}

/** What is to be learned of a topic. */
export interface Study {
  /** Rows of the lists that are of the topic. */
  readonly yes: readonly number[];
  /** What people wrote, by pattern. */
  readonly known: ReadonlyMap<number, number>;
  readonly features: readonly Feature[];
}

/** What a paper counts: papers at large against 1 for all of a list, and titles alone against whole papers. */
export interface Costs {
  readonly others: number;
  readonly titles: number;
}

/** Rows of the given papers as a problem: each once as a whole and once as a title alone. Rows that say nothing are taken together. */
export function toProblem(
  rows: AllRows,
  { yes, known, features }: Study,
  no: readonly number[],
  costs: Costs,
): Problem {
  const column = new Map(features.map(({ pattern }, f) => [pattern, f]));
  const first = [0];
  const feature: number[] = [];
  const value: number[] = [];
  const labels: { known: number; isYes: 0 | 1; cost: number; kind: number }[] = [];

  /** Adds a row's entries; gives what is known of its score. */
  function add({ first: starts, pattern, salience }: Rows, row: number): number {
    let score = 0;
    for (let k = starts[row]!; k < starts[row + 1]!; k++) {
      score += (known.get(pattern[k]!) ?? 0) * salience[k]!;
      const f = column.get(pattern[k]!);
      if (f === undefined) continue;
      feature.push(f);
      value.push(salience[k]!);
    }
    return score;
  }

  for (const [kind, name] of KINDS.entries())
    for (const isYes of [1, 0] as const) {
      const chosen = isYes ? yes : no;
      const cost = ((isYes ? 1 : costs.others) * (kind === 1 ? costs.titles : 1)) / Math.max(1, chosen.length);
      let silent = 0;
      for (const row of chosen) {
        const score = add((isYes ? rows.lists : rows.rest)[name], row);
        if (feature.length === first.at(-1)) {
          silent += cost;
          continue;
        }
        first.push(feature.length);
        labels.push({ known: score, isYes, cost, kind });
      }
      first.push(feature.length);
      labels.push({ known: 0, isYes, cost: silent, kind });
    }
  return {
    first: Int32Array.from(first),
    feature: Int32Array.from(feature),
    value: Float32Array.from(value),
    known: Float32Array.from(labels, (row) => row.known),
    isYes: Uint8Array.from(labels, (row) => row.isYes),
    cost: Float32Array.from(labels, (row) => row.cost),
    kind: Uint8Array.from(labels, (row) => row.kind),
    features: features.length,
  };
}
