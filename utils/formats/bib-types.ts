import type { Paper } from '../model/paper';
import { PUBLICATION_TYPES, type PublicationType } from '../model/publication-type';
import { addressOf, doiOf, typeOf } from './kind';

/** What the types of BibTeX and BibLaTeX say; the others, `misc` above all, say nothing. */
const MEANINGS: Readonly<Record<string, PublicationType>> = {
  article: 'article-journal',
  suppperiodical: 'article-journal',
  book: 'book',
  booklet: 'book',
  collection: 'book',
  manual: 'book',
  mvbook: 'book',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  periodical: 'book',
  proceedings: 'book',
  reference: 'book',
  bookinbook: 'chapter',
  inbook: 'chapter',
  incollection: 'chapter',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  inreference: 'entry-encyclopedia',
  conference: 'paper-conference',
  inproceedings: 'paper-conference',
  mastersthesis: 'thesis',
  phdthesis: 'thesis',
  thesis: 'thesis',
  report: 'report',
  techreport: 'report',
  unpublished: 'manuscript',
  dataset: 'dataset',
  electronic: 'webpage',
  online: 'webpage',
  www: 'webpage',
  patent: 'patent',
  review: 'review',
  software: 'software',
  standard: 'standard',
};

const IN_BIBTEX: Readonly<Partial<Record<PublicationType, string>>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  review: 'article',
  book: 'book',
  chapter: 'incollection',
  'entry-encyclopedia': 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
};

const IN_BIBLATEX: Readonly<Partial<Record<PublicationType, string>>> = {
  ...IN_BIBTEX,
  article: 'online',
  webpage: 'online',
  'post-weblog': 'online',
  'entry-encyclopedia': 'inreference',
  report: 'report',
  dataset: 'dataset',
  patent: 'patent',
  software: 'software',
};

export type BibDialect = 'bibtex' | 'biblatex';

/** Where the name of what a paper appeared in goes, by type of entry. */
const VENUES: Readonly<Record<string, string>> = {
  article: 'journal',
  suppperiodical: 'journal',
  review: 'journal',
  inproceedings: 'booktitle',
  conference: 'booktitle',
  incollection: 'booktitle',
  inbook: 'booktitle',
  inreference: 'booktitle',
  bookinbook: 'booktitle',
  suppbook: 'booktitle',
  suppcollection: 'booktitle',
};

/** The field of an entry that a paper's venue goes into. */
export function venueField(entryType: string, dialect: BibDialect): string {
  const field = VENUES[entryType];
  if (field === 'journal') return dialect === 'bibtex' ? 'journal' : 'journaltitle';
  return field ?? (dialect === 'biblatex' && entryType === 'online' ? 'organization' : 'howpublished');
}

/** The field of an entry that the publisher goes into: a school, an institution, an organization. */
export function publisherField(entryType: string, dialect: BibDialect, { venue }: Paper): string {
  if (/thesis$/.test(entryType)) return dialect === 'bibtex' ? 'school' : 'institution';
  if (/report$/.test(entryType)) return 'institution';
  if (/^(?:manual|misc|software)$/.test(entryType)) return 'organization';
  if (dialect === 'biblatex' && entryType === 'online' && !venue) return 'organization';
  return 'publisher';
}

/**
 * The type of entry that a paper is written as: the file's own, if it came from one that has it, or else what its type
 * asks for. What would want a journal or a book that is not known is `misc`.
 */
export function entryType(paper: Paper, dialect: BibDialect): string {
  const own = paper.extra?.['entrytype'];
  const wanted = typeOf(paper);
  const isOwn = own !== undefined && MEANINGS[own] === wanted && (dialect === 'biblatex' || !ONLY_BIBLATEX.has(own));
  const type = isOwn ? own : ((dialect === 'bibtex' ? IN_BIBTEX : IN_BIBLATEX)[wanted] ?? 'misc');
  if (VENUES[type] && !paper.venue) return 'misc';
  return isOwn || dialect === 'bibtex' ? type : withinModel(type, paper);
}

/** BibLaTeX wants an author of a book, and an address of what is online. */
function withinModel(type: string, paper: Paper): string {
  if (type === 'book' && paper.authors.length === 0 && paper.editors?.length) return 'collection';
  return type === 'online' && !addressOf(paper) && !doiOf(paper) ? 'misc' : type;
}

/** Types that BibTeX's styles do not know. */
const ONLY_BIBLATEX = new Set(
  'suppperiodical collection mvbook mvcollection mvproceedings mvreference periodical reference bookinbook suppbook suppcollection inreference thesis report dataset electronic online www patent review software standard'.split(
    ' ',
  ),
);

/** BibLaTeX's own words for kinds of articles. */
const SUBTYPES: Readonly<Record<string, PublicationType>> = {
  magazine: 'article-magazine',
  newspaper: 'article-newspaper',
};

/** A type that the type of entry does not say: written into `entrysubtype`, which any entry may have and no style prints. */
export function untoldType(paper: Paper, dialect: BibDialect): string | undefined {
  const { type } = paper;
  if (!type || typeOf({ ...paper, type: undefined }) === type) return undefined;
  if (MEANINGS[entryType(paper, dialect)] === type) return undefined;
  return Object.keys(SUBTYPES).find((name) => SUBTYPES[name] === type) ?? type;
}

/** The type of publication that a field of an entry names, or undefined. */
export function typeNamed(field: string | undefined): PublicationType | undefined {
  return PUBLICATION_TYPES.find((type) => type === field) ?? SUBTYPES[field?.toLowerCase() ?? ''];
}

/** The type of publication that an entry's own type says it is of. */
export function meaningOf(entry: string): PublicationType | undefined {
  return MEANINGS[entry];
}

/** Whether a paper read from an entry would be written as another one: then the file's own type is worth keeping. */
export function isOwnEntryType(entry: string, paper: Paper): boolean {
  if (MEANINGS[entry] !== typeOf(paper)) return false;
  const plain = { ...paper, extra: {} };
  return entryType(plain, 'bibtex') !== entry && entryType(plain, 'biblatex') !== entry;
}
