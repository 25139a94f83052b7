/** A model of categories as it was trained; made by `loadModel`. */
export interface Model {
  readonly labels: readonly string[];
}
