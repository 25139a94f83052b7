import { describe, expect, it } from 'vitest';

import { biblatex } from '../../utils/formats/biblatex';
import { bibtex } from '../../utils/formats/bibtex';
import type { ReadResult } from '../../utils/formats/format';
import type { Paper } from '../../utils/model/paper';

const NOW = '2026-03-05T12:00:00.000Z';
const read = (text: string): Promise<ReadResult> => bibtex.read(text, { now: NOW });
const paperOf = async (entry: string): Promise<Paper | undefined> => (await read(entry)).rows[0]?.paper;
const DIALECTS = [bibtex, biblatex] as const;

describe('what an entry has from another one', () => {
  const CHILD = '@inproceedings{c, title={Child}, author={Doe, Ann}, eprint={2401.00001}, crossref={P}}';

  it('is venue and date, and nothing that is the other one’s own', async () => {
    const { rows, problems, unkept } = await read(
      `${CHILD}\n@proceedings{p, title={Proceedings of P}, date={2012-04}, editor={Roe, Bo}, publisher={Press}, isbn={1},
       doi={10.1000/p}, url={https://example.org/p}, note={Printed twice}, keywords={x}, abstract={About P}}`,
    );
    expect([problems, unkept]).toEqual([[], undefined]);
    expect(rows.map(({ paper }) => paper.id)).toEqual(['arxiv:2401.00001', 'doi:10.1000/p']);
    expect(rows[0]).toMatchObject({
      paper: {
        ids: { arxiv: '2401.00001' },
        url: 'https://arxiv.org/abs/2401.00001',
        venue: 'Proceedings of P',
        published: '2012-04',
        editors: [{ family: 'Roe', given: 'Bo' }],
        publisher: 'Press',
        isbn: '1',
      },
      bookmark: { note: '', tags: [] },
    });
    expect(rows[0]?.paper.abstract).toBeUndefined();
  });

  it.each([
    ['an own date', '@inproceedings{c, title={C}, author={D, A}, year=2013, crossref={p}}', { published: '2013' }],
    ['an own venue', '@inproceedings{c, title={C}, author={D, A}, booktitle={Own}, crossref={p}}', { venue: 'Own' }],
    ['a chapter', '@incollection{c, title={C}, author={D, A}, crossref={b}}', { venue: 'A Book', type: 'chapter' }],
    ['a part of a book', '@inbook{c, title={C}, crossref={b}}', { authors: [{ family: 'Roe', given: 'Bo' }] }],
    ['data', '@article{c, title={C}, author={D, A}, xdata={x}}', { venue: 'Journal of X', published: '2013-05' }],
    ['a chain', '@inproceedings{c, title={C}, author={D, A}, crossref={q}}', { venue: 'Volume Q', publisher: 'Press' }],
    ['a circle', '@inproceedings{c, title={C}, author={D, A}, crossref={r}}', { venue: 'R' }],
    ['an issue', '@article{c, title={C}, author={D, A}, crossref={i}}', { venue: 'Journal of I', issue: '2' }],
    ['a subtitle', '@incollection{c, title={C}, author={D, A}, crossref={t}}', { extra: { booksubtitle: 'In Parts' } }],
    [
      'a volume',
      '@book{c, title={C}, crossref={m}}',
      { authors: [{ literal: 'Homer' }], extra: { maintitle: 'Works' } },
    ],
    ['one field', '@misc{c, title={C}, author={D, A}, publisher={xdata=y-publisher}}', { publisher: 'Press' }],
    [
      'one name of a list',
      '@misc{c, title={C}, author={xdata=n-author-2}}',
      { authors: [{ family: 'Roe', given: 'Bo' }] },
    ],
    ['a field of nothing', '@misc{c, title={C}, author={xdata=nobody-author}, doi={10.1000/c}}', { authors: [] }],
  ])('%s', async (_, child, facts) => {
    const parents = `@proceedings{p, title={P}, date={2012-04}}
      @book{b, title={A Book}, author={Roe, Bo}, year=2001}
      @xdata{x, journaltitle={Journal of X}, date={2013-05}}
      @proceedings{q, title={Volume Q}, xdata={y}} @xdata{y, publisher={Press}}
      @periodical{i, title={Journal of I}, number={2}, date={2012}} @collection{t, title={T}, subtitle={In Parts}}
      @mvbook{m, title={Works}, author={Homer}} @xdata{n, author={Doe, Ann and Roe, Bo}}
      @proceedings{r, title={R}, crossref={s}} @proceedings{s, title={S}, crossref={r}}`;
    expect(await paperOf(`${child}\n${parents}`)).toMatchObject(facts);
  });

  it('is nothing where the other one is not in the file, which is said', async () => {
    const { rows, unkept } = await read(CHILD);
    expect(rows[0]?.paper.title).toBe('Child');
    expect(unkept).toEqual(new Map([['crossref', 1]]));
  });
});

