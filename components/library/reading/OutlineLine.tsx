import { useLayoutEffect, useRef } from 'preact/hooks';

import { t } from '../../../utils/i18n';
import type { LibraryRow } from '../../../utils/model/library-row';
import type { Highlight } from '../../../utils/model/highlight';
import type { OutlineEntry } from '../../../utils/model/outline';
import { shortAuthors } from '../../../utils/model/authors';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { isComposing } from '../../shared/is-composing';
import { fieldOf, useDraft } from '../../shared/use-draft';
import { DragHandle } from './DragHandle';
import { useReading } from './reading-context';

export interface OutlineLineProps {
  readonly entry: OutlineEntry;
  readonly highlight?: Highlight;
  readonly row?: LibraryRow;
  readonly isOneOfMany: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isDropBefore: boolean;
  readonly isDropAfter: boolean;
  onMove(id: string, by: -1 | 1): void;
}

/** A heading or a highlight. Alt with an arrow moves it, and the focus goes with it. */
export function OutlineLine(props: OutlineLineProps) {
  const { entry, highlight, row, isOneOfMany, isDropBefore, isDropAfter, onMove } = props;
  const { view } = useReading();
  const line = useRef<HTMLLIElement>(null);
  const focused = useRef<HTMLElement>(undefined);
  // An element that is moved loses the focus.
  useLayoutEffect(() => {
    if (focused.current?.isConnected && document.activeElement === document.body) focused.current.focus();
  });
  if (!view) return null;
  const { outline, dragging } = view;
  const { id, heading, level = 1 } = entry;
  const colour = highlight?.colour;
  return (
    <li
      ref={line}
      class={`outline-line ${heading === undefined ? '' : 'heading'} ${isDropBefore ? 'drop-before' : ''} ${isDropAfter ? 'drop-after' : ''}`}
      data-level={heading === undefined ? undefined : level}
      style={colour && { '--mark': `var(--${colour})`, '--mark-line': `var(--${colour}-line)` }}
      onFocusIn={(event) => (focused.current = event.target as HTMLElement)}
      onFocusOut={(event) => {
        if (event.relatedTarget) focused.current = undefined;
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
        if (!event.altKey || !by) return;
        event.preventDefault();
        onMove(id, by);
      }}
    >
      <DragHandle dragging={dragging} id={id} text={heading ?? highlight?.selector.exact ?? ''} />
      {heading === undefined ? (
        <button type="button" class="outline-quote" title="Alt+↑ Alt+↓" onClick={() => showCard(id)}>
          <span dir="auto">{highlight?.selector.exact}</span>
          {isOneOfMany && row && (
            <span class="muted small" dir="auto">
              {shortAuthors(row.paper.authors) || row.paper.title}
            </span>
          )}
        </button>
      ) : (
        <HeadingField entry={entry} isNew={outline.at.value === id && heading === ''} />
      )}
      <LineButtons {...props} name={heading ?? highlight?.selector.exact ?? ''} />
    </li>
  );
}

function HeadingField({ entry, isNew }: { readonly entry: OutlineEntry; readonly isNew: boolean }) {
  const { view } = useReading();
  const field = useRef<HTMLInputElement>(null);
  const draft = useDraft({
    kept: entry.heading ?? '',
    async keep({ note, base }) {
      const kept = await view?.outline.rename(entry, note.trim(), base.trim());
      return kept === note.trim() ? note : kept;
    },
    // The outline would be read aloud, and undone, word by word.
    whileTyping: false,
  });
  useLayoutEffect(() => {
    if (isNew) field.current?.focus();
  }, [isNew]);
  return (
    <input
      ref={field}
      type="text"
      dir="auto"
      maxLength={500}
      aria-label={t('reading_heading')}
      placeholder={t('reading_heading')}
      {...fieldOf(draft)}
      onKeyDown={(event) => {
        if (!isComposing(event) && event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}

function LineButtons({ entry, name, isFirst, isLast, onMove }: OutlineLineProps & { readonly name: string }) {
  const { view } = useReading();
  const { id, heading, level = 1 } = entry;
  const label = (text: string): string => (name ? `${text}: ${name.slice(0, 80)}` : text);
  return (
    <span class="line-buttons">
      {heading !== undefined && (
        <>
          <IconButton
            name="outdent"
            label={label(t('reading_outdent'))}
            isOff={level === 1}
            onClick={() => view?.outline.indent(entry, -1)}
          />
          <IconButton
            name="indent"
            label={label(t('reading_indent'))}
            isOff={level === 3}
            onClick={() => view?.outline.indent(entry, 1)}
          />
        </>
      )}
      <IconButton
        name="up"
        label={label(t('reading_up'))}
        shortcut="Alt+↑"
        isOff={isFirst}
        onClick={() => onMove(id, -1)}
      />
      <IconButton
        name="down"
        label={label(t('reading_down'))}
        shortcut="Alt+↓"
        isOff={isLast}
        onClick={() => onMove(id, 1)}
      />
      <IconButton name="close" label={label(t('reading_take_out'))} onClick={() => view?.outline.remove(id)} />
    </span>
  );
}

interface IconButtonProps {
  readonly name: Parameters<typeof Icon>[0]['name'];
  readonly label: string;
  readonly shortcut?: string;
  readonly isOff?: boolean;
  onClick(): void;
}

/** Stays where it is when it can do nothing, so that the focus is not lost at the ends. */
function IconButton({ name, label, shortcut, isOff = false, onClick }: IconButtonProps) {
  return (
    <Button
      look="quiet"
      aria-label={label}
      aria-disabled={isOff}
      shortcut={shortcut}
      onClick={() => isOff || onClick()}
    >
      <Icon name={name} />
    </Button>
  );
}

/** Not by a link: the address holds the section. */
function showCard(id: string): void {
  const card = document.getElementById(`highlight-${id}`);
  card?.scrollIntoView({ block: 'center' });
  card?.focus({ preventScroll: true });
}
