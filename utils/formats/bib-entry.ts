import type { LibraryRow } from '../model/library-row';
import type { Author } from '../model/authors';
import type { Paper } from '../model/paper';
import { languageName } from './bib-languages';
import { entryType, publisherField, untoldType, venueField, type BibDialect } from './bib-types';
import { isBalanced } from './braces';
import { citationKeys } from './citation-key';
import { safeAddress } from './clean';
import { addressOf, doiOf, primaryClass, yearOf } from './kind';
import { toTex } from './tex';

type BibField = readonly [name: string, value: string | undefined];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
/** Names of further fields as both dialects take them. */
export const EXTRA_FIELD = /^(?!entrytype$)[a-z][a-z\d_+.:-]*$/;
/** Written as they were read: names of files, addresses. */
const VERBATIM = /^(?:file|pdf|groups|eprint|doi|bdsk-.*|citeulike-.*)$/;

/** A bibliography, an entry a row. */
export function* bibEntries(rows: Iterable<LibraryRow>, dialect: BibDialect): Generator<string> {
  const all = [...rows];
  const keys = citationKeys(all);
  let separator = '';
  for (const row of all) {
    yield separator + bibEntry(row, keys.get(row) ?? '', dialect);
    separator = '\n';
  }
}

/** A row as an entry of a bibliography, a field a line. */
function bibEntry(row: LibraryRow, key: string, dialect: BibDialect): string {
  const { paper, bookmark } = row;
  const type = entryType(paper, dialect);
  const fields: BibField[] = [
    ['title', braced(toTex(paper.title, true))],
    ['author', braced(bibNames(paper.authors, paper.authorCount))],
    ['editor', braced(bibNames(paper.editors ?? []))],
    ...dateFields(paper, dialect),
    [venueField(type, dialect), braced(toTex(paper.venue ?? '', true))],
    ...detailFields(paper, type, dialect),
    ...identifierFields(paper, dialect),
    ['abstract', braced(toTex(paper.abstract ?? ''))],
    ['keywords', braced(bibKeywords(bookmark.tags))],
    // `note` would be printed in the reference list.
    [dialect === 'bibtex' ? 'annote' : 'annotation', braced(toTex(bookmark.note))],
  ];
  const lines = [...fields, ...extraFields(paper, fields, dialect)].flatMap(([name, value]) =>
    value ? [`  ${name} = ${value},\n`] : [],
  );
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

function dateFields(paper: Paper, dialect: BibDialect): BibField[] {
  if (dialect === 'biblatex') return [['date', braced(paper.published)]];
  const [, month, day] = (paper.published ?? '').slice(0, 10).split('-');
  return [
    ['year', braced(yearOf(paper))],
    ['month', MONTHS[Number(month) - 1]],
    ['day', braced(day?.replace(/^0/, ''))],
  ];
}

function detailFields(paper: Paper, type: string, dialect: BibDialect): BibField[] {
  const { volume, issue, pages, publisher, isbn, issn, language, version, extra } = paper;
  const plain = (text: string | undefined): string | undefined => braced(toTex(text ?? ''));
  const name = language && languageName(language);
  return [
    ['volume', plain(volume)],
    [/^(?:article|review|misc|online)$/.test(type) ? 'number' : 'issue', plain(issue)],
    ['pages', braced(bibPages(pages))],
    [publisherField(type, dialect, paper), bibList(publisher)],
    ['isbn', plain(isbn)],
    ['issn', plain(issn)],
    [dialect === 'biblatex' && name !== language ? 'langid' : 'language', plain(name)],
    ['version', braced(version?.toString())],
    // BibLaTeX wants it, and knows this one's name in every language.
    ['type', type === 'report' && dialect === 'biblatex' && !extra?.['type'] ? '{techreport}' : undefined],
    ['entrysubtype', braced(untoldType(paper, dialect))],
  ];
}

/** What of the repositories has one field only comes first in it; for the others there is no common name but their own. */
function identifierFields(paper: Paper, dialect: BibDialect): BibField[] {
  const { arxiv, pmid, pmcid, hal } = paper.ids;
  const doi = doiOf(paper);
  const address = addressOf(paper);
  const known = [
    ['arxiv', 'arxiv', arxiv],
    ['pmid', 'pubmed', pmid],
    ['pmcid', 'pmc', pmcid],
    ['hal', 'hal', hal],
  ].filter(([, , id]) => id);
  const [first, ...others] = known;
  return [
    ['eprint', braced(first?.[2])],
    ['archivePrefix', dialect === 'bibtex' && arxiv ? '{arXiv}' : undefined],
    // Zotero reads no other.
    ['eprinttype', braced(first?.[1])],
    [dialect === 'bibtex' ? 'primaryClass' : 'eprintclass', braced(primaryClass(paper))],
    ...others.map(([name = '', , id]): BibField => [name, braced(id)]),
    ['doi', braced(doi && doiField(doi))],
    ['url', braced(address && safeAddress(address))],
  ];
}

/** What cannot stand between braces is escaped as in addresses, and in one, where readers know that it is. */
function doiField(doi: string): string {
  const safe = safeAddress(doi);
  return safe === doi ? doi : `https://doi.org/${safeAddress(doi.replaceAll('%', '%25'))}`;
}

/** What the paper's own file had besides. */
function extraFields(paper: Paper, written: readonly BibField[], dialect: BibDialect): BibField[] {
  const taken = new Set(written.flatMap(([name, value]) => (value ? name.toLowerCase() : [])));
  // Biber wants a number for a month, and a date in one field.
  const unfit = dialect === 'biblatex' ? /^(?:month|day)$/ : /^$/;
  return Object.entries(paper.extra ?? {}).flatMap(([name, value]): BibField[] => {
    if (!EXTRA_FIELD.test(name) || taken.has(name) || unfit.test(name)) return [];
    const isSafe = VERBATIM.test(name) && isBalanced(value) && isBalanced(value.replaceAll('\\', ''));
    return [[name, braced(isSafe && !value.endsWith('\\') ? value : toTex(value))]];
  });
}

/** A value between braces. */
function braced(value: string | undefined): string | undefined {
  return value && `{${value}}`;
}

/** Names as `Family, Suffix, Given` joined by `and`; what must not be split is braced. A shortened list ends in `others`. */
function bibNames(authors: readonly Author[], count = 0): string | undefined {
  const names = authors.map(bibName).filter(Boolean);
  if (names.length === 0) return undefined;
  if (count > authors.length) names.push('others');
  return names.join(' and ');
}

function bibName(author: Author): string {
  if ('literal' in author) return author.literal.trim() && `{${toTex(author.literal)}}`;
  const family = toTex(author.family);
  const parts = [/[\s,;=]/.test(family) ? `{${family}}` : family];
  if (author.suffix) parts.push(unsplit(toTex(author.suffix)));
  if (author.given) parts.push(unsplit(toTex(author.given)));
  return parts.join(', ');
}

function unsplit(name: string): string {
  return /[,;=]|(?:^|\s)and(?:\s|$)/i.test(name) ? `{${name}}` : name;
}

/** Tags for `keywords`; one with a comma of its own is braced, so that it stays one. */
function bibKeywords(tags: readonly string[]): string | undefined {
  const words = tags.map((tag) => (/[,;]/.test(tag) ? `{${toTex(tag)}}` : toTex(tag)));
  return words.join(', ') || undefined;
}

function bibPages(pages = ''): string {
  return pages
    .split(/\s?(?:[–—]|-{2,3})\s?/)
    .map((part) => toTex(part))
    .join('--');
}

/** A publisher whose name holds an `and` is one, not two. */
function bibList(name = ''): string | undefined {
  const tex = toTex(name);
  return braced(/\sand\s/i.test(tex) ? `{${tex}}` : tex);
}
