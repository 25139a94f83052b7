import { describe, expect, it, vi } from 'vitest';

import { fileName } from '../../../../components/library/reading/export';
import { mergeFile, updateFile, type FileHandle } from '../../../../components/library/reading/update-file';
import { markedBlock } from '../../../../utils/formats/marked-block';

const FRESH = `---\ntitle: "T"\n---\n\n${markedBlock('tag:a', 'new')}`;

function fileOf(contents: BlobPart, onWrite: (data: string) => void): FileHandle & { readonly calls: string[] } {
  const calls: string[] = [];
  return {
    name: 'note.md',
    calls,
    getFile: async () => new Blob([contents]),
    createWritable: async () => ({
      write: async (data) => onWrite(data),
      close: async () => void calls.push('close'),
      abort: async () => void calls.push('abort'),
    }),
  };
}

describe('updating a file', () => {
  it('keeps a byte order mark and everything around the block', async () => {
    const written = vi.fn();
    const file = fileOf(`\ufeffMine\r\n${markedBlock('tag:a', 'old')}É`, written);
    await updateFile(file, FRESH);
    expect(written).toHaveBeenCalledWith(`\ufeffMine\r\n${markedBlock('tag:a', 'new')}É`);
    expect(file.calls).toEqual(['close']);
  });

  it('refuses what is no UTF-8, as it would come out changed', async () => {
    const written = vi.fn();
    const latin = new Uint8Array([0x4d, 0xe9, 0x0a]);
    await expect(updateFile(fileOf(latin, written), FRESH)).rejects.toMatchObject({ code: 'bad-input' });
    await expect(mergeFile(new Blob([latin]), FRESH)).rejects.toMatchObject({ code: 'bad-input' });
    expect(written).not.toHaveBeenCalled();
  });

  it('leaves the file as it was when writing fails', async () => {
    const file = fileOf('Mine', () => {
      throw new Error('disk full');
    });
    await expect(updateFile(file, FRESH)).rejects.toThrow('disk full');
    expect(file.calls).toEqual(['abort']);
  });
});

it.each([
  ['Mamba: Linear-Time [v2] #1 / a|b', 'Mamba Linear-Time v2 1 a b'],
  ['...', 'Ibid'],
  ['x'.repeat(300), 'x'.repeat(100)],
  ['面向长文本', '面向长文本'],
])('a file is called after %s: %s', (title, name) => expect(fileName(title)).toBe(name));
