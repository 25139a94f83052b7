import { render } from 'preact';

import type { Row } from '../../../utils/listing/rows';
import { createHost, setScheme } from '../../ui/host';
import tokens from '../../ui/tokens.css?inline';
import controls from '../controls/controls.css?inline';
import { NoteBox } from '../paper/NoteBox';
import note from '../paper/note.css?inline';
import { createNoteKeeper } from '../paper/note-keeper';
import { isNoteHeld } from './held-note';
import type { TriageOptions } from './triage-options';

const PLACE = ':host{margin:4px 0 6px!important}';

export interface RowNote {
  /** Opens the note of a row below its line, with the focus in it. */
  open(row: Row): void;
  /** Draws it again: the page may have drawn its row anew, and what is kept of it may have changed. */
  drawn(): void;
}

type RowNoteOptions = Pick<TriageOptions, 'paperActions' | 'navigation' | 'rows' | 'scheme' | 'signal'>;

/** The note of a row, while the reader writes it: one at a time. */
export function createRowNote({ paperActions, navigation, rows, scheme, signal }: RowNoteOptions): RowNote {
  const { host, root } = createHost('ibid-note', tokens + controls + note + PLACE);
  const { keep, settled } = createNoteKeeper(paperActions);
  let now: Row | undefined;
  signal.addEventListener('abort', close);

  function close(): void {
    // Left as by its reader: what was typed is kept, and can be taken back.
    if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
    now = undefined;
    render(null, root);
    host.remove();
  }

  function draw(row: Row): void {
    const { paper } = row.entry;
    if (!row.entry.anchor.contains(host)) row.entry.anchor.append(host);
    setScheme(host, scheme());
    render(
      <NoteBox
        key={row.id}
        id={row.id}
        title={paper.title}
        note={row.facts?.bookmark?.note ?? ''}
        isOpen
        keep={(edit) => keep(paper, edit)}
        settled={settled}
        done={close}
      />,
      root,
    );
  }

  return {
    open(row) {
      if (now && now !== row) close();
      now = row;
      draw(row);
      if (navigation.current === row) navigation.focus();
    },
    drawn() {
      now = rows().find((row) => row === now || isNoteHeld(row));
      if (now) draw(now);
      else if (host.isConnected) close();
    },
  };
}
