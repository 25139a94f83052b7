import { parseAuthor, type Author } from '../model/authors';
import { parseDate } from '../model/dates';
import { normalizeDoi } from '../model/doi';
import { citedAuthors } from '../model/medline-author';
import { plainText } from '../model/plain-text';
import { foldSpace } from '../model/text';
import { findArxivId, isMention, isOnlyArxiv } from './find-arxiv';
import { findDoi, isDoi } from './find-address';
import type { Problem, ReadOptions, ReadResult } from './format';
import { plainText as htmlText } from './html-text';
import { importRecords, type ImportedRecord } from './import-records';
import { languageTag } from './bib-languages';
import { severalNames } from '../model/several-names';
import { withScheme } from './measure';
import { readNames } from './name-reader';
import { toRisFields } from './ris-dialects';
import { risKind, risRecords, type RisFields } from './ris-lines';
import { EDITED, KNOWN_TAGS, typeOfRis } from './ris-types';

/** Where an arXiv identifier may stand. */
const MENTIONING = ['C7', 'M1', 'AN', 'ID', 'T2', 'JO', 'JF', 'VL', 'SP', 'DO', 'UR', 'L1'];

/** What a text of these says may be another paper's. */
const PROSE = /^(?:KW|AB|N2|TI|T1)$/;

/** RIS records, also in the dialects of PubMed and Web of Science. */
export function readRis(text: string, options?: ReadOptions): ReadResult {
  const kind = risKind(text) ?? 'ris';
  const records = [...risRecords(text, kind)].map((record) =>
    'reason' in record ? record : { ...record, fields: toRisFields(record.fields, kind) },
  );
  const hasCommas = records.some(
    (record) => !('reason' in record) && listed(record.fields, 'AU', 'A1').some((name) => name.includes(',')),
  );
  return importRecords(
    records.map((record): ImportedRecord | Problem =>
      'reason' in record ? record : toFacts(record.fields, record.line, hasCommas),
    ),
    options,
  );
}

