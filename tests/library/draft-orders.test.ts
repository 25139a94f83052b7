import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { noteAfter } from '../../utils/library/commands/write-note';

/** A field in which the note is written: what it shows, and what the library took of it last. */
interface Field {
  text: string;
  base: string;
  /** What was shown before and after, as a field's own undo has it. */
  readonly past: string[];
  readonly future: string[];
  /** The words that its reader took back. */
  readonly taken: Set<string>;
  /** What came last of it to the library in this span of typing. */
  typed?: string | undefined;
  /** Whether that it was kept was not heard. */
  isUnsure: boolean;
}

type Act = 'add' | 'add line' | 'take' | 'empty' | 'undo' | 'redo' | 'keep' | 'leave' | 'fail';
type Step = readonly [field: 0 | 1, act: Act];

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Two fields that write one note, as `DraftText` does. Gives the note, and the words that nobody took back. */
function write(
  first: string,
  steps: readonly Step[],
): { note: string; fields: readonly Field[]; standing: readonly string[] } {
  let note = first;
  let count = 0;
  const typed = new Set(words(first));
  const fields = [0, 1].map((): Field => ({
    text: first,
    base: first,
    past: [],
    future: [],
    taken: new Set(),
    isUnsure: false,
  }));
  const show = (field: Field, text: string): void => {
    for (const word of words(field.text)) if (!words(text).includes(word)) field.taken.add(word);
    for (const word of words(text)) {
      field.taken.delete(word);
      typed.add(word);
    }
    field.text = text;
  };
  const type = (field: Field, text: string): void => {
    if (text === field.text) return;
    field.past.push(field.text);
    field.future.length = 0;
    show(field, text);
  };
  const send = (field: Field): void => {
    note = noteAfter({ note: field.text, base: field.base }, note, field.typed);
    field.typed = field.text;
  };
  const keep = (field: Field): void => {
    if (field.text === field.base && !field.isUnsure) return;
    send(field);
    field.base = field.text;
    field.isUnsure = false;
  };
  const leave = (field: Field): void => {
    keep(field);
    // What comes from elsewhere is no edit of this field.
    field.text = field.base = note;
    field.past.length = field.future.length = 0;
    field.typed = undefined;
  };
  for (const [at, act] of steps) {
    const field = fields[at]!;
    const gap = field.text === '' ? '' : ' ';
    if (act === 'add') type(field, `${field.text}${gap}w${at}${count++}`);
    if (act === 'add line') type(field, `${field.text}${field.text && '\n'}w${at}${count++}`);
    if (act === 'take') type(field, field.text.slice(0, Math.max(0, field.text.search(/\s?\S+$/))));
    if (act === 'empty') type(field, '');
    const before = act === 'undo' ? field.past.pop() : act === 'redo' ? field.future.pop() : undefined;
    if (before !== undefined) {
      (act === 'undo' ? field.future : field.past).push(field.text);
      show(field, before);
    }
    if (act === 'keep') keep(field);
    // Kept, and nobody heard of it: it is sent again with what is typed by then.
    if (act === 'fail' && field.text !== field.base) {
      send(field);
      field.isUnsure = true;
    }
    if (act === 'leave') leave(field);
  }
  for (const field of fields) keep(field);
  for (const field of fields) leave(field);
  const standing = [...typed].filter((word) => !fields.some(({ taken }) => taken.has(word)));
  return { note, fields, standing };
}

const act = fc.constantFrom<Act>(
  'add',
  'add',
  'add line',
  'take',
  'empty',
  'undo',
  'redo',
  'keep',
  'keep',
  'leave',
  'fail',
);
const steps = fc.array(fc.tuple(fc.constantFrom(0 as const, 1 as const), act), { maxLength: 14 });

describe('two fields that write one note, in any order', () => {
  it('lose no word that nobody took back, and show the same', () =>
    fc.assert(
      fc.property(fc.constantFrom('', 'first', 'first\n\nsecond'), steps, (first, all) => {
        const { note, fields, standing } = write(first, all);
        const kept = words(note);
        expect(standing.filter((word) => !kept.includes(word))).toEqual([]);
        for (const field of fields) expect(field.text).toBe(note);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 1_000) },
    ));
});
