import { commandFor, type CommandId, type Remapped } from '../../utils/commands';
import { pressed } from '../../utils/key-press';
import { isComposing } from '../shared/is-composing';
import { isTyping } from '../shared/is-typing';
import { isTrusted } from '../ui/trust';

/** So long after its first key the second one of a chord may come, in milliseconds. */
const CHORD = 1000;

/**
 * Calls `run` for every key press that means a command, until the signal aborts. Off while the reader types, and while
 * another key handler of the page has already taken the press; what a page's script makes itself means nothing. The first key of a chord
 * is left to the page as well.
 */
export function listenToKeys(
  page: Document,
  remapped: () => Remapped,
  run: (command: CommandId) => boolean,
  signal: AbortSignal,
): void {
  let before = '';
  let at = 0;
  page.addEventListener(
    'keydown',
    (event) => {
      if (!isTrusted(event) || isComposing(event) || event.defaultPrevented || isTyping(event)) return;
      if (event.key === 'Shift') return;
      const { timeStamp } = event;
      const command = commandFor(event, remapped(), timeStamp - at < CHORD ? before : '');
      before = command ? '' : pressed(event);
      at = timeStamp;
      if (!command || !run(command)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
}
