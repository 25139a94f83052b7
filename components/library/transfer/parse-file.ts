import { IbidError, type ErrorReport } from '../../../utils/errors';
import { detectFormat } from '../../../utils/formats';
import { decodeFile, type DecodedText } from '../../../utils/formats/decode';
import type { ReadResult } from '../../../utils/formats/format';

/** What a worker is told: first the file, then perhaps at which addresses the library has papers. */
export type ParseRequest =
  { readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string } | { readonly papersAt: ReadonlySet<string> };

/** A file's rows, and the id of its format. */
export interface Parsed extends ReadResult {
  readonly format: string;
  /** The text of a backup, which is taken in as it is; of other formats the rows say it all. */
  readonly text: string;
  /** The encoding that the file was read in, where that was guessed. */
  readonly encoding?: string | undefined;
}

/** What a worker answers. */
export type ParseReply = { readonly parsed: Parsed } | { readonly error: ErrorReport };

/** Reads one file, as often as it is asked. Runs in a worker, or where there is none, in place. */
export function createParser(): (request: ParseRequest) => Promise<Parsed> {
  let name = '';
  let decoded: DecodedText | undefined;
  return async (request) => {
    if ('bytes' in request) {
      name = request.name;
      decoded = decodeFile(request.bytes);
    }
    const text = decoded?.text;
    const format = text === undefined ? undefined : detectFormat(text, name);
    if (text === undefined || !format?.read) throw new IbidError('bad-input', `No format that Ibid reads: ${name}`);
    const options = 'papersAt' in request ? { isPaper: (url: string) => request.papersAt.has(url) } : undefined;
    return {
      ...(await readWith(format.read, text, options)),
      format: format.id,
      text: format.id === 'backup' ? text : '',
      encoding: decoded?.guessed,
    };
  };
}

/** Whatever a hostile file makes of a reader (nesting deeper than the stack, say), it is a file that cannot be read. */
async function readWith(
  read: NonNullable<ReturnType<typeof detectFormat>>['read'] & {},
  ...[text, options]: Parameters<typeof read>
): Promise<ReadResult> {
  try {
    return await read(text, options);
  } catch (error) {
    if (error instanceof IbidError) throw error;
    throw new IbidError('bad-input', 'The file cannot be read', { cause: error });
  }
}
