import { IbidError, reviveError } from '../../../utils/errors';
import { createParser, type Parsed, type ParseReply, type ParseRequest } from './parse-file';

export interface FileParser {
  parse(request: ParseRequest): Promise<Parsed>;
}

/** A parser in a worker (`entrypoints/parse-worker.ts`) of its own, which ends with the signal; in place where there are no workers. */
export function startParser(ended: AbortSignal): FileParser {
  if (typeof Worker === 'undefined') return { parse: createParser() };
  const worker = new Worker('/parse-worker.js');
  ended.addEventListener('abort', () => worker.terminate(), { once: true });
  return { parse: (request) => ask(worker, request, ended) };
}

function ask(worker: Worker, request: ParseRequest, ended: AbortSignal): Promise<Parsed> {
  return new Promise((resolve, reject) => {
    ended.addEventListener('abort', () => reject(ended.reason as Error), { once: true });
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<ParseReply>) =>
        'parsed' in data ? resolve(data.parsed) : reject(reviveError(data.error)),
      { once: true },
    );
    // A file that takes more memory than there is ends the worker, not the page.
    const fail = (): void => reject(new IbidError('bad-input', 'The file cannot be read'));
    for (const event of ['error', 'messageerror']) worker.addEventListener(event, fail, { once: true });
    worker.postMessage(request, 'bytes' in request ? [request.bytes.buffer] : []);
  });
}
