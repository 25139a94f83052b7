import { commandFor, type CommandId, type Remapped } from '../../utils/commands';
import { isComposing } from '../shared/is-composing';
import { isTyping } from '../shared/is-typing';
import { isTrusted } from '../ui/trust';

/**
 * Calls `run` for every key press that means a command, until the signal aborts. Off while the reader types, and while
 * another key handler of the page has already taken the press; what a page's script makes itself means nothing.
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
      if (!isTrusted(event) || isComposing(event) || event.defaultPrevented || isTyping(event)) return;
      const command = commandFor(event, remapped());
      if (!command || !run(command)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
}
