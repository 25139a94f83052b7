import type { BibEntry } from './bibtex-scan';
import { splitOutside } from './braces';

/** What of a book or of proceedings holds for each part of it; an identifier, an address, a note or tags do not. */
const SHARED = [
  'date',
  'year',
  'month',
  'editor',
  'publisher',
  'organization',
  'institution',
  'address',
  'location',
  'isbn',
  'issn',
  'series',
  'volume',
  'edition',
  'language',
  'langid',
  'eventtitle',
  'eventdate',
  'venue',
];
/** Parts and volumes of a book of one author are by that author. */
const BY_THE_SAME: Readonly<Record<string, RegExp>> = {
  inbook: /book$/,
  bookinbook: /book$/,
  suppbook: /book$/,
  book: /^mvbook$/,
};
const PARTS = new Set(
  'inproceedings conference incollection inbook inreference bookinbook suppbook suppcollection'.split(' '),
);
const DATES = ['date', 'year', 'month'];
/** A value that stands in an `xdata` entry. */
const POINTER = /^xdata ?= ?(?=\S)/i;

/**
 * Entries with what they have from others: from an `xdata` everything, from the entry that they refer to by `crossref` what
 * it was published as, by the rules of BibLaTeX. What an entry states itself wins. `xdata` entries are none of their own.
 * @see https://ctan.org/pkg/biblatex — manual, appendix B
 */
export function inherit(entries: readonly BibEntry[]): readonly BibEntry[] {
  const byKey = new Map<string, BibEntry>();
  for (const entry of entries) if (entry.key && !byKey.has(fold(entry.key))) byKey.set(fold(entry.key), entry);
  const done = new Map<BibEntry, BibEntry>();

  const resolve = (entry: BibEntry, way: ReadonlySet<BibEntry>): BibEntry => {
    const known = done.get(entry);
    if (known) return known;
    const fields = new Map(entry.fields);
    const parent = (key: string): BibEntry | undefined => {
      const found = byKey.get(fold(key));
      // Entries that refer to each other, or a chain without end, inherit nothing further.
      return found && found !== entry && !way.has(found) && way.size < 20
        ? resolve(found, new Set([...way, entry]))
        : undefined;
    };
    for (const key of (entry.fields.get('xdata') ?? '').split(',')) {
      const data = parent(key);
      if (!data) continue;
      take(fields, data.fields, [...data.fields.keys()]);
      fields.delete('xdata');
    }
    resolvePointers(fields, (key) => parent(key)?.fields);
    const whole = parent(fields.get('crossref') ?? '');
    if (whole) {
      fields.delete('crossref');
      inheritFrom(whole, entry.type, fields);
    }
    const full = { ...entry, fields };
    done.set(entry, full);
    return full;
  };
  return entries
    .filter(({ type }) => type !== 'xdata' && type !== 'set')
    .map((entry) => resolve(entry, new Set([entry])));
}

/** Values that point to a field of an `xdata`, or to one of several in it; what points nowhere is left out. */
function resolvePointers(
  fields: Map<string, string>,
  parent: (key: string) => ReadonlyMap<string, string> | undefined,
): void {
  for (const [name, value] of fields) {
    const text = value.trim();
    if (!POINTER.test(text)) continue;
    const { key, field, index } = pointed(text.replace(POINTER, ''));
    const stated = parent(key)?.get(field) ?? '';
    const between = field === 'keywords' ? /,/ : /\sand(?=\s)/;
    const one = index === undefined ? stated : splitOutside(stated, between)[Number(index) - 1]?.trim();
    if (one) fields.set(name, one);
    else fields.delete(name);
  }
}

/** The key of the entry, which may hold hyphens, the name of the field, and which of several values in it. */
function pointed(text: string): { readonly key: string; readonly field: string; readonly index?: string } {
  const parts = text.split('-');
  const index = parts.length > 2 && /^\d{1,4}$/.test(parts.at(-1) ?? '') ? parts.pop() : undefined;
  const field = parts.pop()?.toLowerCase() ?? '';
  return { key: parts.join('-'), field, ...(index && { index }) };
}

function inheritFrom({ type, fields: theirs }: BibEntry, child: string, fields: Map<string, string>): void {
  const names = [...SHARED];
  if (BY_THE_SAME[child]?.test(type)) names.push('author');
  // Elsewhere it is the number of a series.
  if (!PARTS.has(child)) names.push('number');
  const [title, booktitle] = [theirs.get('title'), theirs.get('booktitle')];
  const journal = theirs.get('journaltitle') ?? theirs.get('journal') ?? (type === 'periodical' ? title : undefined);
  const venue = PARTS.has(child) ? (title ?? booktitle) : booktitle;
  take(fields, theirs, names);
  if (venue && !fields.has('booktitle')) {
    fields.set('booktitle', venue);
    take(fields, new Map([['booksubtitle', theirs.get('subtitle') ?? '']]), venue === title ? ['booksubtitle'] : []);
  }
  if (title && /^mv/.test(type) && !PARTS.has(child)) take(fields, new Map([['maintitle', title]]), ['maintitle']);
  if (journal && !PARTS.has(child) && !fields.has('journaltitle') && !fields.has('journal'))
    fields.set('journaltitle', journal);
}

/** Fields that are missing; a date is taken whole or not at all. */
function take(fields: Map<string, string>, from: ReadonlyMap<string, string>, names: readonly string[]): void {
  const isDated = fields.has('date') || fields.has('year');
  for (const name of names) {
    const value = from.get(name);
    if (value && !fields.has(name) && !(isDated && DATES.includes(name))) fields.set(name, value);
  }
}

function fold(key: string): string {
  return key.trim().toLowerCase();
}