function toFacts(fields: RisFields, line: number, hasCommas: boolean): ImportedRecord {
  const texts = (...tags: readonly string[]): string[] => valuesOf(fields, ...tags).map(paragraphs);
  const first = (...tags: readonly string[]): string | undefined => texts(...tags).map(foldSpace)[0];
  const type = first('TY')?.toUpperCase() ?? '';
  const isEdited = EDITED.has(type);
  const venue = first(...(type === 'CHAP' ? ['BT'] : []), 'T2', 'JF', 'JO', 'BT', 'C3', 'JA', 'J1', 'J2');
  const title = first('TI', 'T1', 'CT') ?? (type.endsWith('BOOK') ? first('BT') : undefined);
  const number = first('C7');
  const ids = idsOf(fields);
  // What a note mentions may be another paper.
  const isNamed = first('UR') !== undefined || Object.values(ids).some(Boolean);
  const isIdentifier = (note: string): boolean =>
    isNamed ? isDoi(note) && normalizeDoi(note) === ids.doi : isOnlyArxiv(note);
  const notes = texts('N1')
    .filter((note) => !isIdentifier(note))
    .map(unmarked);
  const edition = /^version (\d{1,4})$/i.exec(first('ET') ?? '')?.[1];
  const used = [
    ...(isEdited ? ['A2'] : []),
    ...(edition === undefined ? [] : ['ET']),
    ...(ids.pmid ? ['AN', 'DB', 'DP'] : []),
  ];
  return {
    line,
    title: title && plainText(title),
    type: typeStated(type, venue),
    ...people(listed(fields, 'AU', 'A1'), hasCommas),
    editors: people(listed(fields, 'ED', ...(isEdited ? ['A2'] : [])), hasCommas).authors,
    abstract: htmlText(texts('AB', 'N2')[0] ?? ''),
    published: parseDate(...texts('DA', 'Y1', 'PY')),
    venue: venue === title ? undefined : venue && plainText(venue),
    volume: first('VL'),
    issue: first('IS', 'CP'),
    pages: pagesOf(first('SP'), first('EP')) ?? (isMention(number) || isDoi(number ?? '') ? undefined : number),
    publisher: isMention(first('PB')) ? undefined : plainText(first('PB') ?? ''),
    ...serialNumbers(texts('SN')),
    language: languageTag(first('LA')),
    citationKey: texts('ID').find((key) => /^[^\s\d]\S{0,199}$/.test(key) && !findArxivId([key])),
    version: edition === undefined ? undefined : Number(edition),
    ids,
    url: withScheme(first('UR', 'L2', 'LK')),
    archives: texts('JO', 'JF', 'JA', 'J2', 'M3', 'DB', 'DP'),
    numbers: texts('M1', 'AN', 'C7', 'N1'),
    passages: texts('M3', 'N1'),
    pdf: texts('L1', 'LK', 'UR').find((address) => /\.pdf$|\/pdf\//i.test(address)),
    mentions: [...texts(...MENTIONING), ...texts('PB').filter(isMention)],
    tags: listed(fields, 'KW'),
    note: notes.join('\n\n'),
    extra: extraOf(fields, used, ids.doi),
  };
}

function valuesOf(fields: RisFields, ...tags: readonly string[]): string[] {
  return tags.flatMap((tag) => fields.get(tag) ?? []).filter((value) => value.trim());
}

/** Text that a program wrote as HTML; other text stays as it is. */
function unmarked(text: string): string {
  return /^<(?:p|div|h\d|ul|ol|span|jats:\w{1,20})[ >]|<\/(?:jats:)?(?:p|div)>/i.test(text) ? htmlText(text) : text;
}

/** Lines that a program broke are joined; empty ones part paragraphs. */
function paragraphs(value: string): string {
  return value.split('\n\n').map(foldSpace).filter(Boolean).join('\n\n');
}

/** Names and keywords, of which each line and each semicolon begins another; one that ends `&amp;` does not. */
function listed(fields: RisFields, ...tags: readonly string[]): string[] {
  return valuesOf(fields, ...tags)
    .flatMap((value) => value.split(/\n|(?<!&#?\w{1,10});/))
    .map(foldSpace)
    .filter(Boolean);
}

function typeStated(type: string, venue: string | undefined): ImportedRecord['type'] {
  // Others write preprints as articles of no journal.
  return type === 'JOUR' && isMention(venue) ? undefined : typeOfRis(type);
}

/** Names, of which `et al.` and `others` are nobody's. */
function people(
  names: readonly string[],
  hasCommas: boolean,
): Pick<ImportedRecord, 'authorCount'> & { readonly authors: readonly Author[] } {
  const named = names.filter((name) => !/^(?:others|et al\.?),?$/i.test(name));
  return {
    authors: citedAuthors(named) ?? named.flatMap((name) => toAuthors(name, hasCommas)),
    ...(named.length < names.length && named.length > 0 && { authorCount: named.length + 1 }),
  };
}

/** In a file that writes `Family, Given`, a name without a comma is an institution's, or all that somebody has; initials are a person's. */
function toAuthors(name: string, hasCommas: boolean): readonly Author[] {
  if (severalNames(name).length > 0) return readNames(name);
  const isWhole = hasCommas && !/,./.test(name) && !/(?:^|\s)\p{Lu}\./u.test(name);
  return [isWhole ? { literal: name.replace(/,$/, '') } : parseAuthor(name)];
}

function pagesOf(start: string | undefined, end: string | undefined): string | undefined {
  if (!start || isArxiv(start)) return start ? undefined : end;
  // Both ends in the field of one.
  if (end && /^\w{1,20} ?[-–]/.test(end) && end.startsWith(start)) return end;
  return end && end !== start && !/[-–]/.test(start) ? `${start}–${end}` : start;
}

function isArxiv(text: string): boolean {
  return findArxivId([text]) !== undefined;
}

/** `SN` holds both of them, and sometimes several with remarks. */
function serialNumbers(values: readonly string[]): Pick<ImportedRecord, 'isbn' | 'issn'> {
  const numbers = values.flatMap((value) => value.split(/[\s,;()]/)).map((number) => number.replace(/[^\dXx-]/g, ''));
  const digits = (number: string): number => number.replaceAll('-', '').length;
  return {
    isbn: numbers.find((number) => digits(number) === 13 || digits(number) === 10),
    issn: numbers.find((number) => digits(number) === 8),
  };
}

function idsOf(fields: RisFields): NonNullable<ImportedRecord['ids']> {
  const texts = (...tags: readonly string[]): string[] => valuesOf(fields, ...tags).map(foldSpace);
  const isMedline = texts('DB', 'DP').some((name) => /pubmed|medline|\bnlm\b/i.test(name));
  const stated =
    texts('DO')[0] ?? texts('UR', 'M3', 'L3', 'LK', 'L2').find((text) => /^(?:doi\b|10\.\d)|doi\.org\//i.test(text));
  const alone = texts('M3', 'N1', ...[...fields.keys()].filter((tag) => !PROSE.test(tag))).find(isDoi);
  return {
    doi: (stated && normalizeDoi(stated)) ?? findDoi([stated, alone]) ?? stated,
    pmid: isMedline ? texts('AN').find((number) => /^\d{1,9}$/.test(number)) : undefined,
    pmcid: texts('C2').find((number) => /^PMC\d+$/i.test(number)),
  };
}

/** What has no place, by its tag; values that only say that something is on arXiv, or its DOI, are said elsewhere. */
function extraOf(
  fields: RisFields,
  used: readonly string[],
  doi: string | undefined,
): Readonly<Record<string, string>> {
  const others = [...fields].flatMap(([tag, values]) => {
    if (KNOWN_TAGS.has(tag) || used.includes(tag)) return [];
    const kept = values
      .map((value) => htmlText(paragraphs(value)))
      .filter(
        (value) => value && !isMention(value) && (!doi || normalizeDoi(value) !== doi) && !/^PMC\d+$/.test(value),
      );
    return kept.length > 0 ? [[tag, kept.join('\n')] as const] : [];
  });
  return Object.fromEntries(others);
}
