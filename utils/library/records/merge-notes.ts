import { diffSequences } from '../../sequence-diff';
import { joinNotes } from './join-notes';

/** So many lines by lines are compared; of larger texts everything between their common ends counts as changed. */
const MOST_COMPARED = 1_000_000;

/** Lines that stand in the place of the base's lines from `start` to before `end`. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * Three-way merge of a note, line by line: `ours` and `theirs` were both made of `base`, without knowing of each other.
 * Where both changed the same lines, both versions stay, one after the other: nothing that was typed is lost.
 */
export function mergeNotes(base: string, ours: string, theirs: string): string {
  if (ours === theirs) return ours;
  const lines = linesOf(base);
  const mine = editsBetween(lines, linesOf(ours));
  const others = editsBetween(lines, linesOf(theirs));
  const parts: (readonly string[])[] = [];
  let at = 0;
  while (mine.length > 0 || others.length > 0) {
    const [our, their] = takeTouching(mine, others);
    const start = Math.min(our[0]?.start ?? Infinity, their[0]?.start ?? Infinity);
    const end = Math.max(our.at(-1)?.end ?? 0, their.at(-1)?.end ?? 0);
    const version = (edits: readonly Edit[]): readonly string[] => replaced(lines, start, end, edits);
    const isAlone = our.length === 0 || their.length === 0;
    const now = isAlone ? version([...our, ...their]) : joined(version(their), version(our));
    parts.push(lines.slice(at, start), now);
    at = end;
  }
  return [...parts.flat(), ...lines.slice(at)].join('\n');
}

/** Takes the first edit of both lists, with all that touch it, and those that touch these. */
function takeTouching(mine: Edit[], others: Edit[]): readonly [Edit[], Edit[]] {
  const isOurs = mine[0] !== undefined && (others[0] === undefined || isBefore(mine[0], others[0]));
  const first = (isOurs ? mine : others).shift();
  const our = isOurs && first ? [first] : [];
  const their = !isOurs && first ? [first] : [];
  for (;;) {
    if (mine[0] && their.some((edit) => touch(edit, mine[0]!))) our.push(mine.shift()!);
    else if (others[0] && our.some((edit) => touch(edit, others[0]!))) their.push(others.shift()!);
    else return [our, their];
  }
}

/** At one place what is inserted stands before what is replaced. */
function isBefore(a: Edit, b: Edit): boolean {
  return a.start < b.start || (a.start === b.start && a.end <= b.end);
}

/** Whether two edits change the same lines, or insert at the same place. Neighbours do not touch. */
function touch(a: Edit, b: Edit): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

function replaced(lines: readonly string[], start: number, end: number, edits: readonly Edit[]): readonly string[] {
  const ends = [start, ...edits.map((edit) => edit.end)];
  const parts = edits.flatMap((edit, i) => [...lines.slice(ends[i], edit.start), ...edit.lines]);
  return [...parts, ...lines.slice(ends.at(-1), end)];
}

function joined(theirs: readonly string[], ours: readonly string[]): readonly string[] {
  const [a, b] = [theirs.join('\n'), ours.join('\n')];
  // Whoever went on from what the other one had so far holds it.
  if (goesOnFrom(a, b)) return theirs;
  return goesOnFrom(b, a) ? ours : linesOf(joinNotes(a, b));
}

/** In whole words: a word that is being typed is not said by a longer one. */
function goesOnFrom(long: string, start: string): boolean {
  return long.startsWith(start) && (start === '' || /^(?:\s|$)/.test(long.slice(start.length)));
}

function editsBetween(before: readonly string[], after: readonly string[]): Edit[] {
  const [a, b] = [keysOf(before), keysOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [old, fresh] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (old.length === 0 && fresh.length === 0) return [];
  if (old.length * fresh.length > MOST_COMPARED)
    return [{ start: head, end: a.length - tail, lines: after.slice(head, b.length - tail) }];

  const edits: { start: number; end: number; lines: string[] }[] = [];
  let [at, to] = [head, head];
  for (const { kind, items } of diffSequences(old, fresh)) {
    const last = edits.at(-1);
    const edit = last && last.end === at ? last : { start: at, end: at, lines: [] };
    if (kind !== 'same' && edit !== last) edits.push(edit);
    if (kind !== 'added') at += items.length;
    if (kind === 'removed') edit.end = at;
    if (kind !== 'removed') to += items.length;
    if (kind === 'added') edit.lines = [...edit.lines, ...after.slice(to - items.length, to)];
  }
  return edits;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** What lines are compared by: a blank one is known by the line above, as all blank lines look alike. */
function keysOf(lines: readonly string[]): string[] {
  let above = '';
  return lines.map((line) => {
    if (line.trim() === '') return `\n${above}`;
    above = line;
    return line;
  });
}
