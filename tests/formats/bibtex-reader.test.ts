import { describe, expect, it } from 'vitest';

import { bibtex } from '../../utils/formats/bibtex';
import { cleanLine } from '../../utils/formats/clean';
import type { ReadResult } from '../../utils/formats/format';
import { NASTY } from './nasty';

const NOW = '2026-03-05T12:00:00.000Z';
const read = (text: string): Promise<ReadResult> => bibtex.read(text, { now: NOW });

async function paperOf(entry: string) {
  const { rows } = await read(entry);
  return rows[0]?.paper;
}

describe('what Ibid writes it reads back', () => {
  it.each(Object.keys(NASTY))('%s', async (name) => {
    const record = NASTY[name];
    const paper = record && (await paperOf([...bibtex.write([record])].join('')));
    const clean = (text: string): string => cleanLine(text).replace(/\u200d/g, '');
    expect(paper?.title).toBe(clean(record?.paper.title ?? ''));
    expect(paper?.authors).toEqual(JSON.parse(clean(JSON.stringify(record?.paper.authors))));
    // An address's braces come back encoded: they would have ended the field.
    expect(paper?.id).toBe(record?.paper.id.replace('{x}', '%7Bx%7D'));
  });
});

describe('an arXiv paper is known by', () => {
  it.each([
    ['its fields', 'eprint={2401.01234}, archivePrefix={arXiv}', 'arxiv:2401.01234'],
    ['its fields in biblatex', 'eprint={2401.01234v2}, eprinttype={arxiv}', 'arxiv:2401.01234'],
    ['the eprint alone', 'eprint={hep-th/9901001}', 'arxiv:hep-th/9901001'],
    ['an old eprint and its class', 'eprint={9901001}, primaryClass={hep-th}', 'arxiv:hep-th/9901001'],
    ['an old eprint and its subject', 'eprint={0309136}, eprintclass={math.AG}', 'arxiv:math/0309136'],
    ['Google Scholar’s journal', 'journal={arXiv preprint arXiv:1706.03762}', 'arxiv:1706.03762'],
    ['PaperMemory’s journal', 'journal={arXiv preprint arXiv: 1706.03762}', 'arxiv:1706.03762'],
    ['DBLP’s volume', 'journal={CoRR}, volume={abs/1706.03762}', 'arxiv:1706.03762'],
    ['a note', 'note={arXiv:1706.03762 [cs.CL]}', 'arxiv:1706.03762'],
    ['howpublished', 'howpublished={\\url{https://arxiv.org/abs/1706.03762}}', 'arxiv:1706.03762'],
    ['its DOI as an address', 'doi={https://doi.org/10.48550/arXiv.1706.03762}', 'arxiv:1706.03762'],
    ['an address', 'url={https://arxiv.org/pdf/1706.03762v5.pdf}', 'arxiv:1706.03762'],
    ['Hugging Face’s address', 'url={https://huggingface.co/papers/1706.03762}', 'arxiv:1706.03762'],
    ['not another eprint', 'eprint={1706.03762}, eprinttype={jstor}, doi={10.1000/1}', 'doi:10.1000/1'],
  ])('%s', async (_, fields, id) => {
    expect((await paperOf(`@article{key, title={Attention}, ${fields}}`))?.id).toBe(id);
  });
});

it.each([
  ['www.example.org/a', 'url:https://www.example.org/a'],
  ['<https://example.org/a>', 'url:https://example.org/a'],
  ['\\url{https://example.org/a} and \\url{https://example.org/b}', 'url:https://example.org/a'],
])('the address %s is %s', async (url, id) =>
  expect((await paperOf(`@misc{k, title={T}, url={${url}}}`))?.id).toBe(id),
);

it.each([
  ['howpublished={At \\href{https://example.org/a}{the site}}', 'url:https://example.org/a'],
  ['link={https://example.org/a}', 'url:https://example.org/a'],
  [
    'doi={10.1002/(SICI)1-2(98)4:4\\textless 3::AID-X1\\textgreater{}3.0.CO;2-B}',
    'doi:10.1002/(sici)1-2(98)4:4<3::aid-x1>3.0.co;2-b',
  ],
  [
    'doi={10.1002/(SICI)1-2(98)4:4{\\textless}3::AID-X1{\\textgreater}3.0.CO;2-B}',
    'doi:10.1002/(sici)1-2(98)4:4<3::aid-x1>3.0.co;2-b',
  ],
])('%s is known by %s', async (field, id) => expect((await paperOf(`@misc{k, title={T}, ${field}}`))?.id).toBe(id));

it('a venue is told from the address behind it', async () =>
  expect(
    await paperOf('@misc{k, title={T}, howpublished={OpenReview, \\url{https://openreview.net/forum?id=AbC}}}'),
  ).toMatchObject({
    id: 'openreview:AbC',
    venue: 'OpenReview',
  }));

