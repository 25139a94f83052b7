import { commandFor, type CommandId, type Remapped } from '../../utils/commands';

/**
 * Calls `run` for every key press that means a command, until the signal aborts. Off while the reader types, and while
 * another key handler of the page has already taken the press.
 */
export function listenToKeys(
  page: Document,
  remapped: () => Remapped,
  run: (command: CommandId) => boolean,
  signal: AbortSignal,
): void {
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.defaultPrevented || isTyping(event)) return;
      const command = commandFor(event, remapped());
      if (!command || !run(command)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
}

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('textarea, select, dialog[open], [role=textbox], [role=dialog]'))
    return true;
  return (
    target instanceof HTMLInputElement && !/^(?:button|checkbox|radio|range|submit|reset|color)$/.test(target.type)
  );
}