it.each([
  ['addendum={Extended version of arXiv:2401.00001}', { addendum: 'Extended version of arXiv:2401.00001' }],
  ['addendum={arXiv preprint arXiv:2401.00001 [cs.LG]}', undefined],
  ['addendum={https://doi.org/10.48550/arXiv.2401.00001}', undefined],
])('of %s what is more than an identifier is kept', async (field, extra) =>
  expect((await paperOf(`@article{k, title={T}, journal={J}, eprint={2401.00001}, ${field}}`))?.extra).toEqual(extra),
);

describe('tags', () => {
  it.each([
    ["keywords={Caf{\\'e}, R{\\&}D, machine\\_learning}", ['Café', 'R&D', 'machine_learning']],
    ['keywords={{Large} language models, {Receptors, Opioid}}', ['Large language models', 'Receptors, Opioid']],
    ['keywords={{\\"U}ber; \\textit{in vitro}}', ['Über', 'in vitro']],
    ['keyword={one, two}, mendeley-tags={three}', ['one', 'two', 'three']],
  ])('%s', async (fields, tags) => {
    const { rows } = await read(`@misc{k, title={T}, doi={10.1000/k}, ${fields}}`);
    expect(rows[0]?.bookmark.tags).toEqual(tags);
  });
});

describe('addresses and identifiers in other fields', () => {
  it.each([
    ['howpublished={\\url{https://example.org/a_b%20c}}', 'url:https://example.org/a_b%20c'],
    ['howpublished={Available at https://example.org/a}', 'url:https://example.org/a'],
    ['note={See \\href{https://example.org/a}{the page}.}', 'url:https://example.org/a'],
    ['note={(https://example.org/a).}', 'url:https://example.org/a'],
    ['note={DOI 10.1000/a(1)2.}', 'doi:10.1000/a(1)2'],
    ['doi={\\url{https://doi.org/10.1000/a\\_b}}', 'doi:10.1000/a_b'],
    ['url={\\url{https://example.org/a}}', 'url:https://example.org/a'],
    ['eprint={https://arxiv.org/pdf/2401.00001v2}', 'arxiv:2401.00001'],
    ['eprint={123}, eprinttype={pubmed}', 'pmid:123'],
    ['hal_id={hal-01234567}', 'hal:hal-01234567'],
    ['pmcid={PMC12}', 'pmcid:PMC12'],
  ])('%s', async (fields, id) => expect((await paperOf(`@misc{k, title={T}, ${fields}}`))?.id).toBe(id));

  it('name no paper that has an identifier', async () => {
    const { rows } = await read(
      '@misc{k, title={T}, doi={10.1000/k}, note={After 10.1000/other, \\url{https://e.org/a%20b}}}',
    );
    expect(rows[0]?.paper).toMatchObject({ ids: { doi: '10.1000/k' }, url: 'https://doi.org/10.1000/k' });
    expect(rows[0]?.bookmark.note).toBe('After 10.1000/other, https://e.org/a%20b');
  });
});

