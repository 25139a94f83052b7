import type { ListingState } from '../../../utils/listing/state';
import type { Settings } from '../../../utils/settings';

/**
 * Lets go of the whole filter, so that nothing but what was hidden by hand is hidden; the answer brings it back as one. What the reader
 * has asked for since then stays.
 */
export function showAll(state: ListingState, seen: Settings['seen']): () => Promise<boolean> {
  const { query, match, area, showSeen, showMuted } = state;
  const before = { state: state.state, marks: new Map(state.marks) };
  state.filterBy({
    ...{ state: 'all', query: '', marks: new Map(), area: undefined },
    showSeen: showSeen || seen === 'hide',
    showMuted: true,
  });
  return async () => {
    state.filterBy({
      ...(state.state === 'all' && { state: before.state }),
      ...(state.query === '' && { query }),
      ...(state.marks.size === 0 && { marks: before.marks, match }),
      ...(state.area === undefined && { area }),
      showSeen,
      showMuted,
    });
    return true;
  };
}
