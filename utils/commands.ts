import type { MessageKey } from './i18n';
import { pressed, type KeyPress } from './key-press';

/**
 * Everything that can be done from the keyboard on a listing or a paper's page, by the key that does it: in the notation of
 * `KeyboardEvent.key`, modifiers first (`j`, `J` with Shift, `?`, `Alt+h`); a chord is two of them with a space between (`g l`). This one table
 * feeds key handling, tooltips, the help sheet, the settings page and the README. It is loaded with every page: what only the help sheet needs
 * stands in `GROUPS`.
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
  // Later than those above: a key that a reader had chosen for one of these goes on to mean it.
  top: 'g g',
  read: 'r',
  note: 'n',
  pdf: 'd',
  copy: 'y',
  link: 'Y',
  select: 'v',
  selectNext: 'J',
  selectPrevious: 'K',
  selectAll: '*',
  clear: 'Escape',
  undos: 'U',
  library: 'g l',
} as const satisfies Readonly<Record<string, string>>;

export type CommandId = keyof typeof KEYS;
export const COMMAND_IDS = Object.keys(KEYS) as CommandId[];

/** The commands as the help sheet groups them: each stands in one group. */
export const GROUPS: Readonly<Record<'move' | 'paper' | 'several' | 'listing' | 'highlight', readonly CommandId[]>> = {
  move: ['next', 'previous', 'top', 'library'],
  paper: ['save', 'star', 'tag', 'read', 'note', 'hide', 'peek', 'open', 'pdf', 'follow', 'copy', 'link'],
  several: ['select', 'selectNext', 'selectPrevious', 'selectAll', 'clear'],
  listing: ['filter', 'collapse', 'undo', 'undos', 'help'],
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

/** The command a key press means, if any; `before` is the key that was pressed just before, which may be a chord's first. */
export function commandFor(event: KeyPress, remapped: Remapped, before = ''): CommandId | undefined {
  const key = pressed(event);
  const means = (keys: string): CommandId | undefined => COMMAND_IDS.find((id) => keyOf(id, remapped) === keys);
  return means(`${before} ${key}`) ?? means(key);
}

/** Whether two commands cannot have these keys: they are the same, or one is the first of the other's chord, which would never be heard. */
export function clash(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `));
}

/** Pairs of commands that would answer to the same key. */
export function conflicts(remapped: Remapped): readonly (readonly [CommandId, CommandId])[] {
  return COMMAND_IDS.flatMap((a, i) =>
    COMMAND_IDS.slice(i + 1)
      .filter((b) => clash(keyOf(a, remapped), keyOf(b, remapped)))
      .map((b) => [a, b] as const),
  );
}
