/** Venues that an entry of BibTeX names by a command, or in two fields. */
import { expect, it } from 'vitest';

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
