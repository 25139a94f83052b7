import type { WatchTrial } from '../../../utils/following';
import type { Watch } from '../../../utils/model/watch';
import { library } from '../../../utils/library';
import { useLibrary } from '../use-library';

/** What is followed, as it is now and becomes; undefined before it is known. */
export function useWatches(): readonly Watch[] | undefined {
  return useLibrary(library.watches);
}

/** How many recent entries each of it would match. */
export function useWatchTrial(): WatchTrial | undefined {
  return useLibrary(library.tryWatches);
}
