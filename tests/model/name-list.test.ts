import { describe, expect, it } from 'vitest';

import { splitNames } from '../../utils/model/name-list';

describe('splitNames', () => {
  it.each([
    ['A. One, B. Two and C. Three', ['A. One', 'B. Two', 'C. Three']],
    ['A. One · B. Two | C. Three', ['A. One', 'B. Two', 'C. Three']],
    ['A. ONE AND B. TWO & C. THREE', ['A. ONE', 'B. TWO', 'C. THREE']],
    ['李四，王五、山田', ['李四', '王五', '山田']],
    ['Ñandú Sandor, Wand Ander', ['Ñandú Sandor', 'Wand Ander']],
    ['Carol Fixture (1 and 2), Ada Example (1, 3)', ['Carol Fixture', 'Ada Example']],
    ['AT&T Labs & Ada Example', ['AT&T Labs', 'Ada Example']],
  ])('parts %s', (text, names) => expect(splitNames(text)).toEqual(names));

  it.each([
    ['One, A.; Two, B.', ['One, A.', 'Two, B.']],
    ['Example, Ada; Ejemplo Muestra, Ana María', ['Example, Ada', 'Ejemplo Muestra, Ana María']],
    ['Example, Ada, Jr.; Sample, Bob', ['Example, Ada, Jr.', 'Sample, Bob']],
    ['One, A., Ma, Y. & Three, C. D.', ['One, A.', 'Ma, Y.', 'Three, C. D.']],
    ['Ada One, Bob Two; Carol Three, Dan Four', ['Ada One', 'Bob Two', 'Carol Three', 'Dan Four']],
    ['One A, Two B; INVENT Study Group', ['One A', 'Two B', 'INVENT Study Group']],
  ])('tells commas inside of names from those between them in %s', (text, names) =>
    expect(splitNames(text)).toEqual(names),
  );

  it.each([
    ['James Example, Jr., Bob Sample', ['James Example, Jr.', 'Bob Sample']],
    ['Ada Example, PhD, and Bob Sample, MD', ['Ada Example', 'Bob Sample']],
    ['Ada Example, Ma, Bob Sample', ['Ada Example', 'Ma', 'Bob Sample']],
    ['Ada Example1,2, Bob Sample3', ['Ada Example1', 'Bob Sample3']],
  ])('keeps suffixes with their names and leaves degrees out: %s', (text, names) =>
    expect(splitNames(text)).toEqual(names),
  );

  it.each([
    ['Ada Example et al.', ['Ada Example']],
    ['Ada Example, … and others', ['Ada Example']],
    ['[No authors listed]', []],
    ['…', []],
  ])('leaves out who is nobody: %s', (text, names) => expect(splitNames(text)).toEqual(names));

  it.each([
    ['Invented Team: Ada Example, Bob Sample', ['Invented Team', 'Ada Example', 'Bob Sample']],
    ['Ada Example on behalf of INVENT Group', ['Ada Example', 'INVENT Group']],
  ])('parts groups from their members: %s', (text, names) => expect(splitNames(text)).toEqual(names));

  it.each([',', ' and ', ', Jr.', '; ', 'Aa, B., ', '&'])('answers at once to a long row of %j', (piece) =>
    expect(splitNames(`Ada Example${piece.repeat(40_000)}`)[0]).toMatch(/^Ada Example/),
  );
});
