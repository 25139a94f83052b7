import { IbidError } from '../../errors';
import type { Library } from '../../library';
import { editHighlight, highlight, removeHighlights } from '../commands/highlights';
import { arrange, outline } from '../commands/outlines';
import { highlightOf, highlightRecord } from '../records/read-records';
import type { Desk } from './desk';

/** Highlights, and the outlines that put them in order. */
export function highlightCalls({ caller, lookUp, write, receipt }: Desk) {
  return {
    highlight: (paper, draft) =>
      write(async (work) => {
        const id = await highlight(work, paper, draft);
        const made = highlightOf(highlightRecord(id, (await work.draft('highlights', id)).registers));
        if (!made) throw new IbidError('unexpected', 'The highlight was not kept');
        return { ...work.receipt, highlight: made };
      }, caller.name),
    editHighlight: (id, patch) => receipt((work) => editHighlight(work, id, patch)),
    removeHighlights: (ids) => receipt((work) => removeHighlights(work, ids)),
    outline: (scope) => lookUp((tx) => outline(tx, scope)),
    arrange: (scope, edits) => receipt((work) => arrange(work, scope, edits)),
  } satisfies Partial<Library>;
}
