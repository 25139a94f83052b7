/** What other programs write into their files where nobody expects it. */
import { expect, it } from 'vitest';

import { readBibtex } from '../../utils/formats/bibtex-reader';
import { readCslJson } from '../../utils/formats/csl-json-reader';
import { readRis } from '../../utils/formats/ris-reader';
import type { Paper } from '../../utils/model/paper';

const NOW = { now: '2026-03-05T12:00:00.000Z' };
const bib = (fields: string): Partial<Paper> | undefined =>
  readBibtex(`@misc{k, title={A Title}, ${fields}}`, NOW).rows[0]?.paper;
const DOI = 'doi={10.1234/x}';
const ANN = { family: 'Doe', given: 'Ann' };

it.each([
  ['\\foreignlanguage{german}{Hecken} and more', 'Hecken and more'],
  ['Hedges \\label{x}grow', 'Hedges grow'],
  ['Hedges \\index[names]{x}grow', 'Hedges grow'],
  ['\\foreignlanguage[date=a]{german}{Hecken}', 'Hecken'],
  ['\\textbf{Hedges} \\href{https://example.org}{grow}', 'Hedges grow'],
])('a title as TeX, %s, is %s', (tex, title) => {
  expect(readBibtex(`@misc{k, title={${tex}}, ${DOI}}`, NOW).rows[0]?.paper.title).toBe(title);
});

it.each([
  ['eprint={2301.00001v3 [cs.LG]}, eprinttype={arXiv}', 'arxiv:2301.00001'],
  ['eprint={2301.00001}, archivePrefix={arxiv}', 'arxiv:2301.00001'],
  ['eprint={cs/0101001v2}', 'arxiv:cs/0101001'],
  ['eprint={PMC123}, eprinttype={pubmed}', 'pmcid:PMC123'],
  ['eprint={PMC123}, eprinttype={PubMedCentral}', 'pmcid:PMC123'],
  ['eprint={123}, eprinttype={PMID}', 'pmid:123'],
  ['eprint={hal-0123}, archiveprefix={HAL}', 'hal:hal-0123'],
  ['eprint={https://arxiv.org/abs/2301.00001v2}', 'arxiv:2301.00001'],
  ['journal={CoRR}, volume={abs/2301.00001}', 'arxiv:2301.00001'],
  ['howpublished={arXiv:2301.00001 [cs]}', 'arxiv:2301.00001'],
])('%s is %s', (fields, id) => expect(bib(fields)?.id).toBe(id));

it('a version that stands before a class is the version', () =>
  expect(bib('eprint={2301.00001v3 [cs.LG]}, eprinttype={arXiv}')?.version).toBe(3));

it.each([
  ['BibTeX', () => bib(`${DOI}, author={{[No authors listed]} and Doe, Ann and n/a}`)],
  [
    'CSL JSON',
    () => csl([{ literal: '[No authors listed]' }, 7, { family: 'Doe', given: 'Ann' }, null, { literal: '-' }]),
  ],
  ['RIS', () => ris('AU  - [No authors listed]', 'AU  - Doe, Ann', 'AU  - ---')],
])('who is nobody is no author: %s', (_, read) => {
  expect(read()?.authors).toEqual([ANN]);
  expect(read()?.authorCount).toBeUndefined();
});

it.each([
  ['year={2019a}', '2019'],
  ['year={c. 2019}', '2019'],
  ['year={2019/2020}', '2019'],
  ['year={[2019]}', '2019'],
  ['date={2019-03/2020-01}', '2019-03'],
  ['date={2019-21}', '2019'],
  ['date={2019~}', '2019'],
  ['year=2019, month={Spring}', '2019'],
  ['year=2019, month={feb}, day={30}', '2019-02'],
  ['year=2019, month="3~" # feb', '2019-02-03'],
  ['year={in press}', undefined],
])('%s is of %s', (fields, published) => expect(bib(`${DOI}, ${fields}`)?.published).toBe(published));

it.each([
  ['DA  - 2019/03//', '2019-03'],
  ['Y1  - 2019/13/45', '2019'],
  ['PY  - 2019/03/05/Spring', '2019-03-05'],
  ['DA  - 2019-02-31', '2019-02'],
])('%s is of %s', (line, published) => expect(ris(line)?.published).toBe(published));

it.each([
  [{ 'date-parts': [[2019, 2, 31]] }, '2019-02'],
  [{ 'date-parts': [[null]] }, undefined],
  [{ 'date-parts': [[2019], [2020]] }, '2019'],
  [{ raw: '2019-03-05T10:00:00Z' }, '2019-03-05'],
])('%j is of %s', (issued, published) => {
  const { rows } = readCslJson(JSON.stringify([{ title: 'A Title', DOI: '10.1234/x', issued }]), NOW);
  expect(rows[0]?.paper.published).toBe(published);
});

function csl(author: readonly unknown[]): Partial<Paper> | undefined {
  return readCslJson(JSON.stringify([{ title: 'A Title', DOI: '10.1234/x', author }]), NOW).rows[0]?.paper;
}

function ris(...lines: readonly string[]): Partial<Paper> | undefined {
  return readRis(['TY  - JOUR', 'TI  - A Title', 'DO  - 10.1234/x', ...lines, 'ER  - '].join('\n'), NOW).rows[0]?.paper;
}
