import type { MessageKey } from './i18n';
import { pressed, type KeyPress } from './key-press';

/**
 * Everything that can be done from the keyboard on a listing or a paper's page. This one table feeds key handling, tooltips, the help sheet,
 * the settings page and the README.
 */
export interface Command {
  /** In the notation of `KeyboardEvent.key`, modifiers first: `j`, `?`, `Alt+h`. */
  readonly key: string;
  readonly group: 'move' | 'paper' | 'listing' | 'highlight';
}

export const COMMANDS = {
  next: { key: 'j', group: 'move' },
  previous: { key: 'k', group: 'move' },
  open: { key: 'o', group: 'paper' },
  peek: { key: 'p', group: 'paper' },
  save: { key: 's', group: 'paper' },
  star: { key: 'b', group: 'paper' },
  tag: { key: 't', group: 'paper' },
  follow: { key: 'f', group: 'paper' },
  hide: { key: 'x', group: 'paper' },
  filter: { key: '/', group: 'listing' },
  undo: { key: 'u', group: 'listing' },
  collapse: { key: 'c', group: 'listing' },
  help: { key: '?', group: 'listing' },
  highlight: { key: 'Alt+h', group: 'highlight' },
  highlights: { key: 'h', group: 'highlight' },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;
export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];

/** Keys the user chose instead; an empty string switches a command's key off. */
export type Remapped = Readonly<Partial<Record<CommandId, string>>>;

/** What a command is called. */
export function labelOf(id: CommandId): MessageKey {
  return `command_${id}`;
}

export function keyOf(id: CommandId, remapped: Remapped): string {
  return remapped[id] ?? COMMANDS[id].key;
}

/** The command a key press means, if any. */
export function commandFor(event: KeyPress, remapped: Remapped): CommandId | undefined {
  const key = pressed(event);
  return COMMAND_IDS.find((id) => keyOf(id, remapped) === key);
}

/** Pairs of commands that would answer to the same key. */
export function conflicts(remapped: Remapped): readonly (readonly [CommandId, CommandId])[] {
  return COMMAND_IDS.flatMap((a, i) =>
    COMMAND_IDS.slice(i + 1)
      .filter((b) => keyOf(a, remapped) !== '' && keyOf(a, remapped) === keyOf(b, remapped))
      .map((b) => [a, b] as const),
  );
}
