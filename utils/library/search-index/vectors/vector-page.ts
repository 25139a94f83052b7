/** What texts come to when papers are compared by meaning, a page of papers together: a question reads these, and not the papers. */
export interface VectorPage {
  /** By which table they were made: those of another one say nothing. */
  readonly table: number;
  /** The segment that held each paper's words when its vector was made: where that is another one now, or none, the vector is of an older text. */
  readonly segments: Uint16Array<ArrayBuffer>;
  /** How many telling words each has. */
  readonly lengths: Uint16Array<ArrayBuffer>;
  /** One after the other. */
  readonly vectors: Int8Array<ArrayBuffer>;
}