it('a note of the reader’s stays, whatever it names', async () => {
  const { rows } = await read('@misc{k, title={T}, doi={10.1000/a}, annote={arXiv:2401.00001}}');
  expect(rows[0]?.bookmark.note).toBe('arXiv:2401.00001');
});

describe('reading BibTeX', () => {
  it.each([
    ['{\\"U}ber na\\"{\\i}ve \\c{c}a {\\L}\\\'od\\\'z, Erd\\H{o}s', 'Über naïve ça Łódź, Erdős'],
    ['The $O(n^2)$ of $\\mathcal{L}_{\\infty}$', 'The $O(n^2)$ of $\\mathcal{L}_{\\infty}$'],
    ['\\emph{Not} \\textit{marked} up', 'Not marked up'],
    ['a \\textless{}tag\\textgreater{} and a < b > c', 'a <tag> and a < b > c'],
    ['{{Doubly} Braced}', 'Doubly Braced'],
    ['R\\&D at 50\\% for \\$5 \\#1 x\\_y', 'R&D at 50% for $5 #1 x_y'],
    ['Title  over\n   lines', 'Title over lines'],
  ])('%j is %j', async (tex, title) => {
    expect((await paperOf(`@misc{key, title={${tex}}, eprint={2401.01234}}`))?.title).toBe(title);
  });

  it('understands arXiv’s own export, trailing comma, DOI as an address and all', async () => {
    const paper = await paperOf(
      `@misc{gull2024mamba,
      title={Mamba}, author={Ada Gull and Tristan van der Doe and {The Team and Friends} and others}, year={2024},
      eprint={2401.01234}, archivePrefix={arXiv}, primaryClass={cs.LG}, month = mar,
      doi={https://doi.org/10.1000/xyz}, url={https://arxiv.org/abs/2401.01234}, }`,
    );
    expect(paper).toEqual({
      id: 'arxiv:2401.01234',
      ids: { arxiv: '2401.01234', doi: '10.1000/xyz' },
      title: 'Mamba',
      authors: [
        { family: 'Gull', given: 'Ada' },
        { family: 'van der Doe', given: 'Tristan' },
        { literal: 'The Team and Friends' },
      ],
      authorCount: 4,
      published: '2024-03',
      url: 'https://arxiv.org/abs/2401.01234',
      categories: ['cs.LG'],
    });
  });

  it('expands strings, and reads quoted values with braces inside', async () => {
    const paper = await paperOf(
      `@string{conf = "Conference on "}\n@inproceedings{k, title = "Quoted {"}x{"}", booktitle = conf # {Things}, eprint = "2401.01234"}`,
    );
    expect(paper).toMatchObject({ title: 'Quoted "x"', venue: 'Conference on Things' });
  });

  it('goes on after a broken entry, and says what was left and why', async () => {
    const { rows, problems } = await read(
      `\ufeff@misc{a, title={First}, eprint={2401.00001}}\r\n@misc{broken, title={oops\r\n@misc{b, title={Second}, eprint={2401.00002}}
@misc{c, title={First again}, eprint={2401.00001}, keywords={x}}
@misc{d, title={Nobody knows which}}
@misc{e, eprint={2401.00003}}`,
    );
    expect(rows.map(({ paper }) => paper.title)).toEqual(['First', 'Second']);
    expect(rows[0]?.bookmark.tags).toEqual(['x']);
    expect(problems).toEqual([
      { reason: 'syntax', line: 2, about: '@misc{broken, title={oops' },
      { reason: 'repeated', about: 'First again', line: 4 },
      { reason: 'no-identifier', about: 'Nobody knows which', line: 5 },
      { reason: 'no-title', about: 'e', line: 6 },
    ]);
  });

  it('makes no link of an address that is not one of the web', async () => {
    expect(await paperOf('@misc{k, title={T}, eprint={2401.01234}, url={javascript:alert(1)}}')).toMatchObject({
      url: 'https://arxiv.org/abs/2401.01234',
    });
  });
});

describe('what other programs write', () => {
  it.each([
    ['{\\LaTeX} and \\TeX{} and Bib\\TeX', 'LaTeX and TeX and BibTeX'],
    ['The {\\BibTeX} format', 'The BibTeX format'],
  ])('%s is %s', async (tex, title) => {
    expect((await paperOf(`@misc{key, title={${tex}}, eprint={2401.01234}}`))?.title).toBe(title);
  });

  it.each([
    ['note={arXiv:2401.01234 [cs.LG]}', ''],
    ['note={arXiv preprint arXiv:2401.01234}', ''],
    ['note={arXiv version is better}', 'arXiv version is better'],
    ['note={Read twice}, annote={Mine}', 'Mine\n\nRead twice'],
    ['comment={From JabRef}', 'From JabRef'],
  ])('%s gives the note “%s”', async (fields, note) => {
    const { rows } = await read(`@misc{key, title={T}, eprint={2401.01234}, ${fields}}`);
    expect(rows[0]?.bookmark.note).toBe(note);
  });
});