describe('without an identifier', () => {
  const BOOK =
    "@book{Gull:99, title={{R}ivers}, author={Gull, Ada}, publisher={Press}, year=1999, address={L{\\'o}d{\\'z}}}";

  it('a record has a key of its own, the same whenever it is read', async () => {
    const [first, second] = [await read(BOOK), await read(`${BOOK}\n${BOOK.replace('Rivers', 'rivers')}`)];
    expect(first.rows[0]?.paper).toEqual({
      id: expect.stringMatching(/^local:[\da-z]+$/),
      ids: { local: expect.any(String) },
      title: 'Rivers',
      authors: [{ family: 'Gull', given: 'Ada' }],
      published: '1999',
      type: 'book',
      publisher: 'Press',
      citationKey: 'Gull:99',
      extra: { address: 'Lódź' },
      url: '',
      categories: [],
    });
    expect(second.rows.map(({ paper }) => paper.id)).toEqual([first.rows[0]?.paper.id]);
    expect(second.problems).toEqual([{ reason: 'repeated', about: 'Rivers', line: 2 }]);
  });

  it('another year or author is another record', async () => {
    const { rows } = await read([BOOK, BOOK.replace('1999', '2001'), BOOK.replace('Gull, Ada', 'Doe, Ada')].join('\n'));
    expect(new Set(rows.map(({ paper }) => paper.id)).size).toBe(3);
  });
});

describe('the type of an entry', () => {
  it.each([
    ['book', 'publisher={P}', 'book'],
    ['incollection', 'booktitle={B}', 'chapter'],
    ['inbook', 'booktitle={B}', 'chapter'],
    ['phdthesis', 'school={S}', 'thesis'],
    ['mastersthesis', 'school={S}', 'thesis'],
    ['techreport', 'institution={I}, number={7}', 'report'],
    ['proceedings', 'publisher={P}', 'book'],
    ['manual', 'organization={O}', 'book'],
    ['article', 'journal={J}', undefined],
    ['inproceedings', 'booktitle={Conference}', undefined],
    ['misc', '', undefined],
    ['article', 'journal={arXiv preprint arXiv:2401.00001}', undefined],
  ])('%s is kept and written again', async (type, fields, meaning) => {
    const { rows } = await read(`@${type}{key:1, title={T}, author={Doe, Ann}, doi={10.1000/k}, ${fields}}`);
    expect(rows[0]?.paper.type).toBe(meaning);
    const written = [...bibtex.write(rows)].join('');
    const isPreprint = fields.includes('arXiv');
    expect(written).toMatch(new RegExp(`^@${isPreprint ? 'misc' : type}\\{key:1,`));
    for (const dialect of DIALECTS) {
      const again = await read([...dialect.write(rows)].join(''));
      expect([dialect.id, again.rows[0]?.paper]).toEqual([dialect.id, rows[0]?.paper]);
    }
  });

  it('of a book without an author is a collection in BibLaTeX, which wants one', async () => {
    const { rows } = await read('@book{k, title={T}, editor={Doe, Ann}, year=2020}');
    expect(DIALECTS.map((dialect) => [...dialect.write(rows)].join('').split('{')[0])).toEqual([
      '@book',
      '@collection',
    ]);
    expect((await read([...biblatex.write(rows)].join(''))).rows[0]?.paper).toEqual(rows[0]?.paper);
  });

  it('of which a style wants a journal that is not known is none', async () => {
    const { rows } = await read('@article{k, title={T}, author={Doe, Ann}, year=2020, doi={10.1000/k}}');
    expect(DIALECTS.map((dialect) => [...dialect.write(rows)].join('').split('{')[0])).toEqual(['@misc', '@misc']);
  });
});

describe('names', () => {
  it.each([
    ['Gull, Ada and {Team of {R&D}} and others', [{ family: 'Gull', given: 'Ada' }, { literal: 'Team of R&D' }], 3],
    ['Bob Doe Jr. and et al.', [{ family: 'Doe', given: 'Bob', suffix: 'Jr.' }], 2],
    [
      'Doe, Jr., Bob and Doe, Bob, Jr.',
      [
        { family: 'Doe', given: 'Bob', suffix: 'Jr.' },
        { family: 'Doe', given: 'Bob', suffix: 'Jr.' },
      ],
      undefined,
    ],
    [
      'Doe, A; Roe, B',
      [
        { family: 'Doe', given: 'A' },
        { family: 'Roe', given: 'B' },
      ],
      undefined,
    ],
    ['Bob {von Braun Werke}', [{ family: 'von Braun Werke', given: 'Bob' }], undefined],
    ['family=Doe, given=Ann, prefix=van', [{ family: 'van Doe', given: 'Ann' }], undefined],
    [
      "Erd{\\H o}s, P{\\'a}l\nand\n{\\O}re, {\\AA}ge",
      [
        { family: 'Erdős', given: 'Pál' },
        { family: 'Øre', given: 'Åge' },
      ],
      undefined,
    ],
  ])('%s', async (author, authors, count) => {
    const paper = await paperOf(`@misc{k, title={T}, doi={10.1000/k}, author={${author}}}`);
    expect([paper?.authors, paper?.authorCount]).toEqual([authors, count]);
  });
});

