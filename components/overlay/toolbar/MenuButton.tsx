import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { isComposing } from '../../shared/is-composing';

export interface MenuButtonProps {
  readonly class: string;
  /** What the button says, and what a screen reader hears where that is more. */
  readonly text: ComponentChildren;
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  /** What the panel is called. */
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly children: ComponentChildren;
}

/**
 * A button with a panel below it, which Escape closes, a click elsewhere, or going elsewhere by keys. The panel has the focus for as long as
 * it is open.
 */
export function MenuButton(props: MenuButtonProps) {
  const { isOpen, onToggle } = props;
  const place = useRef<HTMLSpanElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useFocusInside(panel, isOpen);
  useClosing(place, isOpen, onToggle);

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || !isOpen || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    place.current?.querySelector('button')?.focus();
    onToggle(false);
  }

  function onFocusOut({ relatedTarget }: FocusEvent): void {
    if (isOpen && relatedTarget && !place.current?.contains(relatedTarget as Node)) onToggle(false);
  }

  return (
    <span class={`menu ${props.class}`} ref={place} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <button
        type="button"
        class="opener"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={props.name}
        title={props.title}
        onClick={({ currentTarget }) => {
          currentTarget.focus();
          onToggle(!isOpen);
        }}
      >
        {props.text}
      </button>
      {isOpen && (
        <div class="panel" role="dialog" aria-label={props.label} ref={panel} tabIndex={-1}>
          {props.children}
        </div>
      )}
    </span>
  );
}

/** Where nothing has the focus, what is typed is taken for commands on the current row: an open panel takes it, and keeps it. */
function useFocusInside(panel: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useLayoutEffect(() => takeFocus(panel.current), [isOpen]);
  useLayoutEffect(() => {
    // What had the focus may have gone with this drawing.
    const page = panel.current?.ownerDocument;
    if (page && (page.activeElement ?? page.body) === page.body) takeFocus(panel.current);
  });
}

/** Gives the focus to the first control in a panel, or to the panel while there is none in it. */
function takeFocus(panel: HTMLElement | null): void {
  const controls = [...(panel?.querySelectorAll<HTMLElement>('input, select, button:not(:disabled)') ?? [])];
  const first = controls.find((control) => control.checkVisibility?.() ?? true);
  (first ?? panel)?.focus({ preventScroll: true });
}

/** Closes when something else is pressed: on the page, which sees our host alone, or in the toolbar. */
function useClosing(place: RefObject<Element | null>, isOpen: boolean, onToggle: (isOpen: boolean) => void): void {
  useEffect(() => {
    const own = place.current;
    const root = own?.getRootNode();
    if (!isOpen || !own || !root) return undefined;
    const stop = new AbortController();
    const close = ({ target }: Event): void => void (own.contains(target as Node) || onToggle(false));
    root.addEventListener('pointerdown', close, { signal: stop.signal });
    if (root instanceof ShadowRoot)
      document.addEventListener('pointerdown', ({ target }) => target !== root.host && onToggle(false), {
        signal: stop.signal,
        capture: true,
      });
    return () => stop.abort();
  }, [isOpen]);
}
