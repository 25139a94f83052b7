import { expect, it } from 'vitest';

import { readBibtex } from '../../utils/formats/bibtex-reader';
import type { Paper } from '../../utils/model/paper';

async function paperWith(fields: string): Promise<Paper | undefined> {
  const { rows } = await readBibtex(`@article{k, title={T}, author={Doe, Ann}, year=2024, ${fields}}`);
  return rows[0]?.paper;
}

it.each([
  ['eprint={2401.00001}, eprinttype={arXiv.org}', '2401.00001'],
  ['eprint={2401.00001}, archiveprefix={arXiv e-prints}', '2401.00001'],
  ['eprint={arXiv preprint arXiv:2401.00001}', '2401.00001'],
  ['eprint={9901001}, archivePrefix={hep-th}', 'hep-th/9901001'],
  ['eprint={9901001}, archivePrefix={arXiv}, primaryClass={hep-th}', 'hep-th/9901001'],
  ['eprint={cond-mat.str-el/0112017}', 'cond-mat/0112017'],
  ['arxiv={2401.00001}', '2401.00001'],
  ['arxivId={2401.00001v2}', '2401.00001'],
  ['journal={arXiv}, volume={2401.00001}', '2401.00001'],
  ['journal={arXiv preprint}, pages={2401.00001}', '2401.00001'],
  ['journal={arXiv e-prints}, eid={arXiv:2401.00001}', '2401.00001'],
  ['journal={CoRR}, volume={cs.CL/0112017}', 'cs/0112017'],
  ['note={arXiv preprint}, number={2401.00001}', '2401.00001'],
  ['institution={arXiv}, number={2401.00001}', '2401.00001'],
  ['howpublished={arXiv preprint, 2401.00001}', '2401.00001'],
  ['series={arXiv preprint arXiv:2401.00001}', '2401.00001'],
  ['file={:https\\://arxiv.org/pdf/2401.00001:PDF}', '2401.00001'],
])('finds arXiv’s identifier in %s, and leaves none of it behind', async (fields, arxiv) => {
  const paper = await paperWith(fields);
  expect(paper?.ids.arxiv).toBe(arxiv);
  const { venue, volume, issue, pages, publisher } = paper ?? {};
  expect([venue, volume, issue, pages, publisher].filter(Boolean)).toEqual([]);
});

it.each([
  ['pmid={PMID: 123}', 'pmid:123'],
  ['pmcid={123}', 'pmcid:PMC123'],
  ['note={PMID: 123}', 'pmid:123'],
  ['note={Long version of arXiv:2401.00001}', 'arxiv:2401.00001'],
  ['pages={doi:10.1000/n}', 'doi:10.1000/n'],
  ['howpublished={www.example.org/a}', 'url:https://www.example.org/a'],
  ['url={example.org/a}', 'url:https://example.org/a'],
  ['organization={\\url{https://example.org/a}}', 'url:https://example.org/a'],
  ['address={https://example.org/a}', 'url:https://example.org/a'],
  ['bdsk-url-2={https://example.org/a}', 'url:https://example.org/a'],
])('finds what it is known by in %s', async (fields, id) => expect((await paperWith(fields))?.id).toBe(id));

it.each([
  'volume={2401.00001}, journal={Archive of Numbers}',
  'annote={arXiv:2401.00001}, doi={10.1000/a}',
  'note={Extends arXiv:2401.00001}, doi={10.1000/a}',
  'keywords={arXiv:2401.00001}, doi={10.1000/a}',
  'url={10.1000/a/b}',
])('takes nothing for arXiv’s that may be another’s: %s', async (fields) =>
  expect((await paperWith(fields))?.ids.arxiv).toBeUndefined(),
);

it.each([
  ['pdf={https://example.org/a.pdf}', 'https://example.org/a.pdf'],
  ['file={https://example.org/a.pdf}', 'https://example.org/a.pdf'],
  ['file={Paper:https\\://example.org/a.pdf:application/pdf}', 'https://example.org/a.pdf'],
  ['file={:home/doe/a.pdf:PDF}', undefined],
])('knows where the PDF is: %s', async (fields, pdf) => expect((await paperWith(fields))?.pdf).toBe(pdf));

it.each(['abstract={… arXiv:2401.99999}', 'subtitle={arXiv:2401.99999}'])(
  'takes no other paper’s identifier from the paper’s own words: %s',
  async (fields) => expect((await paperWith(fields))?.ids.arxiv).toBeUndefined(),
);