describe('values that TeX would not take as they are', () => {
  it.each([
    ['Reach 90% accuracy, 50\\% of it, for 5% less', 'Reach 90% accuracy, 50% of it, for 5% less'],
    ['From $5 and $10 to $n$ items', 'From $5 and $10 to $n$ items'],
    ['A note\\footnote{aside} on \\ce{H2O} and\\ more', 'A note on H2O and more'],
  ])('%s is read as %s', async (tex, title) => {
    expect((await paperOf(`@misc{key, title={${tex}}, eprint={2401.01234}}`))?.title).toBe(title);
  });

  it('leaves out a field that is commented out', async () => {
    const { rows } = await read('@misc{key,\n  title={T},\n  % note={hidden},\n  eprint={2401.01234}\n}');
    expect(rows[0]?.bookmark.note).toBe('');
  });

  it.each([
    ['10.1000/a\\_b', '10.1000/a_b'],
    ['10.1000/a{\\_}b\\%3c', '10.1000/a_b%3c'],
    ['https://doi.org/10.1000/a_b', '10.1000/a_b'],
  ])('the DOI %s is %s', async (tex, doi) => {
    expect((await paperOf(`@article{key, title={T}, doi={${tex}}}`))?.ids.doi).toBe(doi);
  });

  it('an address', async () => {
    const url = 'https://example.org/\\~{}gull/a\\_b\\%20c?x=1\\&y=\\#z';
    expect((await paperOf(`@misc{key, title={T}, url={${url}}}`))?.url).toBe(
      'https://example.org/~gull/a_b%20c?x=1&y=#z',
    );
  });

  it.each([
    ['year=2020, month={mar~5}', '2020-03-05'],
    ['year=2020, month={March}', '2020-03'],
    ['year=2020, month={03}', '2020-03'],
    ['year=2020, month=3', '2020-03'],
    ['year=2020, month={5~} # mar', '2020-03-05'],
    ['year={2020a}, month=dec', '2020-12'],
    ['year={in press}', undefined],
    ['date={2021-10-01/2021-10-05}', '2021-10-01'],
  ])('%s is %s', async (fields, published) => {
    expect((await paperOf(`@misc{key, title={T}, eprint={2401.01234}, ${fields}}`))?.published).toBe(published);
  });

  it('keeps paragraphs of a note apart', async () => {
    const { rows } = await read('@misc{key, title={T}, eprint={2401.01234}, annote={# Idea\n\nOne \\par two}}');
    expect(rows[0]?.bookmark.note).toBe('# Idea\n\nOne\n\ntwo');
  });

  it('understands DBLP’s numbered names, its `ee`, and that its timestamp is its own', async () => {
    const { rows, problems } = await read(
      `@inproceedings{DBLP:x, title={T}, author={Ada M. Gull 0001 and Bo Doe}, ee={https://doi.org/10.1000/b11},
       timestamp={Tue, 15 Nov 2022 17:45:56 +0100}, journal=nowhere}`,
    );
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({
      paper: {
        id: 'doi:10.1000/b11',
        authors: [
          { family: 'Gull', given: 'Ada M.' },
          { family: 'Doe', given: 'Bo' },
        ],
      },
      bookmark: { savedAt: NOW },
    });
  });
});

it('reads a title without the markup of a web page', async () =>
  expect((await paperOf('@misc{k, title={The <i>E. coli</i> &amp; p &lt; 0.05}, doi={10.1000/a}}'))?.title).toBe(
    'The E. coli & p < 0.05',
  ));

it.each(['10.1000/z{z', '10.1000/z}z', '10.1000/{z}', '10.1000/z%7bz', '10.1000/z{%41'])(
  'writes the DOI %s so that it is read back',
  async (doi) => {
    const plain = NASTY['plain'];
    const paper = plain && { ...plain.paper, id: `doi:${doi}` as const, ids: { doi } };
    const text = plain && paper ? [...bibtex.write([{ ...plain, paper }])].join('') : '';
    expect((await paperOf(text))?.ids.doi).toBe(doi);
  },
);

it('keeps braces that are a part of a file’s name', async () => {
  const extra = { file: '{\\"o}' };
  const plain = NASTY['plain'];
  const text = plain ? [...bibtex.write([{ ...plain, paper: { ...plain.paper, extra } }])].join('') : '';
  expect((await paperOf(text))?.extra).toMatchObject(extra);
});

it('takes the number of an old eprint for no paper without its class', async () => {
  const paper = await paperOf('@misc{k, title={T}, author={Doe, Ann}, eprint={9901001}, archivePrefix={arXiv}}');
  expect(paper?.ids.arxiv).toBeUndefined();
});
