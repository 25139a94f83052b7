import { describe, expect, it } from 'vitest';

import {
  colourCounts,
  filterOf,
  inScope,
  narrowed,
  outlineScope,
  routeOf,
} from '../../../../components/library/reading/filter';
import { hrefOf, parseRoute } from '../../../../components/library/route';
import { row } from '../../../formats/nasty';

const selector = (exact: string) => ({ selector: { exact, prefix: '', suffix: '' } });
const ROWS = [
  row(
    { ids: { arxiv: '2401.00001', doi: '10.1000/a' }, title: 'Recurrence', authors: ['Ada Gull'] },
    { tags: ['thesis'] },
    [
      { id: 'a1', ...selector('selective state spaces') },
      { id: 'a2', ...selector('a parallel scan'), colour: 'pink', note: 'compare with attention' },
    ],
  ),
  {
    ...row({ ids: { arxiv: '2401.00002' }, title: 'Attention' }, {}, [
      { id: 'b1', ...selector('sparse patterns'), tags: ['thesis'] },
      { id: 'b2', ...selector('dense ones') },
    ]),
    topics: [{ id: 'rnn', score: 1 }],
  },
];

/** The ids of the highlights that a page's address shows. */
const shown = (hash: string): string => {
  const filter = filterOf(parseRoute(hash));
  return narrowed(inScope(ROWS, filter), filter)
    .flatMap(({ highlights }) => highlights.map(({ id }) => id))
    .join(' ');
};

describe('the address of what is read', () => {
  it.each([
    '#/highlights',
    '#/highlights?paper=arxiv%3A2401.00001',
    '#/highlights?tag=%23%20a%26b&colour=yellow,blue&q=has%3Anote',
    '#/highlights?topic=rnn',
  ])('%s there and back', (hash) => {
    expect(decodeURIComponent(hrefOf(routeOf(filterOf(parseRoute(hash)))))).toBe(decodeURIComponent(hash));
  });

  it('leaves out what it does not know', () => {
    expect(filterOf(parseRoute('#/highlights?colour=red,pink&order=7'))).toEqual({ colours: ['pink'], query: '' });
  });

  it.each([
    ['#/highlights', 'a1 a2 b1 b2'],
    ['#/highlights?paper=arxiv%3A2401.00001', 'a1 a2'],
    ['#/highlights?paper=doi%3A10.1000%2Fa', 'a1 a2'],
    ['#/highlights?tag=thesis', 'a1 a2 b1'],
    ['#/highlights?topic=rnn', 'b1 b2'],
    ['#/highlights?colour=pink', 'a2'],
    ['#/highlights?colour=pink,yellow&tag=thesis', 'a1 a2 b1'],
    ['#/highlights?q=scan', 'a2'],
    ['#/highlights?q=recurr', 'a1 a2'],
    ['#/highlights?q=attention', 'a2 b1 b2'],
    ['#/highlights?q=author%3Agull%20-scan%20OR%20dense', 'a1 b2'],
    ['#/highlights?q=tag%3Athesis', 'a1 a2 b1'],
    ['#/highlights?q=has%3Anote', 'a2'],
    ['#/highlights?q=nowhere', ''],
    // In an address there may be anything.
    ['#/highlights?q=scan%20year%3A', 'a2'],
    ['#/highlights?q=yeer%3A2%20scan', 'a1 a2 b1 b2'],
  ])('%s shows %s', (hash, expected) => expect(shown(hash)).toBe(expected));

  it('names the outline of a scope', () => {
    expect(outlineScope(filterOf(parseRoute('#/highlights?topic=rnn&colour=pink')))).toBe('topic:rnn');
    expect(outlineScope(filterOf(parseRoute('#/highlights?q=x')))).toBeUndefined();
  });

  it('counts colours', () => {
    expect(Object.fromEntries(colourCounts(ROWS))).toEqual({ yellow: 3, pink: 1, green: 0, blue: 0, purple: 0 });
  });
});
