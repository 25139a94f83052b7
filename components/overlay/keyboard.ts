import { commandFor, type CommandId, type Remapped } from '../../utils/commands';
import { pressed } from '../../utils/key-press';
import { isDue } from '../shared/held-keys';
import { isComposing } from '../shared/is-composing';
import { isTyping } from '../shared/is-typing';
import { isTrusted } from '../ui/trust';

/** So long after its first key the second one of a chord may come, in milliseconds. */
const CHORD = 1000;

/**
 * Calls `run` for every key press that means a command, until the signal aborts. Off while the reader types, and while
 * another key handler of the page has already taken the press; what a page's script makes itself means nothing. The first key of a chord
 * is left to the page as well; whatever comes between it and the second one ends the chord.
 */
export function listenToKeys(
  page: Document,
  remapped: () => Remapped,
  run: (command: CommandId) => boolean,
  signal: AbortSignal,
): void {
  const early = { signal, capture: true };
  let before = '';
  let first = '';
  let at = 0;
  let isTaken = false;

  function end(event: Event): void {
    if (!isTrusted(event) || (event as KeyboardEvent).key === 'Shift') return;
    first = before;
    before = '';
  }

  // At the window, as keys that somebody else takes come no further.
  for (const type of ['keydown', 'pointerdown', 'focusin']) page.defaultView?.addEventListener(type, end, early);
  page.addEventListener(
    'keydown',
    (event) => {
      if (!isTrusted(event) || isComposing(event) || event.defaultPrevented || isTyping(event)) return;
      if (event.key === 'Shift') return;
      const { repeat, timeStamp } = event;
      const command = commandFor(event, remapped(), !repeat && timeStamp - at < CHORD ? first : '');
      before = command || repeat ? '' : pressed(event);
      at = timeStamp;
      if (!command) return;
      // A key that was taken from the page is taken until it is let go.
      if (isDue(event, command)) isTaken = run(command);
      if (!isTaken) return;
      event.preventDefault();
      event.stopPropagation();
    },
    early,
  );
}
