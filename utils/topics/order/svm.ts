import { addRow, DIMENSIONS, dot, type Vectors } from './vectors';

/**
 * A linear support vector machine without an offset, by dual coordinate descent over the squared hinge loss.
 * `cost` is C of each row: how dear it is to misjudge it; rows of 0 are passed over. `label` is 1 or -1. Rows are visited in a fixed scattered order, so the answer is the same each time.
 * `features` is how many there are; weights of fewer stay in the cache.
 * @see https://www.csie.ntu.edu.tw/~cjlin/papers/cddual.pdf
 */
export function trainSvm(
  rows: Vectors,
  label: Int8Array,
  cost: Float32Array,
  epochs: number,
  features = DIMENSIONS,
): Float32Array {
  const weights = new Float32Array(features);
  const alpha = new Float64Array(rows.size);
  const stride = coprime(rows.size);
  // Every row also has a constant feature, which stands in for the offset.
  let offset = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let k = 0, row = epoch % Math.max(1, rows.size); k < rows.size; k++, row = (row + stride) % rows.size) {
      if (cost[row] === 0) continue;
      const y = label[row]!;
      const slack = 1 / (2 * cost[row]!);
      const gradient = y * (dot(rows, row, weights) + offset) - 1 + alpha[row]! * slack;
      const now = Math.max(0, alpha[row]! - gradient / (2 + slack));
      const change = (now - alpha[row]!) * y;
      if (change === 0) continue;
      alpha[row] = now;
      addRow(rows, row, change, weights);
      offset += change;
    }
  }
  return weights;
}

/** A step that visits every row once, far from its neighbours. */
function coprime(size: number): number {
  let step = Math.max(1, Math.floor(size * 0.618));
  while (gcd(step, size) !== 1) step++;
  return step;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
