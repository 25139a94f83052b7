/** What a page of the extension's is told. */
export interface Settings {
  readonly size: number;
  /** Whether the texts are those of a file, which lies beside the page. */
  readonly hasTexts: boolean;
}

/** The name of that file. */
export const TEXTS = 'texts.jsonl';
