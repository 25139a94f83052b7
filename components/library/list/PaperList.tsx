import { useEffect, useRef } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { sentence } from '../notices';
import { usePage } from '../page-state';
import { ClosestInMeaning } from '../similar/ClosestInMeaning';
import type { ListHandlers } from './handlers';
import { NothingFound } from './NothingFound';
import { PaperRow } from './PaperRow';
import type { ListEntry } from './results';

/** Rows that are laid out together, or skipped together while they are off screen. */
const CHUNK = 50;

export interface PaperListProps {
  readonly handlers: ListHandlers;
  /** A row is pressed, perhaps to be dragged. */
  onPress(event: PointerEvent): void;
}

/** The papers found. Pages are read as the reader scrolls; what is off screen costs no layout. */
export function PaperList({ handlers, onPress }: PaperListProps) {
  const { results } = usePage();
  const entries = results.entries.value;
  const total = results.total.value;
  const chunks = useChunks(entries);
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!end.current) return;
    const watcher = new IntersectionObserver(
      ([sight]) => {
        if (sight?.isIntersecting) void results.more();
      },
      { rootMargin: '800px' },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
    // Observing anew reports at once, so that a page that did not fill the window is followed by the next.
  }, [entries.length]);

  function onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('[role="row"]');
    if (!row || target.closest('button, input, a')) return;
    const entry = results.entries.peek().find(({ id }) => id === row.dataset.id);
    if (entry) handlers.onPick(entry, event);
  }

  if (total === 0) return <NothingFound query={results.asked.value.query} onQuery={handlers.onQuery} />;
  const error = results.error.value;
  return (
    <>
      {error !== undefined && (
        <p class="search-error error" role="alert">
          {sentence(error)}
        </p>
      )}
      <div
        class="rows"
        role="grid"
        aria-label={t('library_papers')}
        aria-multiselectable={true}
        aria-rowcount={total ?? -1}
        onClick={onClick}
        onPointerDown={onPress}
        onKeyDown={handlers.onKeyDown}
      >
        {chunks.map((chunk, i) => {
          // By place and not by content: a paper that comes in on top moves one row from chunk to chunk, not all of them.
          const from = i * CHUNK;
          return <Chunk key={from} entries={chunk} from={from} handlers={handlers} />;
        })}
      </div>
      <div ref={end} />
      {entries.length === total && (
        <ClosestInMeaning query={results.asked.value.query} found={entries.map(({ id }) => id)} />
      )}
    </>
  );
}

interface ChunkProps {
  readonly entries: readonly ListEntry[];
  readonly from: number;
  readonly handlers: ListHandlers;
}

function Chunk({ entries, from, handlers }: ChunkProps) {
  return (
    <div class="chunk" role="rowgroup">
      {entries.map((entry, i) => (
        <PaperRow key={entry.id} entry={entry} place={from + i + 1} handlers={handlers} />
      ))}
    </div>
  );
}

/** The entries in chunks; a chunk that holds the same entries as before is the same array as before. */
function useChunks(entries: readonly ListEntry[]): readonly (readonly ListEntry[])[] {
  const before = useRef<readonly (readonly ListEntry[])[]>([]);
  const count = Math.ceil(entries.length / CHUNK);
  before.current = Array.from({ length: count }, (_, i) => {
    const now = entries.slice(i * CHUNK, (i + 1) * CHUNK);
    const old = before.current[i];
    return old?.length === now.length && old.every((entry, place) => entry === now[place]) ? old : now;
  });
  return before.current;
}
