/** Markup and entities that programs leave in fields: read alike in every field, whatever the format. */
import { describe, expect, it } from 'vitest';

import { bibtex } from '../../utils/formats/bibtex';
import { ris } from '../../utils/formats/ris';

const FORMULA = '<inline-formula><tex-math notation="LaTeX">$x^2$</tex-math></inline-formula>';

const TEXTS = [
  ['Science &amp; Technology', 'Science & Technology'],
  ['Science &#38; <i>Technology</i>', 'Science & Technology'],
  [`Of ${FORMULA}`, 'Of $x^2$'],
  ['R&D at AT&T', 'R&D at AT&T'],
  ['Where p<0.05, List<T>', 'Where p<0.05, List<T>'],
] as const;

describe.each(TEXTS)('%s', (marked, plain) => {
  it('is plain in BibTeX', async () => {
    const entry = `@article{k, title={T}, doi={10.1000/t}, journal={${marked}}, publisher={${marked}}, series={${marked}},
      abstract={${marked}}}`;
    const { rows } = await bibtex.read(entry, {});
    expect(rows[0]?.paper).toMatchObject({ venue: plain, publisher: plain, abstract: plain, extra: { series: plain } });
  });

  it('is plain in RIS', async () => {
    const lines = ['TY  - JOUR', 'TI  - T', 'DO  - 10.1000/t', `T2  - ${marked}`, `PB  - ${marked}`, `T3  - ${marked}`];
    const { rows } = await ris.read([...lines, `AB  - ${marked}`, 'ER  - '].join('\n'), {});
    expect(rows[0]?.paper).toMatchObject({ venue: plain, publisher: plain, abstract: plain, extra: { T3: plain } });
  });
});

it('keeps the paragraphs of a marked abstract in RIS', async () => {
  const record = 'TY  - JOUR\nTI  - T\nDO  - 10.1000/t\nAB  - <jats:p>One.</jats:p><jats:p>Two.</jats:p>\nER  - ';
  expect((await ris.read(record, {})).rows[0]?.paper.abstract).toBe('One.\n\nTwo.');
});

it('parts tags where none is an entity, and leaves them as the reader wrote them', async () => {
  const entry = '@article{k, title={T}, doi={10.1000/t}, keywords={Science &amp; Technology; birds}}';
  expect((await bibtex.read(entry, {})).rows[0]?.bookmark.tags).toEqual(['Science &amp; Technology', 'birds']);
});
