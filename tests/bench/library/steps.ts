import { fill } from './filling';
import { importAll } from './importing';
import { miniSearch, oneBlob } from './peers';
import { editOne, saveOne } from './saving';
import { callAndBack, fields, firstPage, listing, look, searchTexts, sortByTitle, typing, wake } from './searching';
import { settle } from './settling';
import type { Step } from './world';

/** All that can be done with a library, in a page or without one. */
export const STEPS = {
  fill,
  settle,
  saveOne,
  editOne,
  wake,
  look,
  callAndBack,
  firstPage,
  searchTexts,
  sortByTitle,
  typing,
  fields,
  listing,
  oneBlob,
  miniSearch,
  importAll,
} as const satisfies Readonly<Record<string, Step>>;

export type StepName = keyof typeof STEPS;
