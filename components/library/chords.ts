import { commandFor, type CommandId, type Remapped } from '../../utils/commands';
import { pressed } from '../../utils/key-press';
import { isComposing } from '../shared/is-composing';
import { isTyping } from '../shared/is-typing';

/** So long after its first key the second one of a chord may come, in milliseconds. */
const CHORD = 1000;

/** The command that a key press on a page of ours means: of itself, or as the second of a chord. Follows the keys until the signal aborts. */
export function followChords(
  keys: () => Remapped,
  aborted: AbortSignal,
): (event: KeyboardEvent) => CommandId | undefined {
  let last = { key: '', at: 0 };
  let first = '';
  const early = { signal: aborted, capture: true };
  const end = (): void => {
    first = '';
    last = { key: '', at: 0 };
  };
  for (const type of ['pointerdown', 'focusin']) addEventListener(type, end, early);
  addEventListener(
    'keydown',
    (event) => {
      if (isComposing(event) || event.key === 'Shift') return;
      const isSoon = !event.repeat && event.timeStamp - last.at < CHORD;
      first = isSoon ? last.key : '';
      last = { key: event.repeat || isTyping(event) ? '' : pressed(event), at: event.timeStamp };
    },
    early,
  );
  return (event) => commandFor(event, keys(), first);
}
