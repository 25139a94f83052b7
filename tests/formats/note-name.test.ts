import fc from 'fast-check';
import { expect, it } from 'vitest';

import { noteName } from '../../utils/formats/note-name';

it.each([
  ['Mamba: Linear-Time [v2] #1 / a|b', 'Mamba Linear-Time v2 1 a b'],
  ['What is <this>? A *star* "quoted" ^ \\', 'What is this A star quoted'],
  ['.hidden. ', 'hidden'],
  ['...', ''],
  ['And so on...', 'And so on'],
  ['con', '_con'],
  ['NUL.md', '_NUL.md'],
  ['COM¹', '_COM¹'],
  ['conin$', '_conin$'],
  ['100%% sure', '100 sure'],
  ['面向长文本', '面向长文本'],
  ['x'.repeat(300), 'x'.repeat(100)],
  ['大'.repeat(300), '大'.repeat(80)],
  ['👨‍👩‍👧‍👦'.repeat(20), '👨‍👩‍👧‍👦'.repeat(9)],
  ['🏳️‍🌈'.repeat(99), '🏳️‍🌈'.repeat(17)],
  ['a\u0323\u0308'.repeat(200), 'ạ\u0308'.repeat(48)],
  ['clock$', '_clock$'],
  ['\u200d\u0301', ''],
  ['\u0301.', ''],
  ['🦜'.repeat(300), '🦜'.repeat(60)],
])('%j is %j', (title, name) => expect(noteName(title)).toBe(name));

it('is a name that stays the same, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'.: %[大🦜\u0007e\u0301CONcon\\/') }), (title) => {
      const name = noteName(title);
      expect(noteName(name)).toBe(name);
      expect(name).not.toMatch(/[\\/:*?"<>|#^[\]]|^[. ]|[. ]$/);
    }),
  );
});
