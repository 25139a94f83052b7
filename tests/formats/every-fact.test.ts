import { expect, it } from 'vitest';

import { PARTS } from '../../utils/formats/format';
import { FACT_NAMES } from '../../utils/model/paper';

/** What every format is made to say, or else names among the details that it blurs. */
const ALWAYS: readonly string[] = ['title', 'authors', 'published', 'url'];

it('tells of every fact of a paper whether a format carries it', () => {
  const answered = new Set<string>([...PARTS, ...ALWAYS]);
  expect(
    FACT_NAMES.filter((fact) => !answered.has(fact)),
    'Is the field new? Then name it in PARTS (utils/formats/format.ts), and in `carries` of each format that has a place for it: ' +
      'what the others lose is said before a file is saved.',
  ).toEqual([]);
});
