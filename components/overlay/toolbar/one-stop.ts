import { useLayoutEffect, useRef } from 'preact/hooks';
import { isComposing } from '../../shared/is-composing';

/** The step that an arrow key makes among things in a row; in right-to-left pages the left one goes on. */
function stepOf(key: string, isRightToLeft: boolean): number | undefined {
  if (key === 'ArrowRight') return isRightToLeft ? -1 : 1;
  if (key === 'ArrowLeft') return isRightToLeft ? 1 : -1;
  return undefined;
}

/** The buttons in an element, without those of a panel that is open in it. */
function allIn(group: Element): readonly HTMLButtonElement[] {
  const panel = group.closest('.panel');
  return [...group.querySelectorAll('button')].filter((button) => button.closest('.panel') === panel);
}

/** Those of them that can be seen. */
export function buttonsIn(group: Element): readonly HTMLButtonElement[] {
  return allIn(group).filter((button) => button.checkVisibility?.() ?? true);
}

export interface OneStop {
  readonly ref: { current: HTMLElement | null };
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
}

/** Makes one stop of all buttons in an element: Tab leads to the one that had the focus last, arrow keys, Home and End to the others. */
export function useOneStop(): OneStop {
  const ref = useRef<HTMLElement>(null);
  const last = useRef<Element>(undefined);

  function mark(): void {
    if (!ref.current) return;
    const buttons = allIn(ref.current);
    const stop = buttons.find((button) => button === last.current) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  }

  useLayoutEffect(mark);

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || !ref.current || event.ctrlKey || event.altKey || event.metaKey) return;
    const buttons = buttonsIn(ref.current);
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const step = stepOf(event.key, getComputedStyle(ref.current).direction === 'rtl');
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : step && at + step;
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  }

  function onFocusIn({ target }: FocusEvent): void {
    if ((target as Element).localName !== 'button') return;
    last.current = target as Element;
    mark();
  }

  return { ref, onKeyDown, onFocusIn };
}
