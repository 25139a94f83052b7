/** Venues that an entry of BibTeX names by a command, or in two fields. */
import { describe, expect, it } from 'vitest';

import { bibtex } from '../../utils/formats/bibtex';
import type { Paper } from '../../utils/model/paper';

const paperOf = async (fields: string): Promise<Paper | undefined> =>
  (await bibtex.read(`@article{k, title={T}, doi={10.1000/t}, ${fields}}`, {})).rows[0]?.paper;

it.each([
  ['journal = {\\apj}', 'ApJ'],
  ['journal = "\\apjl"', 'ApJL'],
  ['journal = {{\\aap}}', 'A&A'],
  ['journal = \\mnras', 'MNRAS'],
  ['journal = {\\relax}', undefined],
  ['journal = {\\emph{}}', undefined],
  ['journal = {\\mnras{}}', 'MNRAS'],
  ['journaltitle = {\\nat }', 'Nature'],
  ['booktitle = {\\procspie}', 'Proc. SPIE'],
  ['journal = {\\foo}', 'foo'],
  ['journal = {{\\fooRev} }', 'fooRev'],
  ['journal = {\\AA}', 'Å'],
  ['journal = {Journal of \\foo Things}', 'Journal of Things'],
])('%s is %s', async (field, venue) => expect((await paperOf(field))?.venue).toBe(venue));

it('keeps the name of a command that is all of another field', async () =>
  expect(await paperOf('series = {\\lncs}, publisher = {\\acm}')).toMatchObject({
    publisher: 'acm',
    extra: { series: 'lncs' },
  }));

describe('an entry that names arXiv for its journal and proceedings beside it', () => {
  const ENTRY = `@inproceedings{Example2020Thing, title={A Thing}, author={Ada Example}, booktitle={Thing Conf},
    journal={ArXiv}, year={2020}, volume={abs/2001.01235}, url={https://api.semanticscholar.org/CorpusID:1234}}`;

  it.each(['ArXiv', 'CoRR', 'arXiv preprint arXiv:2001.01235'])('appeared in these: %s', async (journal) => {
    const { rows } = await bibtex.read(ENTRY.replace('ArXiv', journal), {});
    expect(rows[0]?.paper).toMatchObject({ ids: { arxiv: '2001.01235' }, venue: 'Thing Conf' });
    expect(rows[0]?.paper.extra).toBeUndefined();
  });

  it('is the same after three trips', async () => {
    let text = ENTRY;
    const papers: unknown[] = [];
    for (let trip = 0; trip < 4; trip++) {
      const { rows } = await bibtex.read(text, {});
      papers.push(rows[0]?.paper);
      text = [...bibtex.write(rows)].join('');
    }
    expect(papers[0]).toMatchObject({ venue: 'Thing Conf', ids: { arxiv: '2001.01235' } });
    expect(papers.slice(1)).toEqual(papers.slice(0, -1));
  });
});
