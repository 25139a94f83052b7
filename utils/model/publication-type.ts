/** What kind of publication a paper is, in CSL's words. @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types */
export const PUBLICATION_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'chapter',
  'dataset',
  'entry-encyclopedia',
  'manuscript',
  'paper-conference',
  'patent',
  'post-weblog',
  'report',
  'review',
  'software',
  'speech',
  'standard',
  'thesis',
  'webpage',
] as const;

/** `article` is CSL's word for a preprint. */
export type PublicationType = (typeof PUBLICATION_TYPES)[number];
