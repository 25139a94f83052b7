/** From where on, and up to where, columns of a strip are chosen: the first may stand behind the second. */
export interface Range {
  readonly anchor: number;
  readonly head: number;
}

/** The first and the last column of a range. */
export function endsOf({ anchor, head }: Range): readonly [number, number] {
  return anchor < head ? [anchor, head] : [head, anchor];
}

export function isWithin(at: number, range: Range | undefined): boolean {
  if (!range) return false;
  const [from, to] = endsOf(range);
  return from <= at && at <= to;
}

/** Where a key leads from a column; undefined where it leads nowhere. In right-to-left pages the left arrow goes on. */
export function stepTo(key: string, at: number, count: number, isRightToLeft: boolean): number | undefined {
  const on = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const next = { [on]: at + 1, [back]: at - 1, Home: 0, End: count - 1 }[key];
  return next === undefined ? undefined : Math.max(0, Math.min(count - 1, next));
}

/** The column that is nearest to a place on the screen. */
function columnAt(columns: readonly Element[], x: number): number {
  const distances = columns.map((column) => {
    const { left, width } = column.getBoundingClientRect();
    return Math.abs(left + width / 2 - x);
  });
  return distances.indexOf(Math.min(...distances));
}

export interface Dragging {
  /** The columns that the pointer goes over. */
  readonly columns: () => readonly Element[];
  onMove(head: number): void;
  /** The pointer was let go over the column. */
  onDrop(head: number): void;
  onGiveUp(): void;
}

/** Follows the pointer from a column until it is let go, Escape is pressed, or the signal aborts. */
export function dragFrom(anchor: number, { columns, onMove, onDrop, onGiveUp }: Dragging, aborted: AbortSignal): void {
  const stop = new AbortController();
  const signal = AbortSignal.any([aborted, stop.signal]);
  let head = anchor;
  const giveUp = (): void => {
    stop.abort();
    onGiveUp();
  };
  addEventListener(
    'pointermove',
    ({ clientX }) => {
      const now = columnAt(columns(), clientX);
      if (now === head) return;
      head = now;
      columns()[head]?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
      onMove(head);
    },
    { signal },
  );
  addEventListener(
    'pointerup',
    () => {
      stop.abort();
      onDrop(head);
    },
    { signal },
  );
  addEventListener('pointercancel', giveUp, { signal });
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      giveUp();
    },
    { signal, capture: true },
  );
}
