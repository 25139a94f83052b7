import { library } from '../../../utils/library';
import { createKnowledge, type Knowledge } from '../../../utils/listing/knowledge';
import type { Row } from '../../../utils/listing/rows';
import { tellBackground } from '../../../utils/messages';
import { readPaper } from '../../../utils/sites/paper-readers';
import { isUnreadable, type SiteOutline } from '../../../utils/sites/site';
import { fieldHold } from '../../ui/named-field';
import { isPrivate } from '../alive';
import type { Highlighter } from '../highlights/highlighter';
import type { OverlayContext } from '../overlay';
import type { LineState } from './line-actions';
import { watchSelectedElsewhere } from './selected-elsewhere';

/** Reads what paper the page is about, and learns what is known of it. */
export interface PaperReader {
  /** Reads the page, and again when it has changed. */
  read(): void;
  readonly foresee: Knowledge['foresee'];
}

export interface PaperReaderOptions {
  readonly site: SiteOutline;
  readonly url: URL;
  readonly context: OverlayContext;
  readonly state: LineState;
  /** Draws the paper as it is now. */
  readonly draw: () => void;
  readonly fail: (error: unknown) => void;
}

export function createPaperReader({ site, url, context, state, draw, fail }: PaperReaderOptions): PaperReader {
  const { page, highlighter, signal } = context;
  const knowledge = createKnowledge({
    library,
    site: site.id,
    rows: () => (state.row ? [state.row] : []),
    learned: show,
    failed: fail,
    signal,
  });
  const fields = (): readonly Element[] => Object.values(state.row?.entry.fields ?? {});

  /** Painting disturbs no hydration: it need not wait until the line may be drawn. */
  function show(): void {
    if (state.row) showHighlights(highlighter, state.row);
    draw();
  }

  function read(): void {
    const entry = readPaper(site, page, url);
    if (!entry || isUnreadable(entry)) return;
    const { id } = entry.paper;
    if (state.row?.id === id) {
      state.row.entry = entry;
      return show();
    }
    const row: Row = { id, entry, index: 0, peeking: false };
    state.row = row;
    // An older script of ours was there, and its tags are still being typed.
    state.tagging ||= fieldHold()?.name === `tags ${id}`;
    tellBackground({ to: 'background', call: 'count', entries: 1 });
    draw();
    knowledge
      .meet([row])
      .then(() => (isPrivate() ? undefined : library.see([id], site.id)))
      .catch(fail);
  }

  watchSelectedElsewhere(page, fields, read, signal);
  signal.addEventListener('abort', () => {
    for (const element of fields()) highlighter.forget(element);
  });
  return { read, foresee: knowledge.foresee };
}

function showHighlights(highlighter: Highlighter, { facts, entry: { paper, fields } }: Row): void {
  if (!facts) return;
  for (const field of ['title', 'abstract', 'fulltext'] as const) {
    const element = fields[field];
    if (element)
      highlighter.show(
        { paper, field, element },
        facts.highlights.filter((highlight) => highlight.field === field),
      );
  }
}
