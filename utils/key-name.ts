/** A key of the table of commands as readers know it: `Shift+j` for `J`, `Esc` for `Escape`. */
export function keyName(keys: string): string {
  return keys.split(' ').map(nameOf).join(' ');
}

function nameOf(key: string): string {
  return key.replace(/(?<=^|\+)[A-Z]$/, (letter) => `Shift+${letter.toLowerCase()}`).replace('Escape', 'Esc');
}
