import { describe, expect, it } from 'vitest';

import { losses } from '../../utils/formats/format';
import { readwise } from '../../utils/formats/readwise';
import type { LibraryRow } from '../../utils/model/library-row';
import { row } from './nasty';

const selector = (exact: string) => ({ selector: { exact, prefix: '', suffix: '' } });
const write = (rows: Iterable<LibraryRow>): string => [...readwise.write(rows)].join('');
const cells = (text: string): string[] => [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell).slice(7);

describe('Readwise CSV', () => {
  it('keeps line breaks and quotation marks, and guards against no spreadsheet', () => {
    const text = write([row({ title: '=1+1' }, {}, [{ ...selector('He said "so"\nand left'), note: '@home' }])]);
    expect(cells(text).slice(0, 2)).toEqual(['He said ""so""\nand left', '=1+1']);
    expect(cells(text)[4]).toBe('@home');
  });

  it('cuts what Readwise would not keep, and says so', () => {
    const many = Array.from({ length: 300 }, (_, i) => `Ada Example${i}`);
    const long = row({ title: 'T'.repeat(600), authors: many, url: `https://example.org/${'x'.repeat(3000)}` }, {}, [
      { ...selector(`${'a'.repeat(8189)}🦜🦜`), note: 'n'.repeat(9000) },
    ]);
    const [highlight, title, author, url, note] = cells(write([long]));
    expect(highlight).toBe(`${'a'.repeat(8189)}…`);
    expect(title).toHaveLength(511);
    expect(author).toMatch(/, Ada Example\d+ et al\.$/);
    expect(author?.length).toBeLessThanOrEqual(1024);
    expect(url).toBe('');
    expect(note).toHaveLength(8191);
    expect(losses(readwise, [long])).toContainEqual({ part: 'long', papers: 1 });
    expect(losses(readwise, [row({}, {}, [selector('short')])])).toEqual([
      expect.objectContaining({ part: 'savedAt' }),
    ]);
  });

  it('says that tags and colours stay behind', () => {
    const parts = (highlight: object): readonly string[] =>
      losses(readwise, [row({}, {}, [{ ...selector('x'), ...highlight }])]).map(({ part }) => part);
    expect(parts({ tags: ['a'] })).toContain('marks');
    expect(parts({ colour: 'pink' })).toContain('marks');
    expect(parts({})).not.toContain('marks');
  });
});
