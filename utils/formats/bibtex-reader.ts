import { parseAsync, type Creator, type Entry } from '@retorquere/bibtex-parser';

import { parseAuthor, type Author } from '../model/authors';
import { normalizeArxivId } from '../model/identifiers';
import type { Problem, ReadOptions, ReadResult } from './format';
import { isMention } from './find-arxiv';
import { importRecords, type ImportedRecord } from './import-records';

/** Private use characters stand for what the parser would render in its own way. */
const FORMULA_MARK = '\ue000';
const LESS = '\ue001';
const GREATER = '\ue002';

/** A formula within one value: not too long, and with its braces balanced, so that taking it out unbalances nothing. */
const FORMULA = /(?<!\\)\$(?!\s)((?:[^$\\@]|\\[^]){1,400}?)(?<![\s\\])\$(?!\d)/g;

/** What stands in the facts below, or says nothing of the paper. */
const KEPT = new Set(
  'title author authors eprint eprinttype archiveprefix primaryclass eprintclass date year month journal journaltitle booktitle doi url pmid pubstate howpublished abstract keywords note annote annotation comment timestamp date-added dateadded urldate langid ee bibsource biburl'.split(
    ' ',
  ),
);

/** The program's own names in type, which the parser would draw with small letters. */
const LOGO = /\\((?:Bib|La|pdf|Xe|Lua)*TeX)(?:\{\}|(?![A-Za-z]))/g;

/** BibTeX and biblatex. Broken entries are reported and the others read. */
export async function readBibtex(text: string, options?: ReadOptions): Promise<ReadResult> {
  const formulas: string[] = [];
  const input = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\ue000-\ue002]/g, '')
    .replace(FORMULA, (formula, inside: string) =>
      isBalanced(inside) ? `${FORMULA_MARK}${formulas.push(formula) - 1}${FORMULA_MARK}${newlines(inside)}` : formula,
    )
    // Dollars that are left are no formula's: arXiv writes them as they are.
    .replace(/(?<!\\)\$/g, '\\$')
    // So it does percent signs, which would begin a comment. One that begins a line does.
    .replace(/(?<!\\|^[ \t]*)%/gm, '\\%')
    .replace(LOGO, '{$1}')
    .replace(/\\textless(?:\{\}|\s|(?![a-z]))|</g, LESS)
    .replace(/\\textgreater(?:\{\}|\s|(?![a-z]))|>/g, GREATER);

  const { entries, errors } = await parseAsync(input, {
    sentenceCase: false,
    english: false,
    caseProtection: false,
    // Of a command that nobody knows, its words are left.
    unsupported: (_, tex) => tex.replace(/^\\([a-z]+|)/i, ''),
  });
  const restore = (value: string): string => toPlain(value, formulas);
  // A string that is defined nowhere stands for itself.
  const broken = errors.filter(({ error }) => !error.startsWith('Unresolved @string'));
  const problems = broken.map(({ input: source = '' }): Problem => {
    const place = source ? input.indexOf(source) : -1;
    const about = restore(source.trim().slice(0, 80));
    return { reason: 'syntax', about, ...(place >= 0 && { line: input.slice(0, place).split('\n').length }) };
  });
  const read = entries.filter(({ fields }) => Object.keys(fields).length > 0).map((entry) => toFacts(entry, restore));
  return importRecords([...problems, ...read], options);
}

