import type { MessageKey } from './i18n';
import { pressed, type KeyPress } from './key-press';

/**
 * Everything that can be done from the keyboard on a listing or a paper's page, by the key that does it: in the notation of
 * `KeyboardEvent.key`, modifiers first (`j`, `?`, `Alt+h`). This one table feeds key handling, tooltips, the help sheet, the settings page
 * and the README. It is loaded with every page: what only the help sheet needs stands in `GROUPS`.
 */
export const KEYS = {
  next: 'j',
  previous: 'k',
  open: 'o',
  peek: 'p',
  save: 's',
  star: 'b',
  tag: 't',
  follow: 'f',
  hide: 'x',
  filter: '/',
  undo: 'u',
  collapse: 'c',
  help: '?',
  highlight: 'Alt+h',
  highlights: 'h',
} as const satisfies Readonly<Record<string, string>>;

export type CommandId = keyof typeof KEYS;
export const COMMAND_IDS = Object.keys(KEYS) as CommandId[];

/** The commands as the help sheet groups them: each stands in one group. */
export const GROUPS: Readonly<Record<'move' | 'paper' | 'listing' | 'highlight', readonly CommandId[]>> = {
  move: ['next', 'previous'],
  paper: ['open', 'peek', 'save', 'star', 'tag', 'follow', 'hide'],
  listing: ['filter', 'undo', 'collapse', 'help'],
  highlight: ['highlight', 'highlights'],
};

/** Keys the user chose instead; an empty string switches a command's key off. */
export type Remapped = Readonly<Partial<Record<CommandId, string>>>;

/** What a command is called. */
export function labelOf(id: CommandId): MessageKey {
  return `command_${id}`;
}

export function keyOf(id: CommandId, remapped: Remapped): string {
  return remapped[id] ?? KEYS[id];
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
