import { random } from './regression';

/** Sparse rows: the entries of row r run from `first[r]` to `first[r + 1]`. */
interface Sparse {
  readonly size: number;
  readonly first: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
}

const TURNS = 6;

/**
 * Orthonormal directions (columns × dimensions) in which rows differ most: the right singular vectors, up to a rotation, by subspace iteration.
 * @see https://arxiv.org/abs/0909.4061
 */
export function principalBasis(rows: Sparse, columns: number, dimensions: number): Float32Array {
  const next = random(7);
  const gauss = () => Math.sqrt(-2 * Math.log(next() + 1e-12)) * Math.cos(2 * Math.PI * next());
  const basis = Float32Array.from({ length: columns * dimensions }, gauss);
  const images = new Float32Array(rows.size * dimensions);
  orthonormalise(basis, columns, dimensions);
  for (let turn = 0; turn < TURNS; turn++) {
    project(rows, basis, images, dimensions);
    orthonormalise(images, rows.size, dimensions);
    projectBack(rows, images, basis, dimensions);
    orthonormalise(basis, columns, dimensions);
  }
  return basis;
}

function project({ size, first, column, value }: Sparse, from: Float32Array, to: Float32Array, d: number): void {
  to.fill(0);
  for (let row = 0; row < size; row++)
    for (let k = first[row]!; k < first[row + 1]!; k++)
      for (let i = 0; i < d; i++) to[row * d + i]! += value[k]! * from[column[k]! * d + i]!;
}

function projectBack({ size, first, column, value }: Sparse, from: Float32Array, to: Float32Array, d: number): void {
  to.fill(0);
  for (let row = 0; row < size; row++)
    for (let k = first[row]!; k < first[row + 1]!; k++)
      for (let i = 0; i < d; i++) to[column[k]! * d + i]! += value[k]! * from[row * d + i]!;
}

/** Makes the columns of a tall matrix orthonormal, in place, by the Cholesky factor of its Gram matrix. */
function orthonormalise(matrix: Float32Array, rows: number, d: number): void {
  const gram = new Float64Array(d * d);
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < d; i++)
      for (let j = 0; j <= i; j++) gram[i * d + j]! += matrix[row * d + i]! * matrix[row * d + j]!;
  const factor = new Float64Array(d * d);
  for (let i = 0; i < d; i++)
    for (let j = 0; j <= i; j++) {
      let rest = gram[i * d + j]!;
      for (let k = 0; k < j; k++) rest -= factor[i * d + k]! * factor[j * d + k]!;
      factor[i * d + j] = i === j ? Math.sqrt(Math.max(rest, 1e-12)) : rest / factor[j * d + j]!;
    }
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < d; i++) {
      let rest = matrix[row * d + i]!;
      for (let k = 0; k < i; k++) rest -= factor[i * d + k]! * matrix[row * d + k]!;
      matrix[row * d + i] = rest / factor[i * d + i]!;
    }
}
