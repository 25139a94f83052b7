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
  readonly label: MessageKey;
}

export const COMMANDS = {
  next: { key: 'j', group: 'move', label: 'command_next' },
  previous: { key: 'k', group: 'move', label: 'command_previous' },
  open: { key: 'o', group: 'paper', label: 'command_open' },
  peek: { key: 'p', group: 'paper', label: 'command_peek' },
  save: { key: 's', group: 'paper', label: 'command_save' },
  star: { key: 'b', group: 'paper', label: 'command_star' },
  tag: { key: 't', group: 'paper', label: 'command_tag' },
  follow: { key: 'f', group: 'paper', label: 'command_follow' },
  hide: { key: 'x', group: 'paper', label: 'command_hide' },
  filter: { key: '/', group: 'listing', label: 'command_filter' },
  undo: { key: 'u', group: 'listing', label: 'command_undo' },
  collapse: { key: 'c', group: 'listing', label: 'command_collapse' },
  help: { key: '?', group: 'listing', label: 'command_help' },
  highlight: { key: 'Alt+h', group: 'highlight', label: 'command_highlight' },
  highlights: { key: 'h', group: 'highlight', label: 'command_highlights' },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;
export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];

/** Keys the user chose instead; an empty string switches a command's key off. */
export type Remapped = Readonly<Partial<Record<CommandId, string>>>;

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
