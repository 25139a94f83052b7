import { describe, expect, it } from 'vitest';

import { formatOf } from '../../utils/formats';
import type { Paper } from '../../utils/model/paper';
import type { LibraryRow } from '../../utils/model/library-row';
import { row } from './nasty';

const NOW = '2026-03-05T12:00:00.000Z';

/** All that a publication can have beside what every paper has. */
const FACTS = {
  type: 'chapter',
  venue: 'A Handbook of Rivers',
  volume: '7',
  issue: '2',
  pages: '10–19',
  publisher: 'House & Sons',
  isbn: '978-3-16-148410-0',
  issn: '1234-567X',
  editors: [
    { family: 'van der Waal', given: 'Laurens' },
    { family: 'Dower', given: 'Sam', suffix: 'Jr.' },
  ],
  language: 'pt-BR',
  citationKey: 'knuth84',
  version: 3,
} as const satisfies Partial<Paper>;

const RECORD = row(
  { ids: { doi: '10.1000/a' }, title: 'A Chapter', authors: ['Ada Gull'], published: '2024-03-05', ...FACTS },
  { savedAt: '2026-03-05T00:00:00.000Z' },
);

async function trip(id: string, record: LibraryRow): Promise<LibraryRow> {
  const format = formatOf(id);
  const file = [...(format?.write?.([record], { now: NOW }) ?? [])].join('');
  const read = await format?.read?.(file, { now: NOW });
  expect(read?.problems).toEqual([]);
  return read?.rows[0] ?? record;
}

describe.each(['ris', 'csl-json', 'jsonld'])('%s', (id) => {
  it.each(Object.keys(FACTS) as (keyof typeof FACTS)[])('carries %s', async (field) => {
    expect((await trip(id, RECORD)).paper[field]).toEqual(FACTS[field]);
  });

  it('adds nothing to a paper that has none of it', async () => {
    const plain = row({ ids: { arxiv: '2403.00001' }, title: 'Plain', authors: ['Ada Gull'], published: '2024' });
    expect((await trip(id, plain)).paper).toEqual(plain.paper);
  });

  it('brings the words of a note back after three trips', async () => {
    const note = 'Run `git log --oneline -- "a file"` -- it’s “quoted”, <b>not</b> &amp; $x_1$ {a} \\n 50%';
    let record = row(
      { ids: { doi: '10.1000/a' }, title: 'A "Title" -- with `code`' },
      { note, tags: ['C#', 'R&D', 'a/b'] },
    );
    for (let made = 0; made < 3; made++) record = await trip(id, record);
    expect(record.bookmark).toMatchObject({ note, tags: ['C#', 'R&D', 'a/b'] });
    expect(record.paper.title).toBe('A "Title" -- with `code`');
  });
});

it.each([
  ['csl-json', { genre: 'Letter', translator: '[{"family":"Roe","given":"Cy"}]', U1: 'a', howpublished: 'Online' }],
  ['jsonld', { genre: 'Letter', U1: 'a', howpublished: 'Online' }],
  ['ris', { CY: 'Utrecht', U1: 'a\nb' }],
])('%s brings back what an import brought', async (id, extra) => {
  expect((await trip(id, { ...RECORD, paper: { ...RECORD.paper, extra } })).paper.extra).toEqual(extra);
});

it('is in a table under Zotero’s names', () => {
  const text = [...(formatOf('csv')?.write?.([RECORD], {}) ?? [])].join('');
  const [head = [], cells = []] = text
    .split('\r\n')
    .map((line) => line.replace('\ufeff', '').slice(1, -1).split('","'));
  expect(Object.fromEntries(head.map((name, index) => [name, cells[index]]))).toMatchObject({
    'Item Type': 'bookSection',
    'Publication Title': 'A Handbook of Rivers',
    ISBN: '978-3-16-148410-0',
    ISSN: '1234-567X',
    Pages: '10–19',
    Issue: '2',
    Volume: '7',
    Publisher: 'House & Sons',
    Language: 'pt-BR',
    Editor: 'van der Waal, Laurens; Dower, Jr., Sam',
    Version: '3',
    'Citation Key': 'knuth84',
  });
});

it('is in a note', () => {
  const text = [...(formatOf('markdown')?.write?.([RECORD], {}) ?? [])].join('');
  expect(text).toContain('citekey: "knuth84"\n');
  expect(text).toContain(
    '- **Published:** 2024-03-05, A Handbook of Rivers, 7(2), pp. 10–19, House & Sons, ISBN 978-3-16-148410-0, ISSN 1234-567X\n' +
      '- **Editors:** Laurens van der Waal, Sam Dower Jr.\n- **Type:** chapter\n- **Version:** 3\n' +
      '- **Language:** pt-BR\n- **Citation key:** knuth84\n',
  );
});
