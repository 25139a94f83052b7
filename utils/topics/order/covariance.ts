/** How far the covariance is drawn towards a multiple of the identity, in shares of the mean variance: a listing has few papers for all it says. */
const SHRUNK = 4;

/**
 * What vectors come to when they are weighed by the inverse covariance of the given ones: a direction in which these differ anyway counts
 * less than one in which they are alike (Fisher's discriminant). Without any difference nothing is changed but the scale.
 */
export function inverseCovariance(
  vectors: readonly Float32Array[],
  middle: Float32Array,
): (vector: Float32Array) => Float32Array {
  const d = middle.length;
  const factor = new Float64Array(d * d);
  const off = new Float64Array(d);
  for (const vector of vectors) {
    for (let i = 0; i < d; i++) {
      const x = (off[i] = vector[i]! - middle[i]!);
      for (let j = 0; j <= i; j++) factor[i * d + j]! += x * off[j]!;
    }
  }
  let trace = 0;
  for (let i = 0; i < d; i++) trace += factor[i * d + i]!;
  const ridge = (SHRUNK * trace) / d || 1;
  for (let i = 0; i < d; i++) factor[i * d + i]! += ridge;
  factorise(factor, d);
  return (vector) => solve(factor, vector);
}

/** The Cholesky factor of a positive definite matrix, in place, in its lower half. */
function factorise(matrix: Float64Array, d: number): void {
  for (let i = 0; i < d; i++)
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * d + j]!;
      for (let k = 0; k < j; k++) rest -= matrix[i * d + k]! * matrix[j * d + k]!;
      matrix[i * d + j] = i === j ? Math.sqrt(rest) : rest / matrix[j * d + j]!;
    }
}

function solve(factor: Float64Array, vector: Float32Array): Float32Array {
  const d = vector.length;
  const solution = Float64Array.from(vector);
  for (let i = 0; i < d; i++) {
    for (let j = 0; j < i; j++) solution[i]! -= factor[i * d + j]! * solution[j]!;
    solution[i]! /= factor[i * d + i]!;
  }
  for (let i = d - 1; i >= 0; i--) {
    for (let j = i + 1; j < d; j++) solution[i]! -= factor[j * d + i]! * solution[j]!;
    solution[i]! /= factor[i * d + i]!;
  }
  return Float32Array.from(solution);
}
