import type { Row } from '../../../utils/listing/rows';
import { tellBackground } from '../../../utils/messages';
import { fieldHold } from '../../ui/named-field';
import type { PaperActions } from '../paper-actions';
import type { TopicsOnDemand } from '../topics/topics-on-demand';
import { createNoteKeeper } from './note-keeper';
import type { PaperLineActions } from './PaperLine';

/** What the line on a paper's page stands for, and what the reader has opened there. */
export interface LineState {
  /** The paper with what is known of it, once the page could be read. */
  row?: Row;
  tagging: boolean;
  noting: boolean;
}

/** What the line's buttons do. */
export function createLineActions(
  state: LineState,
  paperActions: PaperActions,
  topics: TopicsOnDemand,
  draw: () => void,
): PaperLineActions {
  const notes = createNoteKeeper(paperActions);

  /** What is typed before a field is drawn is kept for it. */
  function expect(field: 'tags' | 'note'): void {
    if (state.row) fieldHold()?.expect(`${field} ${state.row.id}`);
  }

  return {
    save: () => state.row && paperActions.save(state.row.entry.paper, !state.row.facts?.bookmark),
    status: (status) => state.row && paperActions.edit(state.row.entry.paper, { status }, 'listing_did_status'),
    keepNote: notes.keep,
    noteSettled: notes.settled,
    tag(open) {
      state.tagging = open;
      if (open) expect('tags');
      draw();
    },
    ask: topics.ask,
    follow: () => state.row && topics.open(state.row),
    showNote(open) {
      state.noting = open;
      if (open) expect('note');
      draw();
    },
    drawTags: (place) => state.row && topics.tag(place, state.row),
    undo: paperActions.undoTold,
    openTopic: (topic) =>
      tellBackground({ to: 'background', call: 'open', hash: `#/library?q=${encodeURIComponent(`topic:${topic}`)}` }),
  };
}
