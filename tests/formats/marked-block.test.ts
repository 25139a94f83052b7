import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { markedBlock, merge } from '../../utils/formats/marked-block';

const block = (lines: string, name = 'paper:arxiv:2401.01234'): string => markedBlock(name, lines);
const fresh = (lines: string, name?: string): string => `---\ntitle: "T"\n---\n\n${block(lines, name)}`;

describe('a later export', () => {
  it('replaces the block, and nothing else', () => {
    const mine = (lines: string): string =>
      `---\ntitle: mine\n---\n\tBefore, with trailing space \n\n${block(lines)}\nAfter\r\n\r\n  no end`;
    expect(merge(mine('old'), fresh('new\n\n> words'))).toBe(mine('new\n\n> words'));
  });

  it('comes to the same when it is made again', () => {
    const once = merge('Mine', fresh('a'));
    expect(merge(once, fresh('a'))).toBe(once);
    expect(merge(merge(once, fresh('b')), fresh('a'))).toBe(once);
  });

  it('is put at the end of a file that has no block yet', () => {
    expect(merge('Mine', fresh('a'))).toBe(`Mine\n\n${block('a')}`);
    expect(merge('Mine\n', fresh('a'))).toBe(`Mine\n\n${block('a')}`);
    expect(merge('Mine\n\n', fresh('a'))).toBe(`Mine\n\n${block('a')}`);
  });

  it.each(['', ' \n'])('is the whole of an empty file', (empty) => expect(merge(empty, fresh('a'))).toBe(fresh('a')));

  it('leaves the blocks of others, though their names begin alike', () => {
    const file = `${block('one', 'tag:a')}${block('two', 'tag:ab')}${block('three', 'tag:a%b c')}`;
    expect(merge(file, fresh('new', 'tag:a'))).toBe(
      `${block('new', 'tag:a')}${block('two', 'tag:ab')}${block('three', 'tag:a%b c')}`,
    );
    expect(merge(file, fresh('new', 'tag:a%b c'))).toContain(`two\n\n%% ibid:end tag:ab %%\n%% ibid:begin`);
  });

  it('ends its lines as the file does', () => {
    const file = `Mine\r\n${block('old').replaceAll('\n', '\r\n')}Mine too\r\n`;
    const merged = merge(file, fresh('a\n\nb'));
    expect(merged).toBe(`Mine\r\n${block('a\n\nb').replaceAll('\n', '\r\n')}Mine too\r\n`);
    expect(merged.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it.each([
    ['its end is gone', block('a').replace(/%% ibid:end.*/, '')],
    ['its beginning is gone', block('a').replace(/%% ibid:begin.*/, '')],
    ['it is there twice', block('a') + block('a')],
    ['it begins twice', block('a').replace(/%% ibid:end.*\n/, '') + block('a')],
    ['it ends twice', block('a') + block('a').replace(/%% ibid:begin.*\n/, '')],
    ['it ends before it begins', block('a').split('\n').reverse().join('\n')],
  ])('is refused when %s: nobody can tell what is the reader’s', (_, file) =>
    expect(() => merge(file, fresh('b'))).toThrow(expect.objectContaining({ code: 'bad-input' })),
  );

  it('keeps every character around the block, whatever they are', () => {
    const text = fc.string({ unit: 'grapheme' }).map((each) => each.replaceAll('ibid:', ''));
    fc.assert(
      fc.property(text, text, fc.constantFrom('\n', '\r\n'), (before, after, end) => {
        const around = (lines: string): string => `${before}${end}${block(lines).replaceAll('\n', end)}${after}`;
        const merged = merge(around('old'), fresh('new'));
        expect(merged).toBe(around('new'));
      }),
    );
  });
});
