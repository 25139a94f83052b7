import type { MessageKey } from './i18n';

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

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** What the keys beside the letters give on a US keyboard, without and with Shift. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  Backquote: '`~',
  Backslash: '\\|',
  BracketLeft: '[{',
  BracketRight: ']}',
  Comma: ',<',
  Equal: '=+',
  Minus: '-_',
  Period: '.>',
  Quote: '\'"',
  Semicolon: ';:',
  Slash: '/?',
};

/** The key press in the table's notation. Shift counts only where it does not already show in the character. */
export function pressed(event: KeyPress): string {
  const { ctrlKey, metaKey, altKey } = event;
  return [ctrlKey && 'Ctrl', metaKey && 'Meta', altKey && 'Alt', meant(event)].filter(Boolean).join('+');
}

/** A Latin letter as the layout has it, wherever it lies; what a layout without one has there, as on a US keyboard. */
function meant({ key, code, altKey, shiftKey }: KeyPress): string {
  // Whether Caps Lock is on says nothing of what is meant.
  const cased = (letter: string): string => (shiftKey && !altKey ? letter.toUpperCase() : letter.toLowerCase());
  if (/^[a-z]$/i.test(key)) return cased(key);
  // With Alt, macOS composes another character.
  if (!altKey && !isForeign(key)) return key;
  const [, letter, digit] = /^(?:Key([A-Z])|Digit(\d))$/.exec(code) ?? [];
  if (letter) return cased(letter);
  return digit ?? PUNCTUATION[code]?.[shiftKey ? 1 : 0] ?? key;
}

/** Letters, marks and digits of other scripts, and what an input method has not made anything of. */
function isForeign(key: string): boolean {
  return key === 'Process' || (/^[\p{L}\p{M}\p{Nd}]+$/u.test(key) && !/[\p{Script=Latin}\d]/u.test(key));
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
