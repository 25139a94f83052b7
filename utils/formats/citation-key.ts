import type { LibraryRow } from '../model/library-row';
import type { Paper } from '../model/paper';
import { fold } from '../query/fold';
import { cleanLine } from './clean';
import { yearOf } from './kind';

const SMALL_WORDS = new Set(
  'a an the on of for in to with and or from by at as is are do does can what how why when towards toward via'.split(
    ' ',
  ),
);

/** `gu2023mamba`: the first author's family name, the year and the title's first telling word, in ASCII letters and digits. */
function baseKey(paper: Paper): string {
  const first = paper.authors[0] ?? paper.editors?.[0];
  const name = first
    ? 'literal' in first
      ? (words(cleanLine(first.literal))[0] ?? '')
      : words(cleanLine(first.family)).join('')
    : '';
  const title =
    words(cleanLine(paper.title)).find((word) => /^(?=.*[a-z])../.test(word) && !SMALL_WORDS.has(word)) ?? '';
  const key = name || title ? `${name}${yearOf(paper) ?? ''}${title}` : paper.id.replace(/[^a-z\d]+/gi, '');
  return /^[a-z]/i.test(key) ? key : `ref${key}`;
}

function words(text: string): string[] {
  return fold(text)
    .replace(/[^a-z\d ]/g, '')
    .split(' ')
    .filter(Boolean);
}

/** FNV-1a in base 36. @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return (value >>> 0).toString(36);
}

/**
 * A key for each paper, unique among these, whatever case they are compared in. The reader's own comes first; else it
 * depends on the paper alone. Of papers that would share one, the one saved first keeps it and the others add a piece of
 * their identifier, so that new papers never change old keys.
 */
export function citationKeys(rows: readonly LibraryRow[]): ReadonlyMap<LibraryRow, string> {
  const keys = new Map<LibraryRow, string>();
  const taken = new Set<string>();
  const order = rows.toSorted(
    (a, b) =>
      Number(!a.paper.citationKey) - Number(!b.paper.citationKey) ||
      compare(a.bookmark.savedAt, b.bookmark.savedAt) ||
      compare(a.paper.id, b.paper.id),
  );
  for (const row of order) {
    let key = ownKey(row.paper) || baseKey(row.paper);
    if (taken.has(key.toLowerCase())) key += `-${hash(row.paper.id)}`;
    while (taken.has(key.toLowerCase())) key += 'x';
    taken.add(key.toLowerCase());
    keys.set(row, key);
  }
  return keys;
}

/** Whether a key is one that Ibid gives a paper by itself, so that it is no choice of the reader's. */
export function isOwnKey(key: string, paper: Paper): boolean {
  const base = baseKey(paper);
  const longer = `${base}-${hash(paper.id)}`;
  return key === base || (key.startsWith(longer) && /^x*$/.test(key.slice(longer.length)));
}

/** The reader's key, as far as BibTeX and biber take it. */
function ownKey({ citationKey = '' }: Paper): string {
  return citationKey.normalize('NFC').replace(/[\s,{}()"#%~\\=@]+/g, '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
