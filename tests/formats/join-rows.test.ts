/** Records of one file that say that they are of one paper: joined where they are, told apart where the identifier is wrong. */
import { describe, expect, it } from 'vitest';

import { formatOf } from '../../utils/formats';
import { importRecords, type ImportedRecord } from '../../utils/formats/import-records';
import type { Problem, ReadResult } from '../../utils/formats/format';
import { identify } from '../../utils/model/identifiers';

const NOW = '2026-03-05T12:00:00.000Z';
const read = async (text: string): Promise<ReadResult> =>
  (await formatOf('bibtex')?.read?.(text, { now: NOW })) ?? { rows: [], problems: [] };
const reasons = (problems: readonly Problem[]): readonly string[] => problems.map(({ reason }) => reason);

/** A paper of a volume whose DOI all its papers bear. */
const chapter = (n: number, more = ''): string => {
  const word = String.fromCodePoint(97 + n).repeat(6);
  return `@inproceedings{k${n}, title={Quite different title ${word}}, author={Fam${word}, G.}, year=${2000 + n}, doi={10.5555/proc}, annote={note ${n}}${more}}`;
};

describe('records with the identifier of another paper', () => {
  it.each([2, 10])('stay what they are: %i', async (count) => {
    const { rows, problems } = await read(Array.from({ length: count }, (_, n) => chapter(n)).join('\n'));
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map(({ paper }) => paper.title)).size).toBe(count);
    expect(rows.map(({ bookmark }) => bookmark.note)).toEqual(Array.from({ length: count }, (_, n) => `note ${n}`));
    expect(rows[0]?.paper.id).toBe('doi:10.5555/proc');
    for (const { paper } of rows.slice(1)) expect(Object.keys(paper.ids)).toEqual(['local']);
    expect(problems).toHaveLength(count - 1);
    expect(problems[0]).toEqual({ reason: 'contested', about: 'Quite different title bbbbbb', line: 2 });
  });

  it('keep the names that are their own, and no address that is the other one’s', async () => {
    const more = ', eprint={2401.00001}, archivePrefix={arXiv}, url={https://doi.org/10.5555/proc}';
    const { rows } = await read(`${chapter(0)}\n${chapter(1, more)}`);
    expect(rows[1]?.paper).toMatchObject({ ids: { arxiv: '2401.00001' }, url: 'https://arxiv.org/abs/2401.00001' });
  });

  it('are joined with what the file says of them again', async () => {
    const { rows, problems } = await read([chapter(0), chapter(1), chapter(1, ', keywords={x}')].join('\n'));
    expect(rows.map(({ bookmark }) => bookmark.tags)).toEqual([[], ['x']]);
    expect(reasons(problems)).toEqual(['contested', 'contested', 'repeated']);
  });

  it.each([
    ['an address', { url: 'https://proceedings.example/2020' }],
    ['an arXiv identifier', { ids: { arxiv: '2401.00001' } }],
  ])('are told apart by %s too', (_, claim) => {
    const [a, b]: readonly ImportedRecord[] = [
      { ...claim, title: 'Memory for recurrent networks', authors: [{ family: 'Sample' }] },
      { ...claim, title: 'Tokens in sparse images', authors: [{ family: 'Brook' }] },
    ];
    const { rows, problems } = importRecords([a!, b!], { now: NOW });
    expect(rows.map(({ paper }) => paper.title)).toEqual([a!.title, b!.title]);
    expect(rows.every(({ paper }) => paper.id === identify(paper.ids))).toBe(true);
    expect(rows[1]?.paper.id).toMatch(/^local:/);
    expect(reasons(problems)).toEqual(['contested']);
  });
});

describe('records of one paper', () => {
  it('fill each other’s gaps', () => {
    const ids = { doi: '10.5555/a' };
    const { rows } = importRecords(
      [
        { ids, title: 'A title', note: 'one', tags: ['a'], venue: 'First' },
        {
          ids,
          title: 'Another title',
          authors: [{ family: 'Doe' }],
          authorCount: 3,
          venue: 'Second',
          url: 'https://a.example/',
        },
        { ids, title: 'A third title', note: 'one', tags: ['b', 'a'], starred: true, abstract: 'Words.' },
      ],
      { now: NOW },
    );
    expect(rows).toMatchObject([
      {
        paper: { title: 'A title', authors: [{ family: 'Doe' }], authorCount: 3, venue: 'First', abstract: 'Words.' },
        bookmark: { note: 'one', tags: ['a', 'b'], starred: true },
      },
    ]);
  });

  it('are joined at the end, however many they are', () => {
    const selector = { exact: 'words', prefix: '', suffix: '' };
    const made = { created: NOW, modified: NOW, url: '' } as const;
    const N = 40_000;
    const records = Array.from({ length: N }, (_, n): ImportedRecord => ({
      ids: { doi: '10.5555/a' },
      title: 'A title',
      authors: [{ family: 'Doe' }],
      note: `note ${n}`,
      highlights: [{ ...made, id: `h${n}`, field: 'abstract', selector, colour: 'yellow', note: '', tags: [] }],
    }));
    const { rows } = importRecords(records, { now: NOW });
    expect(rows.map(({ highlights }) => highlights.length)).toEqual([N]);
  });
});