describe('dates', () => {
  it.each([
    ['date={in press}, year=2018', '2018'],
    ['date={4 March 2019}', '2019-03-04'],
    ['date={2020/2021}', '2020'],
    ['month = oct # "-" # nov, year = "2018"', '2018-10'],
    ['month = dec # "/" # jan, year = 2018', '2018-12'],
    ['month = nov # "--" # dec, year = 2018', '2018-11'],
    ['month = {10--11}, year = 2018', '2018-10'],
    ['month = "10~" # jan, year = 2018', '2018-01-10'],
    ['month = "5~" # nov, year = 2018', '2018-11-05'],
    ['month = "23{--}27 " # may, year = 2018', '2018-05-23'],
    ['month = jun # "~3", year = 2018', '2018-06-03'],
    ['month = mar, day = {5}, year = 2018', '2018-03-05'],
    ['month = may, date = {2018}', '2018-05'],
    ['month = {May 2018}', '2018-05'],
    ['month = {мая}, year = 2018', '2018-05'],
    ['issue_date = {May 2018}, year = 2018', '2018-05'],
    ['year = {2019--2020}', '2019'],
  ])('%s is %s', async (fields, published) =>
    expect((await paperOf(`@misc{k, title={T}, doi={10.1000/k}, ${fields}}`))?.published).toBe(published),
  );

  it('that are none stay as they are', async () => {
    const paper = await paperOf('@misc{k, title={T}, doi={10.1000/k}, year={in press}}');
    expect([paper?.published, paper?.extra]).toEqual([undefined, { year: 'in press' }]);
  });
});

describe('further fields', () => {
  it('have their places, or stay what they are, and come out again', async () => {
    const { rows, unkept } =
      await read(`@article{k, title={T}, subtitle={A Sub}, doi={10.1000/k}, journal={J}, volume=7,
      number={3}, pages={1--12}, issn={1}, langid={ngerman}, series={S\\&T}, file={:a_b.pdf:PDF}, eid={e1}, version={2.0b}}`);
    expect(unkept).toBeUndefined();
    const paper = rows[0]?.paper;
    expect(paper).toMatchObject({
      title: 'T: A Sub',
      volume: '7',
      issue: '3',
      pages: '1–12',
      issn: '1',
      language: 'de',
      extra: { series: 'S&T', file: ':a_b.pdf:PDF', eid: 'e1', version: '2.0b' },
    });
    for (const dialect of DIALECTS) {
      const text = [...dialect.write(rows)].join('');
      expect(text).toContain('pages = {1--12},');
      expect(text).toContain('series = {S\\&T},');
      expect(text).toContain('file = {:a_b.pdf:PDF},');
      expect((await read(text)).rows[0]?.paper).toEqual(paper);
    }
  });

  it('know the version of a preprint', async () =>
    expect(await paperOf('@misc{k, title={T}, eprint={2401.00001v3}, archivePrefix={arXiv}}')).toMatchObject({
      version: 3,
    }));

  it('keep no key that Ibid makes itself', async () => {
    const { rows } = await read('@misc{mine, title={Rivers}, author={Gull, Ada}, year=2020, eprint={2401.00001}}');
    const { citationKey, ...bare } = rows[0]?.paper ?? ({} as Paper);
    const made = [...bibtex.write(rows.map((row) => ({ ...row, paper: bare })))].join('');
    expect([citationKey, made.split(',')[0]]).toEqual(['mine', '@misc{gull2020rivers']);
    expect((await paperOf(made))?.citationKey).toBeUndefined();
  });
});
