import { describe, expect, it } from 'vitest';

import { toBackupLines } from '../../utils/formats/backup-lines';
import { bibtex } from '../../utils/formats/bibtex';
import type { ReadResult } from '../../utils/formats/format';
import { readLine } from '../../utils/library/backup/lines';
import { makeStamp } from '../../utils/model/stamp';
import type { Paper } from '../../utils/model/paper';

const read = (text: string): Promise<ReadResult> => bibtex.read(text, { now: '2026-03-05T12:00:00.000Z' });
const paperOf = async (entry: string): Promise<Paper | undefined> => (await read(entry)).rows[0]?.paper;

describe('out of measure', () => {
  const x = (count: number): string => 'x'.repeat(count);

  it.each([
    ['a long title', `title={${x(9_000)}}`, 'title', 5_000],
    ['a long abstract', `title={T}, abstract={${x(300_000)}}`, 'abstract', 100_000],
    ['a long venue', `title={T}, journal={${x(9_000)}}`, 'venue', 1_000],
  ])('%s is cut', async (_, fields, part, length) => {
    const paper = await paperOf(`@article{k, doi={10.1000/k}, ${fields}}`);
    expect(String(paper?.[part as keyof Paper]).length).toBe(length);
  });

  it('an identifier or address is left out, and the record is not', async () => {
    const paper = await paperOf(
      `@misc{k, title={T}, author={Doe, A}, doi={10.1000/${x(6_000)}}, url={https://e.org/${x(6_000)}}}`,
    );
    expect(paper).toMatchObject({ id: expect.stringMatching(/^local:/), url: '' });
  });

  it('a further field is left out, and said', async () => {
    const { unkept } = await read(`@misc{k, title={T}, doi={10.1000/k}, series={${x(30_000)}}}`);
    expect(unkept).toEqual(new Map([['series', 1]]));
  });

  it.each([
    ['a note that repeats itself', `note={ARXIVEPRINTS${'ARXIV:ARXIVEPRINTS'.repeat(30)}]}`],
    ['deep nesting', `note={${'{'.repeat(100_000)}${'}'.repeat(100_000)}}`],
    ['deep commands', `note={${'\\textit{'.repeat(20_000)}${'}'.repeat(20_000)}}`],
    ['a line of ten megabytes', `note={${'words '.repeat(1_700_000)}}`],
    ['a hundred thousand fields of one name', 'howpublished={x},'.repeat(100_000)],
    ['ten thousand names', `author={${'Doe, Ann and '.repeat(10_000)} Roe, Bo}`],
    ['blanks', `author={${' '.repeat(50_000)}}, note={${'\t'.repeat(50_000)}x}`],
  ])('%s: the paper is read', async (_, fields) => {
    expect((await paperOf(`@misc{k, title={T}, doi={10.1000/k}, ${fields}}`))?.title).toBe('T');
  });

  it('a key behind a hundred thousand empty lines is read', async () =>
    expect((await paperOf(`@misc{${'\n'.repeat(100_000)}k, title={T}, doi={10.1000/k}}`))?.title).toBe('T'));

  it.each([
    ['a group', `author={{${x(1_100)}}}`],
    ['a family', `author={${x(600)}, Ann}`],
    ['a list of names between semicolons', `author={${'Ann Doe; '.repeat(60)}}`],
    ['thirty thousand names', `author={${'Doe, Ann and '.repeat(30_000)} Roe, Bo}`],
    ['an address', `url={https://e.org/?q=${x(3_500)}}`],
    ['a tag, a key and a language', `keywords={${x(500)}}, language={${x(500)}}, volume={${x(500)}}`],
    ['a date', 'date={12024-01-01}, timestamp={+012024-01-01}'],
    ['many fields', Array.from({ length: 500 }, (_, i) => `f${i}={${x(1_000)}}`).join(',')],
  ])('%s: the library takes the record', async (_, fields) => {
    const { rows } = await read(`@misc{${x(500)}, title={T}, doi={10.1000/k}, ${fields}}`);
    const lines = [...toBackupLines(rows)];
    const [header, record, end] = lines.map((line, index) =>
      readLine(line, index + 1, makeStamp(Date.UTC(2026, 3, 1), 0, 'abcdefgh')),
    );
    expect(lines).toHaveLength(3);
    expect([header, record, end].every((line) => line !== undefined)).toBe(true);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2_000_000);
  });
});
