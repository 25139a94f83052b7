import { expect, it } from 'vitest';

import { parseQuery } from '../../utils/query';
import { FIELDS } from '../../utils/query/fields';
import { SYNTAX } from '../../utils/query/syntax';

it.each(SYNTAX.map(({ id, example }) => [id, example]))('explains %s by %s, which is understood', (_, example) => {
  expect(parseQuery(example).isEmpty).toBe(false);
});

it('explains every field once', () => {
  const explained = SYNTAX.flatMap(({ fields }) => fields as readonly string[]);
  const all = Object.keys(FIELDS).filter(Boolean);
  expect(
    explained.toSorted(),
    'Is a field new? Then name it in the line of utils/query/syntax.ts that explains it, or give it a line.',
  ).toEqual(all.toSorted());
});
