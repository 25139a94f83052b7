import { useSignal, type Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import { LONGEST_MEANT } from '../../../utils/library';
import type { Highlight } from '../../../utils/model/highlight';
import type { Paper } from '../../../utils/model/paper';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Swatches } from '../paper/Swatches';
import { hrefOf } from '../route';
import { MoreLike } from '../similar/MoreLike';
import { ago } from '../../shared/relative-time';
import { colourName, fieldName } from '../labels';
import { DragHandle } from './DragHandle';
import { useReading } from './reading-context';
import { ReadingNote } from './ReadingNote';
import { standingOf } from './anchor-state';

export interface ReadingItemProps {
  readonly highlight: Highlight;
  readonly paper: Paper;
}

/** A highlight to be read: its words, its note, how it stands, and what can be done with it. */
export function ReadingItem({ highlight, paper }: ReadingItemProps) {
  const { id, selector, colour, note } = highlight;
  const { actions, view } = useReading();
  const writing = useSignal(false);
  return (
    <div
      class="highlight"
      id={`highlight-${id}`}
      tabIndex={-1}
      style={{ '--mark': `var(--${colour})`, '--mark-line': `var(--${colour}-line)` }}
    >
      <div class="highlight-words">
        {view && <DragHandle dragging={view.dragging} id={id} text={selector.exact} />}
        <blockquote dir="auto">
          <mark>{selector.exact}</mark>
        </blockquote>
      </div>
      <ReadingNote
        note={note}
        isWriting={writing.value}
        onWriting={(isWriting) => (writing.value = isWriting)}
        onWrite={(edit) => actions.writeHighlightNote(id, edit)}
      />
      <HighlightBar highlight={highlight} paper={paper} writing={writing} />
    </div>
  );
}

interface HighlightBarProps extends ReadingItemProps {
  readonly writing: Signal<boolean>;
}

/** Colour, field, standing, age and tags of a highlight, then its buttons. */
function HighlightBar({ highlight, paper, writing }: HighlightBarProps) {
  const { id, selector, colour, tags, field, created } = highlight;
  const { actions } = useReading();
  const { state, address } = useMemo(
    () => standingOf(highlight, paper),
    [selector.exact, field, highlight.url, paper.abstract, paper.title, paper.url],
  );
  return (
    <div class="highlight-bar small muted">
      <Swatches colour={colour} onPick={(one) => actions.editHighlight(id, { colour: one })} />
      <span>{colourName(colour)}</span>
      <span>{fieldName(field)}</span>
      {state && <span class={`standing ${state}`}>{t(`reading_state_${state}`)}</span>}
      <span>{ago(created)}</span>
      {tags.map((tag) => (
        <a key={tag} href={hrefOf({ section: 'highlights', filter: { tag } })} dir="auto">
          #{tag}
        </a>
      ))}
      <HighlightDeeds highlight={highlight} address={address} writing={writing} />
    </div>
  );
}

interface HighlightDeedsProps {
  readonly highlight: Highlight;
  /** Where its page can be opened, if it can. */
  readonly address: string | undefined;
  readonly writing: Signal<boolean>;
}

function HighlightDeeds({ highlight, address, writing }: HighlightDeedsProps) {
  const { id, note, selector, paper } = highlight;
  const { actions, view } = useReading();
  const isPlaced = view?.ids.has(id) ?? false;
  return (
    <span class="highlight-deeds">
      {!writing.value && (
        <Button look="quiet" onClick={() => (writing.value = true)}>
          {t(note ? 'reading_edit_note' : 'library_add_note')}
        </Button>
      )}
      {view && (
        <Button look="quiet" disabled={isPlaced} onClick={() => view.outline.add([id], view.shown)}>
          {!isPlaced && <Icon name="plus" />}
          {t(isPlaced ? 'reading_in_outline' : 'reading_to_outline')}
        </Button>
      )}
      <MoreLike label={t('similar_papers')} meant={{ text: selector.exact.slice(0, LONGEST_MEANT), except: [paper] }} />
      {address && (
        <a class="button quiet" href={address} target="_blank" rel="noreferrer">
          {t('reading_open_page')}
        </a>
      )}
      <Button look="danger" onClick={() => actions.removeHighlights([id])}>
        {t('highlight_remove')}
      </Button>
    </span>
  );
}
