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
