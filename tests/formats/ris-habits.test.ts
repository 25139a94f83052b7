import { describe, expect, it } from 'vitest';

import { detectFormat } from '../../utils/formats';
import { readRis } from '../../utils/formats/ris-reader';
import { ris } from '../../utils/formats/ris';

function first(text: string) {
  return readRis(text, { now: '2026-03-05T12:00:00.000Z' }).rows[0];
}

function withLines(...lines: readonly string[]) {
  return first(['TY  - JOUR', 'TI  - A Title', 'AU  - Gull, Ada', ...lines, 'ER  - '].join('\n'));
}

describe('lines as other programs write them', () => {
  it.each([
    ['small letters', 'ty  - jour\nti  - A Title\ndo  - 10.1000/a\ner  - \n'],
    ['one blank', 'TY - JOUR\nTI - A Title\nDO - 10.1000/a\nER -\n'],
    ['three blanks', 'TY   - JOUR\nTI   - A Title\nDO   - 10.1000/a\nER   - \n'],
    ['hard blanks', 'TY\u00a0\u00a0-\u00a0JOUR\nTI\u00a0\u00a0- A Title\nDO\u00a0\u00a0- 10.1000/a\nER\u00a0\u00a0-\n'],
    ['no blank behind the dash', 'TY  -JOUR\nTI  -A Title\nDO  -10.1000/a\nER  -\n'],
    [
      'lines before it',
      'Provider: Gull\nDatabase: Doe\nContent:text/plain\n\nTY  - JOUR\nTI  - A Title\nDO  - 10.1000/a\nER  - ',
    ],
    ['numbers of records', '1. \nTY  - JOUR\nTI  - A Title\nDO  - 10.1000/a\nER  - \n'],
  ])('%s', (_, text) => {
    expect(detectFormat(text, 'a.txt')?.id).toBe('ris');
    const { rows, problems } = readRis(text);
    expect(rows[0]?.paper).toMatchObject({ title: 'A Title', id: 'doi:10.1000/a' });
    expect(problems).toEqual([]);
  });

  it('a sentence with a dash begins no field', () =>
    expect(withLines('AB  - We use', 'UV-light and', 'IR-light', 'DO  - 10.1000/a')?.paper.abstract).toBe(
      'We use UV-light and IR-light',
    ));
});

describe('values as other programs write them', () => {
  it.each([
    [['EP  - 5'], '5'],
    [['SP  - 1', 'EP  - 1-5'], '1-5'],
    [['C7  - e12', 'DO  - 10.1000/a'], 'e12'],
    [['C7  - 10.1000/a'], undefined],
  ])('pages: %j', (lines, pages) => expect(withLines(...lines)?.paper.pages).toBe(pages));

  it.each([
    [['JO  - arXiv', 'M1  - 2401.00001']],
    [['JO  - arXiv', 'VL  - 2401.00001']],
    [['M3  - arXiv preprint', 'AN  - 2401.00001']],
    [['DB  - arXiv', 'N1  - 2401.00001']],
    [['PB  - arXiv', 'SP  - arXiv:2401.00001']],
  ])('arXiv’s identifier: %j', (lines) => {
    const paper = withLines(...lines)?.paper;
    expect(paper?.id).toBe('arxiv:2401.00001');
    expect([paper?.volume, paper?.pages, paper?.venue].filter(Boolean)).toEqual([]);
  });

  it('markup of programs that hold HTML', () => {
    const row = withLines('AB  - <p>R &amp; D</p><p>More</p>', 'T2  - Sand &amp; Water', 'N1  - <p>My <b>note</b></p>');
    expect(row).toMatchObject({
      paper: { abstract: 'R & D\n\nMore', venue: 'Sand & Water' },
      bookmark: { note: 'My note' },
    });
  });

  it('where it was found is kept, and written again', () => {
    const lines = ['DB  - Gull’s Index', 'AN  - G:0001', 'DP  - Gull'];
    const row = withLines('DO  - 10.1000/a', ...lines);
    const text = row ? [...ris.write([row])].join('') : '';
    for (const line of lines) expect(text.split('\r\n')).toContain(line);
  });

  it('a keyword of Web of Science goes on behind its hyphen', () =>
    expect(first('PT J\nTI A Title\nDE ALPHA-\n   BETA; GAMMA\nDI 10.1000/a\nER\n')?.bookmark.tags).toEqual([
      'ALPHA-BETA',
      'GAMMA',
    ]));
});
