import { useSignal } from '@preact/signals';
import type { ComponentChildren, TargetedToggleEvent } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

export interface PopoverProps {
  /** What the button shows. */
  readonly button: ComponentChildren;
  /** The name of button and panel, where the button shows only a drawing. */
  readonly label: string;
  readonly look?: 'plain' | 'quiet';
  /** Tells this popover's button from the others, for `openPopover`. */
  readonly name?: string;
  /** -1 where the button is reached otherwise than by Tab. */
  readonly tabIndex?: number;
  /** The panel's content; it exists only while the panel is open. */
  children(close: () => void): ComponentChildren;
}

const GAP = 4;

/** A button with a panel beside it: the browser's own popover, which closes on Escape and on a click outside. */
export function Popover({ button, label, look = 'plain', name, tabIndex, children }: PopoverProps) {
  const id = useId();
  const open = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  /** The content is there before the panel is shown, or right after it: what is typed next goes into its field. */
  function onBeforeToggle(event: TargetedToggleEvent<HTMLDivElement>): void {
    if (event.newState === 'open') open.value = true;
  }

  function onToggle(event: TargetedToggleEvent<HTMLDivElement>): void {
    open.value = event.newState === 'open';
    if (open.value) requestAnimationFrame(() => arrive(opener.current, panel.current));
  }

  return (
    <>
      <button
        ref={opener}
        type="button"
        class={`button ${look}`}
        popovertarget={id}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={open.value}
        data-popover={name}
        {...(tabIndex !== undefined && { tabIndex })}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        class="popover"
        role="dialog"
        aria-label={label}
        onBeforeToggle={onBeforeToggle}
        onToggle={onToggle}
      >
        {open.value && (
          <Content onCome={() => arrive(opener.current, panel.current)}>
            {children(() => panel.current?.hidePopover())}
          </Content>
        )}
      </div>
    </>
  );
}

interface ContentProps {
  readonly onCome: () => void;
  readonly children: ComponentChildren;
}

function Content({ onCome, children }: ContentProps) {
  useLayoutEffect(onCome, []);
  return children;
}

/** Puts a panel beside its button, and the focus on its first control, unless it is in the panel already. */
function arrive(opener: HTMLElement | null, panel: HTMLElement | null): void {
  place(opener, panel);
  if (!panel || panel.contains(document.activeElement)) return;
  const first = panel.querySelector<HTMLElement>('[autofocus], input, button, select, textarea');
  // The browser puts it there itself where the panel is only about to be shown.
  if (first) first.autofocus = true;
  first?.focus();
}

/** Opens the popover of that name inside `scope`, if it is there. */
export function openPopover(scope: ParentNode, name: string): void {
  scope.querySelector<HTMLButtonElement>(`[data-popover="${CSS.escape(name)}"]`)?.click();
}

// CSS anchor positioning would do this alone, but Firefox 140 does not know it yet.
function place(opener: HTMLElement | null, panel: HTMLElement | null): void {
  if (!opener || !panel) return;
  const from = opener.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const rightToLeft = getComputedStyle(opener).direction === 'rtl';
  const wished = rightToLeft ? from.right - width : from.left;
  const left = Math.max(GAP, Math.min(wished, innerWidth - width - GAP));
  const below = from.bottom + GAP;
  const top = below + height > innerHeight && from.top - GAP - height > 0 ? from.top - GAP - height : below;
  panel.style.left = `${left}px`;
  panel.style.top = `${top}px`;
}
