import { describe, expect, it } from 'vitest';

import { losses } from '../../utils/formats/format';
import { FORMATS, formatOf } from '../../utils/formats';
import { quotation } from '../../utils/formats/quotation';
import { NASTY, row } from './nasty';

const { paper } = NASTY.plain ?? row({});
const highlight = { selector: { exact: ' selective\n state *spaces* ', prefix: '', suffix: '' } };

describe('a quotation with its source', () => {
  it('is plain text', () =>
    expect(quotation(highlight, paper)).toBe(
      '“selective state *spaces*” (Gull and Doe, 2024, Mamba: Linear-Time Sequence Modeling with Selective State Spaces, https://arxiv.org/abs/2403.00001)',
    ));

  it('leaves out what is not known', () => {
    const bare = { ...paper, authors: [] };
    expect(quotation(highlight, { ...bare, title: 'T', url: '' })).toBe('“selective state *spaces*” (2024, T)');
  });
});

describe('losses', () => {
  const rows = Object.values(NASTY);

  it('are counted by part', () => {
    const [bibtex] = FORMATS;
    expect(bibtex && losses(bibtex, rows)).toEqual([
      { part: 'pdf', papers: 1 },
      { part: 'code', papers: 1 },
      { part: 'status', papers: 1 },
      { part: 'starred', papers: 1 },
      { part: 'savedAt', papers: 29 },
      { part: 'highlights', papers: 1 },
      { part: 'furtherCategories', papers: 1 },
      { part: 'authorNumber', papers: 1 },
      { part: 'lines', papers: 1 },
    ]);
  });

  it('of the backup are none', () => {
    const backup = formatOf('backup');
    expect(backup && losses(backup, rows)).toEqual([]);
  });

  it('of a format with a line a highlight are the papers without one', () => {
    const readwise = formatOf('readwise');
    expect(readwise && losses(readwise, rows)[0]).toEqual({ part: 'papers', papers: 28 });
  });
});

it('each format is named after its file, once', () => {
  const files = Object.keys(import.meta.glob('../../utils/formats/*.ts')).map((path) =>
    path.replace(/^.*\/|\.ts$/g, ''),
  );
  const ids = FORMATS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(files).toContain(id);
});
