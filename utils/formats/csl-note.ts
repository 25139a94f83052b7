/**
 * Zotero's "extra" and `note` in CSL: lines of a field's name and its value, among the reader's own words.
 * @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#cheater-syntax-for-odd-fields
 */
import type { Status } from '../model/bookmark';
import { findArxivId } from './find-arxiv';

export interface NoteFields {
  /** The values of the lines that are fields, by a folded name: `citationkey`, `doi`, `arxiv`. */
  readonly fields: Readonly<Record<string, string>>;
  /** What is left: the reader's. */
  readonly words: string;
  readonly status?: Status;
  readonly category?: string;
}

/** Names that are fields, folded, with the values that they can have: `Volume: too loud` is somebody's opinion. */
const FIELDS: Readonly<Record<string, RegExp>> = {
  doi: /^(?:https?:\/\/\S{1,40}\/)?10\.\d{4,9}\/\S+$/i,
  pmid: /^\d{1,9}$/,
  pmcid: /^PMC\d{1,9}$/i,
  arxiv: /^\S{1,40}(?: \[[^\]]{1,40}\])?$/,
  isbn: /^[\dXx -]{10,17}$/,
  issn: /^\d{4}-?\d{3}[\dXx]$/,
  volume: /^\S{1,20}$/,
  issue: /^\S{1,20}$/,
  page: /^\S{1,40}$/,
  pages: /^\S{1,40}$/,
  version: /^\d{1,4}$/,
  language: /^[A-Za-z-]{2,20}$/,
  citationkey: /^\S+$/,
  adsbibcode: /^\S{19}$/,
  readstatus: /^[A-Za-z ]{3,20}$/,
  readstatusdate: /^[\dT:.Z+-]{10,30}$/,
  originaldate: /^[\d-]{4,10}$/,
  eventdate: /^[\d/-]{4,21}$/,
};
const LINE = /^\{?:?([A-Za-z][A-Za-z _-]{1,30}): ?(.{1,500})$/;
/** What the Zotero plug-in "Reading List" writes. @see https://github.com/Dominic-DallOsto/zotero-reading-list */
const STATUSES: Readonly<Record<string, Status>> = { 'to read': 'to read', 'in progress': 'reading', read: 'read' };
const STATUS_NAMES: Readonly<Record<Status, string>> = { 'to read': 'To Read', reading: 'In Progress', read: 'Read' };

/** A note's fields and its own words apart. */
export function readNoteFields(note: string): NoteFields {
  const fields: Record<string, string> = {};
  const lines = note.split(/\r\n?|\n/);
  // Behind an empty line all is the reader's.
  const empty = lines.findIndex((line) => !line.trim());
  const end = empty < 0 ? lines.length : empty;
  const words = lines.filter((line, index) => {
    const found = index < end ? fieldOf(line) : undefined;
    if (found) fields[found[0]] ??= found[1];
    return !found;
  });
  const status = STATUSES[fields.readstatus?.toLowerCase() ?? ''];
  const category = /\[([a-z]{2,10}(?:-[a-z]{2,10})*(?:\.[A-Za-z-]{2,20})?)\]$/.exec(fields.arxiv ?? '')?.[1];
  return { fields, words: words.join('\n').trim(), ...(status && { status }), ...(category && { category }) };
}

function fieldOf(line: string): readonly [name: string, value: string] | undefined {
  const bare = line.trim();
  const [, label = '', rest = ''] = LINE.exec(bare) ?? [];
  const value = (bare.startsWith('{:') ? rest.replace(/\}$/, '') : rest).trim();
  const name = label.toLowerCase().replace(/[ _-]/g, '');
  if (!FIELDS[name]?.test(value)) return undefined;
  return name !== 'arxiv' || findArxivId([`arXiv:${value}`]) ? [name, value] : undefined;
}

/** A note from lines that are fields and from the reader's own words, which `readNoteFields` takes apart again. */
export function joinNote(fields: readonly string[], words: string): string {
  const isAmbiguous = words.split(/\r\n?|\n/).some((line) => fieldOf(line));
  return [...fields, ...(isAmbiguous ? [''] : []), ...(words ? [words] : [])].join('\n');
}

/** The line that says how far a reader is. */
export function statusLine(status: Status): string {
  return `Read_Status: ${STATUS_NAMES[status]}`;
}
