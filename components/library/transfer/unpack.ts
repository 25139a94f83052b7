import { IbidError } from '../../../utils/errors';

/**
 * A file's bytes; of one that is compressed (gzip), those in it, which are no more than `most`.
 * @throws IbidError `too-long` for a file that unpacks to more, `bad-input` for one that is damaged.
 */
export async function unpack(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      pieces.push(read.value as Uint8Array<ArrayBuffer>);
      size += read.value.length;
      if (size > most) throw new IbidError('too-long', `A file of more than ${most} bytes`);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    if (error instanceof IbidError) throw error;
    throw new IbidError('bad-input', 'The file is damaged', { cause: error });
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
