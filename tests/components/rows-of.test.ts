import { expect, it } from 'vitest';

import { rowsOf } from '../../components/ui/rows-of';

it.each([
  ['nothing', '', 2],
  ['five lines', 'a\nb\nc\nd\ne', 5],
  ['a long line', 'word '.repeat(40), 4],
  ['lines, the last one empty', 'a\nb\nc\n', 4],
  ['more than anybody wants to see at once', 'line\n'.repeat(100_000), 16],
])('a field shows of %s that many lines', (_, text, rows) => expect(rowsOf(text)).toBe(rows));
