import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

import { dragFrom, endsOf, isWithin, stepTo, type Range } from './strip-range';

export interface StripColumn {
  readonly id: string;
  /** What the column says, in words. */
  readonly label: string;
  /** How high it is, of 1, and how much of that is strong. */
  readonly height: number;
  readonly part: number;
  /** Below it. */
  readonly caption?: ComponentChildren;
}

export interface StripProps {
  readonly label: string;
  readonly columns: readonly StripColumn[];
  /** What stands below the strip, and what is said there of several columns. */
  readonly hint: string;
  sayRange(from: number, to: number): string;
  /** A column was pressed, or several chosen. */
  onPick(from: number, to: number): void;
}

/** Columns beside each other: each a button, several of them chosen by dragging, or with Shift and the arrow keys. */
export function Strip({ label, columns, hint, sayRange, onPick }: StripProps) {
  const strip = useRef<HTMLDivElement>(null);
  const range = useSignal<Range | undefined>(undefined);
  const work = useRangeWork(strip, range, columns.length, onPick);
  const current = Math.min(range.value?.head ?? Infinity, columns.length - 1);
  const [from, to] = range.value ? endsOf(range.value) : [0, 0];

  // The latest is what is asked for first.
  useLayoutEffect(() => {
    const element = strip.current;
    if (element) element.scrollLeft = (isRightToLeft(element) ? -1 : 1) * element.scrollWidth;
  }, [columns.length]);

  return (
    <div class="strip-frame">
      <div class="strip" role="group" aria-label={label} ref={strip} onKeyDown={work.onKeyDown}>
        {columns.map(({ id, height, part, caption, ...column }, at) => (
          <div key={id} class="strip-column" data-chosen={isWithin(at, range.value) || undefined}>
            <button
              type="button"
              class="strip-bar"
              aria-label={column.label}
              title={column.label}
              tabIndex={at === current ? 0 : -1}
              onPointerDown={(event) => work.onPointerDown(event, at)}
              onClick={() => work.pick(at)}
            >
              <span class="strip-whole" style={{ height: `${100 * height}%` }}>
                <span class="strip-part" style={{ height: `${100 * part}%` }} />
              </span>
            </button>
            <span class="strip-caption">{caption}</span>
          </div>
        ))}
      </div>
      <p class="muted small tabular" role="status">
        {from < to ? sayRange(from, to) : hint}
      </p>
    </div>
  );
}

interface RangeWork {
  onPointerDown(event: PointerEvent, at: number): void;
  onKeyDown(event: KeyboardEvent): void;
  pick(at: number): void;
}

/** Chooses columns, by pointer and by keys. */
function useRangeWork(
  strip: { readonly current: HTMLDivElement | null },
  range: { value: Range | undefined },
  count: number,
  onPick: StripProps['onPick'],
): RangeWork {
  const left = useRef(new AbortController());
  useLayoutEffect(() => () => left.current.abort(), []);
  const columns = (): readonly Element[] => [...(strip.current?.children ?? [])];

  return {
    onPointerDown(event, at) {
      if (event.button !== 0) return;
      range.value = { anchor: at, head: at };
      // A finger that moves scrolls.
      if (event.pointerType === 'touch') return;
      const dragging = {
        columns,
        onMove: (head: number) => void (range.value = { anchor: at, head }),
        onDrop: (head: number) => void (head !== at && onPick(...endsOf({ anchor: at, head }))),
        onGiveUp: () => void (range.value = undefined),
      };
      dragFrom(at, dragging, left.current.signal);
    },

    onKeyDown(event) {
      if (event.ctrlKey || event.altKey || event.metaKey || !strip.current) return;
      if (event.key === 'Escape' && range.value) {
        range.value = undefined;
        event.preventDefault();
        return;
      }
      const buttons = columns().map((column) => column.querySelector('button'));
      const at = buttons.indexOf(event.target as HTMLButtonElement);
      const head = at < 0 ? undefined : stepTo(event.key, at, count, isRightToLeft(strip.current));
      if (head === undefined) return;
      event.preventDefault();
      range.value = { anchor: event.shiftKey ? (range.value?.anchor ?? at) : head, head };
      buttons[head]?.focus();
    },

    pick: (at) => onPick(...(range.value && isWithin(at, range.value) ? endsOf(range.value) : ([at, at] as const))),
  };
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
