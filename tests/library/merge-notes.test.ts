import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { joinNotes } from '../../utils/library/records/join-notes';
import { mergeNotes } from '../../utils/library/records/merge-notes';

describe('two notes made of one', () => {
  it.each([
    ['only here', 'first', 'first typed', 'first', 'first typed'],
    ['only elsewhere', 'first', 'first', 'first there', 'first there'],
    ['alike', 'first', 'same', 'same', 'same'],
    ['in one line: both versions stay', 'first', 'first here', 'first there', 'first there\n\nfirst here'],
    ['from nothing', '', 'here', 'there', 'there\n\nhere'],
    ['a word that the other’s word only contains', '', 'a', 'banana', 'banana\n\na'],
    ['a start that the other has gone on from', 'first', 'first typed', 'first typed and more', 'first typed and more'],
    ['cleared here, written there', 'first', '', 'first there', 'first there'],
    ['written here, cleared there', 'first', 'first here', '', 'first here'],
    ['at the two ends', 'middle', 'top\nmiddle', 'middle\nend', 'top\nmiddle\nend'],
    ['in lines next to each other', 'a\nb', 'a here\nb', 'a\nb there', 'a here\nb there'],
    ['both at the end', 'a', 'a\nhere', 'a\nthere', 'a\nthere\n\nhere'],
    ['here a line, there its neighbourhood', 'a\nb\nc', 'a\nb here\nc', 'A\nB\nC', 'A\nB\nC\n\na\nb here\nc'],
    [
      'paragraphs apart by blank lines',
      'a\n\nb\n\nc',
      'a\n\nb here\n\nc',
      'a there\n\nb\n\nc',
      'a there\n\nb here\n\nc',
    ],
  ])('%s', (_, base, ours, theirs, merged) => {
    expect(mergeNotes(base, ours, theirs)).toBe(merged);
  });

  it('go on side by side, each at every pause, without growing copies', () => {
    let kept = 'first';
    const places = [
      { base: kept, text: kept, add: ' here' },
      { base: kept, text: kept, add: ' there' },
    ];
    for (let turn = 0; turn < 5; turn++)
      for (const place of places) {
        place.text += place.add;
        kept = mergeNotes(place.base, place.text, kept);
        place.base = place.text;
      }
    expect(kept).toBe(`first${' here'.repeat(5)}\n\nfirst${' there'.repeat(5)}`);
  });
});

const note = fc
  .array(fc.constantFrom('', 'one', 'two', 'two more', 'three', '- four', '  five'), { maxLength: 8 })
  .map((lines) => lines.join('\n'));
const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

describe('whatever is merged', () => {
  it('changes nothing by itself', () =>
    fc.assert(
      fc.property(
        note,
        note,
        (base, text) =>
          mergeNotes(base, text, base) === text &&
          mergeNotes(base, base, text) === text &&
          mergeNotes(base, text, text) === text,
      ),
    ));

  it('holds every line that either has and both began without', () =>
    fc.assert(
      fc.property(note, note, note, (base, ours, theirs) => {
        const merged = words(mergeNotes(base, ours, theirs)).join(' ');
        for (const line of [...ours.split('\n'), ...theirs.split('\n')])
          if (!base.split('\n').includes(line))
            expect(` ${merged} `).toContain(` ${words(line).join(' ')} `.replace(/^ {2}$/, ' '));
      }),
    ));

  it('takes no longer than notes may be', () => {
    const long = 'x\n'.repeat(50_000);
    expect(mergeNotes(long, `${long}here`, `there\n${long}`)).toBe(`there\n${long}here`);
    const blank = '\n'.repeat(100_000);
    expect(mergeNotes(blank, 'a\n'.repeat(40_000), 'b\n'.repeat(40_000))).toContain('a\na');
  });
});

describe('two notes joined', () => {
  const paragraphs = (text: string): string[] =>
    [...new Set(text.split(/\n\s*\n/).map((one) => one.trim()))].filter(Boolean).sort();
  const text = fc
    .array(fc.constantFrom('good', 'not good', 'one', '- two\n- three'), { maxLength: 4 })
    .map((parts) => parts.join('\n\n'));

  it('say what either says, whichever comes first, and no more when they are joined again', () =>
    fc.assert(
      fc.property(text, text, (a, b) => {
        const both = joinNotes(a, b);
        expect(paragraphs(both)).toEqual(paragraphs(`${a}\n\n${b}`));
        expect(paragraphs(joinNotes(b, a))).toEqual(paragraphs(both));
        for (const part of [a, b, both]) expect(joinNotes(both, part)).toBe(both);
      }),
    ));
});
