import type { Rows } from './features';

/** Papers that are asked about a paper. */
const NEIGHBOURS = 30;

/**
 * What the papers most like each paper say of it: for each label, the share of its nearest neighbours (by cosine, itself left out) that have
 * it, the nearer the more. Authors choose labels unevenly; neighbours even that out. `labelled` is papers × labels, and so is what is given.
 */
export function askNeighbours(rows: Rows, labelled: Float32Array, labels: number, terms: number): Float32Array {
  const index = byTerm(rows, terms);
  const likeness = new Float32Array(rows.size);
  const said = new Float32Array(labelled.length);
  for (let row = 0; row < rows.size; row++) {
    likeness.fill(0);
    for (let k = rows.first[row]!; k < rows.first[row + 1]!; k++) {
      const term = rows.column[k]!;
      const x = rows.value[k]!;
      for (let i = index.first[term]!; i < index.first[term + 1]!; i++) likeness[index.row[i]!]! += x * index.value[i]!;
    }
    likeness[row] = 0;
    const nearest = largest(likeness, NEIGHBOURS);
    const sum = nearest.reduce((total, other) => total + likeness[other]!, 0) || 1;
    for (const other of nearest)
      for (let l = 0; l < labels; l++)
        said[row * labels + l]! += (likeness[other]! / sum) * labelled[other * labels + l]!;
  }
  return said;
}

/** The rows by column: which papers a term is in. */
function byTerm({ size, first: starts, column, value: values }: Rows, terms: number) {
  const first = new Int32Array(terms + 1);
  for (const term of column) first[term + 1]!++;
  for (let term = 0; term < terms; term++) first[term + 1]! += first[term]!;
  const next = first.slice();
  const row = new Int32Array(column.length);
  const value = new Float32Array(column.length);
  for (let paper = 0; paper < size; paper++)
    for (let k = starts[paper]!; k < starts[paper + 1]!; k++) {
      const at = next[column[k]!]!++;
      row[at] = paper;
      value[at] = values[k]!;
    }
  return { first, row, value };
}

/** The places of the largest numbers above 0, largest first. */
function largest(numbers: Float32Array, most: number): number[] {
  const places: number[] = [];
  let least = 0;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    if (number <= least) continue;
    let place = Math.min(places.length, most - 1);
    for (; place > 0 && numbers[places[place - 1]!]! < number; place--) places[place] = places[place - 1]!;
    places[place] = i;
    if (places.length === most) least = numbers[places[most - 1]!]!;
  }
  return places;
}
