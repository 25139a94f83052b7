import { beforeEach, expect, it } from 'vitest';

import { sentences } from '../../../components/library/transfer/ExportLosses';
import { formatOf } from '../../../utils/formats';
import { losses, type Format } from '../../../utils/formats/format';
import { row } from '../../formats/nasty';
import { setStage } from '../stage';

beforeEach(() => void setStage([]));

const ROWS = [
  row({ ids: { doi: '10.1000/a' }, title: 'One', abstract: 'Short.' }, { savedAt: '2026-01-01T00:00:00.000Z' }, [{}]),
  row({ ids: { doi: '10.1000/b' }, title: 'Two', abstract: 'Long.' }, { savedAt: '2026-01-01T00:00:00.000Z' }),
  row({ ids: { iacr: '2024/1' }, url: 'about:blank', title: 'Three' }, { savedAt: '2026-01-01T00:00:00.000Z' }),
];

function saidOf(id: string): readonly string[] {
  const format: Format | undefined = formatOf(id);
  return format ? sentences(format, losses(format, ROWS), ROWS.length) : [];
}

it('says how many papers will not be in the file, and why', () => {
  expect(saidOf('readwise')[0]).toBe('2 of 3 papers have no highlights and will not be in the file.');
  expect(saidOf('netscape')[0]).toBe('1 of 3 papers has no web address and will not be in the file.');
});

it('says what is left out of how many papers', () => {
  expect(saidOf('netscape').at(-1)).toContain('abstract (2 papers)');
  expect(saidOf('netscape').at(-1)).toContain('highlights (1 paper)');
});

it('says that nothing is, of all formats or of these papers', () => {
  expect(saidOf('backup')).toEqual(['This format keeps everything.']);
  const jsonld: Format | undefined = formatOf('jsonld');
  expect(jsonld && sentences(jsonld, [], 3)).toEqual(['Nothing is left out of these papers.']);
});
