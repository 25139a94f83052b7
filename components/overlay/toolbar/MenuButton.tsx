import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
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

/** A button with a panel below it, which Escape closes, a click elsewhere, or going elsewhere by keys. */
export function MenuButton(props: MenuButtonProps) {
  const { isOpen, onToggle } = props;
  const place = useRef<HTMLSpanElement>(null);
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
        onClick={() => onToggle(!isOpen)}
      >
        {props.text}
      </button>
      {isOpen && (
        <div class="panel" role="dialog" aria-label={props.label}>
          {props.children}
        </div>
      )}
    </span>
  );
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
