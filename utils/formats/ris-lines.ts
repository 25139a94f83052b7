/** Tagged lines as records: RIS itself, and the two dialects that PubMed and Web of Science offer beside it. */
import type { Problem } from './format';

/** The values of each tag; a value that went on over several lines still has them. */
export type RisFields = ReadonlyMap<string, readonly string[]>;

export interface RisRecord {
  readonly fields: RisFields;
  /** The line it begins at, counted from 1. */
  readonly line: number;
}

interface Dialect {
  /** Tag and value of a line that begins a field. */
  readonly field: RegExp;
  /** Lines of no record. */
  readonly ignored?: RegExp;
  /** The tag that begins a record, and the one that ends it. */
  readonly begin: string;
  readonly end?: string;
}

/** Two blanks, a dash, a blank: other programs write one, three, a tab, or forget the last. A sentence may hold one and a dash. */
const RIS: Dialect = {
  field: /^[ \t]{0,8}([A-Z][A-Z\d])(?:[ \t\u00a0]{2,4}-[ \t\u00a0]?|[ \t\u00a0]-(?:[ \t\u00a0]|$))([^]*)$/,
  // What dblp sends before them, and the numbers that some give them.
  ignored: /^(?:Provider|Database|Content) ?:|^\d{1,6}\.[ \t]{0,8}$/,
  begin: 'TY',
  end: 'ER',
};
/** The same in small letters. */
const SMALL_RIS: Dialect = {
  ...RIS,
  field: /^[ \t]{0,8}([A-Za-z][A-Za-z\d])(?:[ \t\u00a0]{2,4}-[ \t\u00a0]?|[ \t\u00a0]-(?:[ \t\u00a0]|$))([^]*)$/,
};
/** @see https://www.nlm.nih.gov/bsd/mms/medlineelements.html */
const MEDLINE: Dialect = { field: /^([A-Z]{2,4}) {0,2}- ([^]*)$/, begin: 'PMID' };
/** @see https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html */
const WEB_OF_SCIENCE: Dialect = {
  field: /^([A-Z][A-Z\d])(?: ([^]*))?$/,
  ignored: /^(?:FN|VR) |^EF$/,
  begin: 'PT',
  end: 'ER',
};

export type RisKind = 'ris' | 'medline' | 'web-of-science';

const DIALECTS: Readonly<Record<RisKind, Dialect>> = { ris: RIS, medline: MEDLINE, 'web-of-science': WEB_OF_SCIENCE };

/** Which of the three a file is, by its first lines; undefined if it is none. */
export function risKind(text: string): RisKind | undefined {
  const start = text
    .slice(0, 1000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^(?:TY|ty)[ \t\u00a0]{1,4}-/.test(start) || /^TY {2}- [A-Z]{3,8}\s*$/m.test(start)) return 'ris';
  if (/^PMID- ?\d/.test(start)) return 'medline';
  return /^(?:FN |PT [A-Z]\r?\n)/.test(start) ? 'web-of-science' : undefined;
}

/** The records of a file; one that the next cuts short still counts, and lines of none are problems. */
export function* risRecords(text: string, kind: RisKind): Generator<RisRecord | Problem> {
  const isSmall = kind === 'ris' && /^\ufeff?\s*[a-z][a-z\d][ \t\u00a0]{1,4}-/.test(text.slice(0, 1000));
  const dialect = isSmall ? SMALL_RIS : DIALECTS[kind];
  let fields = new Map<string, string[]>();
  let start = 0;
  /** The lines of the value that is being read, and where it will go. */
  let value: string[] | undefined;
  let values: string[] = [];
  const close = (): void => {
    if (value) values.push(value.join('\n').trim());
    value = undefined;
  };

  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (dialect.ignored?.test(line) && (!value || kind !== 'ris')) continue;
    const [, name, first = ''] = dialect.field.exec(line) ?? [];
    const tag = name?.toUpperCase();
    if (!tag) {
      if (value) value.push(line.trim());
      else if (line.trim()) yield { reason: 'syntax', line: index + 1, about: line.trim().slice(0, 80) };
      continue;
    }
    close();
    if ((tag === dialect.begin || tag === dialect.end) && fields.size > 0) {
      yield { fields, line: start };
      fields = new Map();
    }
    if (tag === dialect.end) continue;
    if (fields.size === 0) start = index + 1;
    values = fields.get(tag) ?? [];
    fields.set(tag, values);
    value = [first];
  }
  close();
  if (fields.size > 0) yield { fields, line: start };
}
