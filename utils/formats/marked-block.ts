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
  return `%% ibid:begin ${key} ${HINT} %%\n\n${withoutEmptyEnds(lines)}\n\n%% ibid:end ${key} %%\n`;
}

/**
 * An older file with the block of a fresh export in place of its own; a file without one gets it at its end.
 * @param existing what the file holds now
 * @param fresh a whole export, whose first block is taken
 * @throws IbidError `bad-input` when it cannot be told what of the file is Ibid's: its block has no end, or is there twice.
 */
export function merge(existing: string, fresh: string): string {
  const [name] = marks(fresh, 'begin').map((mark) => mark.name);
  const block = name === undefined ? undefined : find(fresh, name);
  if (!block) throw new IbidError('bad-input', 'The export has no block of Ibid’s');
  if (!existing.replace(/^\ufeff/, '').trim()) return existing.startsWith('\ufeff') ? `\ufeff${fresh}` : fresh;

  const old = find(existing, name ?? '');
  // Lines end as they did, so that no editor has to ask.
  const end = (old ? existing.slice(...old) : existing).includes('\r\n') ? '\r\n' : '\n';
  const written = fresh
    .slice(...block)
    .split(/\r?\n/)
    .join(end);
  if (old) return existing.slice(0, old[0]) + written + existing.slice(old[1]);
  const gap = /(?:\r?\n){2}$/.test(existing) ? '' : existing.endsWith('\n') ? end : end + end;
  return `${existing}${gap}${written}${end}`;
}

/** Where the block of that name begins and ends, without the end of its last line; undefined if there is none. */
function find(text: string, name: string): [start: number, end: number] | undefined {
  const begins = marks(text, 'begin').filter((mark) => mark.name === name);
  const ends = marks(text, 'end').filter((mark) => mark.name === name);
  if (begins.length + ends.length === 0) return undefined;
  const [begin] = begins;
  const [end] = ends;
  if (!begin || !end || begins.length > 1 || ends.length > 1 || end.start < begin.end)
    throw new IbidError('bad-input', `The file does not hold Ibid’s block ${name} once, with a beginning and an end`);
  return [begin.start, end.end];
}

interface Mark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The lines that begin or end a block: the name up to the first blank, and whatever stands before the closing signs. */
function marks(text: string, kind: 'begin' | 'end'): readonly Mark[] {
  const found: Mark[] = [];
  const head = `%% ibid:${kind} `;
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    const stop = next < 0 ? text.length : next;
    const line = text.slice(start, stop).trimEnd();
    const name = line.startsWith(head) ? (/^\S+/.exec(line.slice(head.length))?.[0] ?? '') : '';
    // In a file of old line ends, all of it would be one line.
    if (name && line.endsWith(' %%') && !line.includes('\r')) found.push({ name, start, end: start + line.length });
    start = stop + 1;
  }
  return found;
}

function withoutEmptyEnds(lines: string): string {
  let [start, end] = [0, lines.length];
  while (lines[start] === '\n') start++;
  while (end > start && lines[end - 1] === '\n') end--;
  return lines.slice(start, end);
}

/** A name without spaces and without two signs of percent in a row. */
function keyOf(name: string): string {
  return cleanLine(name).replace(/[^\w:./-]/gu, encodeURIComponent);
}
