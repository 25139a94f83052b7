import type { CommandId } from '../../utils/commands';
import { isComposing } from './is-composing';
import { isTyping } from './is-typing';

/** Commands that walk go on for as long as their keys are held; all others are done once a press. */
const WALKS = /next|prev/i;

/** Whether a key press is to be done: the first of a key that is held, and the further ones where they walk. */
export function isDue({ repeat }: KeyboardEvent, command: CommandId | undefined): boolean {
  return !repeat || (command !== undefined && WALKS.test(command));
}

/**
 * Has a key that is held do once what it does on a page of ours, until the signal aborts. The browser would click a button, and send a form,
 * with each repetition of Enter; and would type a command's letter into the field that the command went to.
 */
export function pressOnce(page: Window, signal: AbortSignal): void {
  let first: KeyboardEvent | undefined;
  page.addEventListener(
    'keydown',
    (event) => {
      if (isComposing(event)) return;
      if (!event.repeat) first = event;
      else if (isAgain(event) || hasLeft(event, first)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    { signal, capture: true },
  );
}

/** Whether it is Enter where that presses something. In a text of several lines it goes on to begin lines. */
function isAgain({ key, target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const isText = target instanceof Element && target.closest('textarea, [contenteditable]') !== null;
  return key === 'Enter' && (ctrlKey || metaKey || !isText);
}

/** Whether the key was taken elsewhere, before the focus went to a field. */
function hasLeft(event: KeyboardEvent, first: KeyboardEvent | undefined): boolean {
  return first !== undefined && first.defaultPrevented && first.target !== event.target && isTyping(event);
}
