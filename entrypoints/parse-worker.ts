import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { createParser, type ParseReply, type ParseRequest } from '../components/library/transfer/parse-file';
import { reportError } from '../utils/errors';

/** A worker of the options page that reads a file to be imported, so that the page answers meanwhile. */
export default defineUnlistedScript(() => {
  const parse = createParser();
  addEventListener('message', ({ data }: MessageEvent<ParseRequest>) => {
    parse(data).then(
      (parsed) => postMessage({ parsed } satisfies ParseReply),
      (error: unknown) => postMessage({ error: reportError(error) } satisfies ParseReply),
    );
  });
});
