/** What is known of a paper itself. */
import type { Author } from './authors';
import { ID_SCHEMES, type IdScheme, type PaperId, type PaperIds } from './identifiers';
import { PUBLICATION_TYPES } from './publication-type';
import type { RecordTable } from './record';
import {
  address,
  count,
  date,
  either,
  flag,
  list,
  map,
  object,
  oneOf,
  paperId,
  text,
  type Infer,
  type Value,
} from './value';

export const AUTHOR: Value<Author> = either(
  object({ literal: text(1_000) }),
  object({ family: text(500) }, { given: text(500), suffix: text(100) }),
);

export const AUTHORS = list(AUTHOR, 20_000);

/** The facts of a paper: what pages, files and the reader's form can say of it. */
export const FACTS = {
  title: { of: text(5_000), edit: true, fill: 'plain', owner: 'id' },
  /** `count`: how many there are, where a page states only that or shortens the list. */
  authors: { of: object({ list: AUTHORS }, { count }), edit: true, fill: 'same-people', owner: 'id' },
  abstract: { of: text(100_000), edit: true, fill: 'fuller', owner: 'id' },
  /** Of the first version, as exact as it is stated. */
  published: { of: date, edit: true, fill: 'fuller', owner: 'id' },
  type: { of: oneOf(PUBLICATION_TYPES), edit: true, fill: 'plain', owner: 'doi' },
  venue: { of: text(5_000), edit: true, fill: 'plain', owner: 'doi' },
  volume: { of: text(100), edit: true, fill: 'plain', owner: 'doi' },
  issue: { of: text(100), edit: true, fill: 'plain', owner: 'doi' },
  /** A range as it is printed (`1–12`), or an article number. */
  pages: { of: text(200), edit: true, fill: 'plain', owner: 'doi' },
  publisher: { of: text(500), edit: true, fill: 'plain', owner: 'doi' },
  isbn: { of: text(100), edit: true, fill: 'plain', owner: 'doi' },
  issn: { of: text(100), edit: true, fill: 'plain', owner: 'doi' },
  editors: { of: list(AUTHOR, 1_000), edit: true, fill: 'plain', owner: 'doi' },
  /** BCP 47. */
  language: { of: text(100), edit: true, fill: 'plain', owner: 'id' },
  /** What the reader's own files cite it by. */
  citationKey: { of: text(200), edit: true, fill: 'plain' },
  /** Of a preprint: the version that was seen, counted from 1. */
  version: { of: count, fill: 'plain', owner: 'id' },
  /** What an import brought and no field holds: verbatim, by the file's name for it. */
  extra: { of: map(text(20_000), 200, 200), fill: 'plain' },
  url: { of: address, edit: true, fill: 'plain', owner: 'id' },
  pdf: { of: address, edit: true, fill: 'plain', owner: 'id' },
  code: { of: address, edit: true, fill: 'plain', owner: 'id' },
  /** Codes as the field writes them (`cs.CL`), primary first. */
  categories: { of: list(text(200), 100), fill: 'plain', owner: 'id' },
} as const satisfies RecordTable['fields'];

export type FactName = keyof typeof FACTS;
export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[];

/** Facts that every paper has, if only as an empty text or list. */
type Always = 'title' | 'authors' | 'url' | 'categories';
type OptionalFacts = {
  readonly [Name in Exclude<FactName, Always>]?: Infer<(typeof FACTS)[Name]['of']>;
};

export interface Paper extends OptionalFacts {
  readonly id: PaperId;
  readonly ids: PaperIds;
  readonly title: string;
  readonly authors: readonly Author[];
  readonly authorCount?: number;
  readonly url: string;
  readonly categories: readonly string[];
}

type EditableFact = {
  [Name in FactName]: (typeof FACTS)[Name] extends { readonly edit: true } ? Name : never;
}[FactName];

/** A paper's facts as the reader edits them; the empty text clears one. */
export type PaperPatch = Partial<Pick<Paper, Extract<EditableFact, keyof Paper>>>;

/** Fields of a paper's record that are named after something. */
export const PAPER_FAMILIES = {
  'id.': { of: text(3_000, { least: 1 }), named: oneOf(ID_SCHEMES) as Value<IdScheme>, fill: 'plain' },
  'tag.': { of: flag, named: text(200, { least: 1 }) },
  /** The reader said that the paper of that name is another one. */
  'apart.': { of: flag, named: paperId<PaperId>() },
  /** A page (`by`, a site's id) said that the saved paper of that name is this one: for the reader to decide. */
  'alike.': { of: object({ by: text(200) }), named: paperId<PaperId>() },
} as const satisfies RecordTable['families'];