function toFacts({ key, fields, type }: Entry, restore: (text: string) => string): ImportedRecord {
  const get = (name: string): string | undefined => {
    const value: unknown = fields[name];
    const text = Array.isArray(value) ? value.filter((part) => typeof part === 'string').join(', ') : value;
    return typeof text === 'string' && text ? restore(text) : undefined;
  };
  const first = (...names: readonly string[]): string | undefined => names.map(get).find(Boolean);

  const creators = fields.author ?? fields.editor ?? [];
  const named = creators.filter((creator) => creator.lastName !== 'others' || creator.firstName);
  const eprint = get('eprint');
  const eprintType = first('eprinttype', 'archiveprefix')?.toLowerCase();
  return {
    about: key,
    unkept: Object.keys(fields).filter((name) => !KEPT.has(name) && !isMention(get(name))),
    title: get('title'),
    authors: named.map((creator) => toAuthor(creator, restore)),
    authorCount: named.length < creators.length ? named.length + 1 : undefined,
    abstract: get('abstract'),
    published: get('date') ?? dateOf(get('year'), get('month')),
    venue:
      type === 'misc' || type === 'online'
        ? (first('booktitle') ?? serverOf(first('howpublished', 'organization')))
        : first('journal', 'journaltitle', 'booktitle'),
    ids: {
      arxiv: eprint && (!eprintType || eprintType === 'arxiv') ? normalizeArxivId(eprint) : undefined,
      doi: unescape(first('doi', 'ee')),
      pmid: eprintType === 'pubmed' ? eprint : get('pmid'),
    },
    url: unescape(first('url', 'ee')?.replace(/^\\url\{(.*)\}$/, '$1')),
    mentions: ['journal', 'journaltitle', 'note', 'howpublished', 'number', 'volume', 'doi', 'url', 'pubstate'].map(
      get,
    ),
    categories: [get('primaryclass') ?? get('eprintclass') ?? ''].filter(Boolean),
    tags: fields.keywords?.map(restore),
    note: noteOf(['annote', 'annotation', 'comment', 'note'].map(get)),
    // DBLP's says when DBLP took it up, in words.
    savedAt: [get('timestamp'), first('date-added', 'dateadded')].find((text) => /^\d{4}-/.test(text ?? '')),
  };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** From `2024` and `mar`, `March`, `3`, or, with the day, `mar 5`. */
function dateOf(yearText: string | undefined, monthText = ''): string | undefined {
  const year = /\d{4}/.exec(yearText ?? '')?.[0];
  const name = MONTHS.indexOf(/[a-z]{3}/i.exec(monthText)?.[0].toLowerCase() ?? '') + 1;
  const numbers = monthText.match(/\b\d{1,2}\b/g) ?? [];
  // A macro beside a day becomes a number of two digits.
  const month = name > 0 ? String(name) : (numbers.find((number) => number.startsWith('0')) ?? numbers[0]);
  const day = numbers.find((number) => number !== month);
  return year && [year, ...[month, month && day].flatMap((part) => part?.padStart(2, '0') ?? [])].join('-');
}

/** A DOI or an address without the escapes that some programs put into them, though TeX reads both as they are. */
function unescape(text: string | undefined): string | undefined {
  return text
    ?.replace(/\\textasciitilde(?:\{\}|\s|(?![a-z]))|\\~\{\}/gi, '~')
    .replace(/\{(\\?[_%&#~])\}/g, '$1')
    .replace(/\\([_%&#~${}])/g, '$1');
}

/** A preprint server, where that is all that is said of how something was published. */
function serverOf(text: string | undefined): string | undefined {
  return text && /^(?:biorxiv|medrxiv|openreview)\b/i.test(text) ? text : undefined;
}

const ONLY_ARXIV = /^\s*(?:arxiv:?\s*(?:e-?prints?|preprint)?:?\s*)+[\w./-]*\d{4,}(?:v\d+)?\s*(?:\[[^\]]*\])?\s*$/i;

/** What readers wrote, wherever their program put it. A note that only names the preprint is none of theirs. */
function noteOf(texts: readonly (string | undefined)[]): string {
  const written = texts.filter((text) => text && !ONLY_ARXIV.test(text));
  return [...new Set(written)].join('\n\n');
}

function toAuthor({ name, lastName, firstName, prefix, suffix }: Creator, restore: (text: string) => string): Author {
  // DBLP numbers people of one name.
  if (/^\d{4}$/.test(lastName ?? '') && firstName) return parseAuthor(restore(firstName));
  const family = restore([prefix, lastName].filter(Boolean).join(' '));
  if (!family || !firstName) return { literal: restore(name ?? '') || family || restore(firstName ?? '') };
  return { family, given: restore(firstName), ...(suffix && { suffix: restore(suffix) }) };
}

/** The parser's marks off, what was set aside back in, and a dotless i under an accent as Unicode writes it. */
function toPlain(value: string, formulas: readonly string[]): string {
  return value
    .replace(/\s*<(?:p|br)\s*\/?>\s*/gi, '\n\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll(LESS, '<')
    .replaceAll(GREATER, '>')
    .replace(/\ue000(\d+)\ue000/g, (_, index: string) => (formulas[Number(index)] ?? '').replace(/\s+/g, ' '))
    .replace(/ı(?=[\u0300-\u036f])/g, 'i')
    .normalize('NFC');
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const brace of text.match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function newlines(text: string): string {
  return text.replace(/[^\n]/g, '');
}
