import { useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';

import { plural, t } from '../../../utils/i18n';
import type { LibraryRow } from '../../../utils/model/library-row';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { OutlineLine } from './OutlineLine';
import { useReading } from './reading-context';

export interface OutlinePaneProps {
  /** All of the scope: what it is narrowed down to does not thin out the outline. */
  readonly scoped: readonly LibraryRow[];
  /** What is shown beside it. */
  readonly narrowed: readonly LibraryRow[];
}

/** The outline: headings and highlights in the reader's order. Dropped on, moved by keys and by buttons. */
export function OutlinePane({ scoped, narrowed }: OutlinePaneProps) {
  const { view } = useReading();
  const said = useSignal('');
  const list = useRef<HTMLOListElement>(null);
  if (!view) return null;
  const { outline, shown, ids, dragging } = view;
  const known = new Map(scoped.flatMap((row) => row.highlights.map((highlight) => [highlight.id, { highlight, row }])));
  const missing = narrowed.flatMap(({ highlights }) => highlights.flatMap(({ id }) => (ids.has(id) ? [] : id)));
  const dragged = dragging.dragged.value;

  function move(id: string, by: -1 | 1): void {
    const place = shown.findIndex((entry) => entry.id === id) + 1 + by;
    if (outline.step(id, shown, by)) said.value = t('reading_moved', place, shown.length);
  }

  return (
    <aside class="outline" aria-labelledby="outline-title">
      <div class="outline-head">
        <h2 id="outline-title">{t('reading_outline')}</h2>
        <span class="gap" />
        <Button look="quiet" onClick={() => outline.addHeading(shown)}>
          <Icon name="plus" />
          {t('reading_add_heading')}
        </Button>
        {missing.length > 0 && (
          <Button look="quiet" onClick={() => outline.add(missing, shown)}>
            {plural('reading_add_all', missing.length)}
          </Button>
        )}
      </div>
      <ol ref={list} data-outline class={dragged?.index !== undefined ? 'over' : ''}>
        {shown.map((entry, index) => (
          <OutlineLine
            key={entry.id}
            entry={entry}
            {...known.get(entry.id)}
            isOneOfMany={scoped.length > 1}
            isFirst={index === 0}
            isLast={index === shown.length - 1}
            isDropBefore={dragged?.index === index}
            isDropAfter={index === shown.length - 1 && dragged?.index === shown.length}
            onMove={move}
          />
        ))}
      </ol>
      {shown.length === 0 && outline.entries.value && <p class="muted small">{t('reading_outline_empty')}</p>}
      <p class="visually-hidden" role="status">
        {said.value}
      </p>
      {dragged && (
        <div class="drag-ghost" style={{ translate: `${dragged.x}px ${dragged.y}px` }} aria-hidden="true" dir="auto">
          {dragged.text}
        </div>
      )}
    </aside>
  );
}
