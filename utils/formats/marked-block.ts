/**
 * The part of a Markdown file that is Ibid's. It stands between two lines that Obsidian takes for comments and hides, and
 * is all that a later export replaces: the rest of the file is the reader's, and stays as it is, byte for byte.
 *
 *     %% ibid:begin paper:arxiv:2401.01234 · written anew at each export: write above or below %%
 *     …
 *     %% ibid:end paper:arxiv:2401.01234 %%
 */
import { IbidError } from '../errors';
import { cleanLine } from './clean';

const HINT = '· written anew at each export: write above or below';

/** A block of that name around some lines. */
export function markedBlock(name: string, lines: string): string {
  const key = keyOf(name);
  return `%% ibid:begin ${key} ${HINT} %%\n\n${lines.replace(/^\n+|\n+$/g, '')}\n\n%% ibid:end ${key} %%\n`;
}

/**
 * An older file with the block of a fresh export in place of its own; a file without one gets it at its end.
 * @param existing what the file holds now
 * @param fresh a whole export, whose first block is taken
 * @throws IbidError `bad-input` when it cannot be told what of the file is Ibid's: its block has no end, or is there twice.
 */
export function merge(existing: string, fresh: string): string {
  const name = BEGIN.exec(fresh)?.[1];
  const block = name === undefined ? undefined : find(fresh, name);
  if (!block) throw new IbidError('bad-input', 'The export has no block of Ibid’s');
  if (!existing.replace(/^\ufeff/, '').trim()) return existing.startsWith('\ufeff') ? `\ufeff${fresh}` : fresh;

  const old = find(existing, name ?? '');
  // Lines end as they did, so that no editor has to ask.
  const end = (old ? existing.slice(...old) : existing).includes('\r\n') ? '\r\n' : '\n';
  const written = fresh.slice(...block).replace(/\r?\n/g, end);
  if (old) return existing.slice(0, old[0]) + written + existing.slice(old[1]);
  const gap = /(?:\r?\n){2}$/.test(existing) ? '' : existing.endsWith('\n') ? end : end + end;
  return `${existing}${gap}${written}${end}`;
}

const BEGIN = /^%% ibid:begin (\S+)[^\r\n]*%%[ \t]*$/m;

/** Where the block of that name begins and ends, without the end of its last line; undefined if there is none. */
function find(text: string, name: string): [start: number, end: number] | undefined {
  const begins = marks(text, 'begin', name);
  const ends = marks(text, 'end', name);
  if (begins.length + ends.length === 0) return undefined;
  const [begin] = begins;
  const [end] = ends;
  if (!begin || !end || begins.length > 1 || ends.length > 1 || end[0] < begin[1])
    throw new IbidError('bad-input', `The file does not hold Ibid’s block ${name} once, with a beginning and an end`);
  return [begin[0], end[1]];
}

function marks(text: string, kind: 'begin' | 'end', name: string): (readonly [start: number, end: number])[] {
  const pattern = new RegExp(`^%% ibid:${kind} ${escape(name)}(?: [^\\r\\n]*)?%%[ \\t]*(?=\\r?$)`, 'gm');
  return [...text.matchAll(pattern)].map(({ index, 0: line }) => [index, index + line.length] as const);
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** A name without spaces and without two signs of percent in a row. */
function keyOf(name: string): string {
  return cleanLine(name).replace(/[^\w:./-]/gu, encodeURIComponent);
}
